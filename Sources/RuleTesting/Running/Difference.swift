internal import PrivacyModel
internal import SourceText

/// A difference between the expected decision and the actual one.
package struct Difference: Hashable, Sendable, Codable {
  /// The key that differs: `outcome`, `categories.name`, `reasons`, `respond_by`.
  package var what: String
  /// The expected value; empty for none.
  package var expected: String
  /// The decided value; empty for none.
  package var actual: String
  /// The locations of the responsible rules.
  package var at: [String]
  /// The facts that those rules read.
  package var reads: [String]
}

extension Expectation {
  /// Returns the differences from a decision, in the order of its keys.
  func differences(from decision: Decision) -> [Difference] {
    var differences: [Difference] = []
    func compare(_ what: String, _ expected: String, _ actual: String, at: [String]) {
      guard expected != actual else { return }
      differences.append(
        Difference(what: what, expected: expected, actual: actual, at: at, reads: decision.reads(at: at)))
    }
    let deciding = decision.reasons.compactMap(\.at)
    if let outcome { compare("outcome", outcome.rawValue, decision.outcome.rawValue, at: deciding) }
    if let categories {
      for name in Set(categories.keys).union(decision.categories.keys).sorted() {
        compare(
          "categories.\(name)", categories[name]?.text ?? "",
          decision.categories[name].map { text($0, of: categories[name]) } ?? "",
          at: decision.places(of: decision.categories[name]?.because ?? []))
      }
    }
    if let reasons { differences += self.differences(ofReasons: reasons, decision) }
    if let obligations { differences += self.differences(ofObligations: obligations, decision) }
    if let rules {
      compare(
        "rules", rules.map(\.text).sorted().joined(separator: ", "),
        decision.rules.map { actual in
          let isStated = rules.contains { $0.rule == actual.rule && $0.layer != nil }
          return Expectation.ExpectedRule(rule: actual.rule, layer: isStated ? actual.layer : nil).text
        }.sorted().joined(separator: ", "), at: deciding)
    }
    for (what, expected, actual) in [
      ("missing", missing, decision.missing.map(\.fact)),
      ("conflicts", conflicts, decision.conflicts.map(\.about)),
      ("assumed", assumed, decision.assumed.map(\.fact)),
    ] {
      guard let expected else { continue }
      compare(
        what, expected.sorted().joined(separator: ", "), actual.sorted().joined(separator: ", "), at: deciding
      )
    }
    for (what, expected, actual, effect) in [
      ("respond_by", respondBy, decision.respondBy, "deadline"),
      ("extended_respond_by", extendedRespondBy, decision.extendedRespondBy, "deadline"),
      ("perform_by", performBy, decision.performBy, "promise"),
    ] {
      guard let expected else { continue }
      compare(what, expected.text, actual?.description ?? "", at: decision.places(ofEffect: effect))
    }
    if let never, let parts = never.parts(of: decision, in: vocabulary) {
      let rules = parts.flatMap { decision.categories[$0]?.because ?? [] }
      compare(
        "never", "another answer", never.words(parts),
        at: rules.isEmpty ? deciding : decision.places(of: rules))
    }
    return differences
  }

  /// Compares reasons: the first one must be the same, the others must be the same set.
  private func differences(ofReasons expected: [String], _ decision: Decision) -> [Difference] {
    let actual = decision.reasons.map(\.code).unique()
    if expected.first == actual.first && Set(expected) == Set(actual) { return [] }
    let surplus = decision.reasons.filter { !expected.contains($0.code) }
    let at = (surplus.isEmpty ? decision.reasons : surplus).compactMap(\.at)
    return [
      Difference(
        what: "reasons", expected: expected.joined(separator: ", "), actual: actual.joined(separator: ", "),
        at: at, reads: decision.reads(at: at))
    ]
  }

  private func differences(ofObligations expected: [ExpectedObligation], _ decision: Decision) -> [Difference]
  {
    let lacking = expected.filter { duty in !decision.obligations.contains { duty.isMet(by: $0) } }
    let surplus = decision.obligations.filter { obligation in !expected.contains { $0.isMet(by: obligation) }
    }
    guard !lacking.isEmpty || !surplus.isEmpty else { return [] }
    let places = decision.places(ofObligations: surplus.map(\.kind) + lacking.map(\.kind))
    return [
      Difference(
        what: "obligations", expected: lacking.map(\.text).joined(separator: ", "),
        actual: surplus.map(\.text).unique().joined(separator: ", "),
        at: places, reads: decision.reads(at: places))
    ]
  }

  /// Returns the action as text, with the parts that the case states.
  private func text(_ decided: CategoryDecision, of expected: Expectation.Category?) -> String {
    Expectation.Category(
      action: decided.action, until: decided.until,
      noticeUntil: expected?.noticeUntil == nil ? nil : decided.noticeUntil,
      because: expected?.because == nil ? nil : decided.because
    ).text
  }
}

extension ForbiddenAnswer {
  /// An answer that must not be given, in words.
  fileprivate func words(_ parts: Set<String>) -> String {
    let opened = parts.isEmpty ? [] : ["opens " + parts.sorted().joined(separator: ", ")]
    let outcome = outcomes.isEmpty ? [] : ["outcome " + outcomes.map(\.rawValue).joined(separator: " or ")]
    let lacks = without.isEmpty ? [] : ["without " + without.joined(separator: " or ")]
    return (opened + outcome + lacks + (asks.isEmpty ? [] : ["asks for " + asks.joined(separator: " or ")]))
      .joined(separator: "; ")
  }
}

extension Expectation.Category {
  var text: String {
    let day = noticeUntil.map { ", by the notice until \($0)" } ?? ""
    let rules = because.map { " because of \($0.unique().sorted().joined(separator: ", "))" } ?? ""
    return (until.map { "\(action.rawValue) until \($0)" } ?? action.rawValue) + day + rules
  }
}

extension Expectation.Day {
  var text: String { if case .on(let date) = self { date.description } else { "" } }
}

extension Expectation.ExpectedRule {
  var text: String { rule + (layer.map { " (\($0.rawValue))" } ?? "") }
}

extension Expectation.ExpectedObligation {
  func isMet(by obligation: Obligation) -> Bool {
    kind == obligation.kind && (to == nil || to == obligation.to) && (by == nil || by == obligation.by)
  }

  var text: String { Obligation(kind: kind, to: to, by: by).text }
}

extension Obligation {
  /// The kind, addressee and day: `schedule_erasure by 2029-01-01`.
  var text: String { kind + (to.map { " to \($0)" } ?? "") + (by.map { " by \($0)" } ?? "") }
}

extension Decision {
  /// The rules that give its reasons, with their layers, and those that decide its categories, each once.
  var rules: [Expectation.ExpectedRule] {
    let given = reasons.map { Expectation.ExpectedRule(rule: $0.rule, layer: $0.layer) }
    let others = categories.sorted { $0.key < $1.key }.flatMap(\.value.because).filter { rule in
      !given.contains { $0.rule == rule }
    }
    return (given + others.map { Expectation.ExpectedRule(rule: $0) }).unique()
  }

  /// Returns the locations of rules by their ids.
  func places(of rules: [String]) -> [String] {
    (evidence ?? []).filter { rules.contains($0.rule) }.map(\.at).unique()
  }

  /// Returns the locations of the rules of one effect that held.
  func places(ofEffect effect: String) -> [String] {
    (evidence ?? []).filter { $0.effect == effect && $0.status == .held }.map(\.at).unique()
  }

  /// Returns the locations of the rules with one of these obligations, those that held first.
  func places(ofObligations kinds: [String]) -> [String] {
    let rules = (evidence ?? []).filter { !Set($0.obliges).isDisjoint(with: kinds) }
    return (rules.filter { $0.status == .held } + rules.filter { $0.status != .held }).map(\.at).unique()
  }

  /// Returns the facts that the rules at these locations read.
  func reads(at places: [String]) -> [String] {
    (evidence ?? []).filter { places.contains($0.at) }.flatMap(\.reads).unique().sorted()
  }
}
