import Foundation
import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

@testable import RuleTesting

/// Each fact of the examples is stated as none, one at a time; no decision may grant more because of it.
///
/// Runs every third example, and all of them with `SELOSTE_FUZZ`.
struct NullTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let takesAll = ProcessInfo.processInfo.environment["SELOSTE_FUZZ"] != nil

  /// Facts for which null has a meaning of its own, so that it may rightly grant more.
  ///
  /// A consent is not withdrawn, a duty has no last day, a person represents no organisation.
  private static let continuing: Set<String> = [
    "subject.consents.withdrawn", "request.staff.until", "subject.contact_role",
  ]

  /// Twice the number of granted categories of a decision, plus one if the request as a whole is granted.
  private func openness(_ decision: Decision) -> Int {
    let closed: Set<CategoryAction> = [.retain, .withhold, .review]
    // These requests disclose and erase nothing.
    if decision.request == .restriction || decision.request.asksToStop { return 0 }
    let open = decision.categories.values.count { !closed.contains($0.action) }
    // A grant without categories covers everything.
    if decision.outcome == .granted && decision.categories.isEmpty { return .max }
    return open * 2 + (decision.outcome == .granted ? 1 : 0)
  }

  @Test func factStatedAsNoneGrantsNothingMore() throws {
    let engine = try RuleEngine(rules: Self.root + "/rules")
    let all = try CaseFiles.read([Self.root + "/examples"], registers: engine.vocabularies).map(\.facts)
    let cases = Self.takesAll ? all : all.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    var opened: [String: Int] = [:]
    var counts = (probes: 0, refused: 0, decided: 0, changed: 0)
    for facts in cases {
      let before = try engine.decide(facts)
      for number in 0... {
        let probe = NullProbe(facts, number, .null)
        guard let fact = probe.found else { break }
        if number == 0 || probe.record.requestKind == nil { continue }  // `today` and the request's kind
        counts.probes += 1
        do {
          let decision = try engine.decide(probe.record)
          #expect(fact.canBeNone, "\(facts.id): \(fact.path) is never none")
          counts.decided += 1
          if decision != before { counts.changed += 1 }
          if fact.isSpelled {
            let spelled = try engine.decide(NullProbe(facts, number, .spelled).record)
            #expect(decision == spelled, "\(facts.id): \(fact.path) differs from its own spelling")
            // A list that is stated as none is a different fact; for the scope of a request it must not grant more than an unstated list.
            if fact.path == "request.categories" {
              let silent = try engine.decide(facts.withoutCategories)
              #expect(
                openness(decision) <= max(openness(silent), openness(before)),
                "\(facts.id): no categories open")
            }
          } else if openness(decision) > openness(before) {
            opened[fact.path, default: 0] += 1
          }
        } catch {
          #expect(error.kind == .badCase && !fact.canBeNone, "\(facts.id): \(fact.path): \(error.message)")
          counts.refused += 1
        }
      }
    }
    #expect(counts.decided > 0 && counts.refused > 0, "\(counts)")
    for (path, count) in opened {
      #expect(Self.continuing.contains(path), "null for \(path) opened \(count) answers")
    }
    print("null:", counts, opened)
  }
}

extension CaseFacts {
  fileprivate var withoutCategories: CaseFacts {
    var facts = self
    facts.request = facts.request.map { request in
      var request = request
      request.categories = .unstated
      return request
    }
    return facts
  }
}

extension RequestKind {
  fileprivate var asksToStop: Bool {
    [.objection, .marketingBan, .publicationBan, .consentWithdrawal].contains(self)
  }
}
