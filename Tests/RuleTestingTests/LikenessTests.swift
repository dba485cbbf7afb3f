import Foundation
import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

@testable import RuleTesting

/// The law applies to an own word as to the word of the shared model that it is like.
///
/// Asks the examples' requests of a register whose notice has no rules: once with the shared words, once with own ones.
struct LikenessTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static func own(_ word: String) -> String { "my_" + word }

  /// The law and the shared files, and an organisation with an own word like each shared kind of request and each category.
  private static func engine() throws -> RuleEngine {
    var files: [String: String] = [:]
    for folder in ["law", "shared"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(root)/rules/\(folder)") {
        files["\(folder)/\(name)"] = try String(
          contentsOfFile: "\(root)/rules/\(folder)/\(name)", encoding: .utf8)
      }
    }
    func likes(_ words: [String]) -> String {
      words.map { "\(own($0)) = { like = \"\($0)\" }" }.joined(separator: ", ")
    }
    let (kinds, categories) = (RequestKind.shared.map(\.rawValue), DataCategory.shared.map(\.rawValue))
    files["a/vocabulary.lua"] = """
      return vocabulary { categories = { \(likes(categories)) }, requests = { \(likes(kinds)) } }
      """
    files["a/r.lua"] = """
      return register "a/r" { title = "T", controller = { name = "C", kind = "company", contact = { role = "data_protection_officer", phone = "1" } },
        section "1" { says "1" "s" { holds { "name" } } } }
      """
    return try RuleEngine(files: files)
  }

  private static func cases() throws -> [CaseFacts] {
    let engine = try RuleEngine(rules: root + "/rules")
    let shared = ["calpro", "meri-lappi", "proleader", "rautavaara", "yritys"]
    let folders = shared.map { root + "/examples/" + $0 }
    return try CaseFiles.read(folders, registers: engine.vocabularies).map { replayCase in
      var facts = replayCase.facts
      facts.register = "a/r"
      return facts
    }
  }

  /// A decision in one line, with shared words.
  private func summary(_ decision: Decision) -> String {
    let categories = decision.categories.map { name, decided in
      "\(name)=\(decided.action) \(decided.until?.description ?? "")"
    }
    return
      ([decision.outcome.rawValue] + categories.map { $0.replacing("my_", with: "") }.sorted()
      + decision.reasons.map { "\($0.code) \($0.effect)" } + decision.missing.map(\.fact)
      + decision.obligations.map { "\($0.kind) \($0.by?.description ?? "")" }
      + ["\(decision.respondBy?.description ?? "")"]).joined(separator: ", ")
  }

  @Test func ownKindsAreDecidedAsWhatTheyAreLike() throws {
    let engine = try Self.engine()
    let cases = try Self.cases()
    #expect(cases.count > 900)
    for facts in cases {
      guard let kind = facts.requestKind else { continue }
      var own = facts
      own.request = facts.request.map { request in
        var request = request
        request.kind = .value(RequestKind(Self.own(kind.rawValue)))
        return request
      }
      let (expected, decided) = (summary(try engine.decide(facts)), summary(try engine.decide(own)))
      #expect(decided == expected, "\(facts.id)")
    }
  }

  @Test func ownCategoriesAreDecidedAsWhatTheyAreLike() throws {
    let engine = try Self.engine()
    func own(_ category: Fact<DataCategory>) -> Fact<DataCategory> {
      category.map { DataCategory(Self.own($0.rawValue)) }
    }
    func own(_ categories: Fact<[DataCategory]>) -> Fact<[DataCategory]> {
      categories.map { $0.map { DataCategory(Self.own($0.rawValue)) } }
    }
    for facts in try Self.cases() {
      var other = facts
      other.subject = facts.subject.map { subject in
        var subject = subject
        subject.data = subject.data.map { data in
          data.map { held in
            var held = held
            held.category = own(held.category)
            return held
          }
        }
        return subject
      }
      other.request = facts.request.map { request in
        var request = request
        (request.categories, request.necessity) = (own(request.categories), own(request.necessity))
        request.items = request.items.map { items in
          items.map { item in
            var item = item
            item.category = own(item.category)
            return item
          }
        }
        return request
      }
      other.controller = facts.controller.map { controller in
        var controller = controller
        controller.archivePlan = controller.archivePlan.map { plan in
          plan.map { entry in
            var entry = entry
            entry.category = own(entry.category)
            return entry
          }
        }
        return controller
      }
      let (expected, decided) = (summary(try engine.decide(facts)), summary(try engine.decide(other)))
      #expect(decided == expected, "\(facts.id)")
    }
  }
}
