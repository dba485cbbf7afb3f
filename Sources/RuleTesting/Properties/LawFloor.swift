internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The property `floor`: what mandatory law refuses, leaves to a person or requires more for stays closed under the register's
/// own notice, and under one that permits everything and requires nothing.
struct LawFloor {
  let trial: PropertyTrial
  let edits: [[CaseEdit]]

  var probes: [Probe] {
    edits.map { edits in
      Probe(property: .floor) { trial throws(Diagnostic) in try Self.breach(of: trial, edits) }
    }
  }

  private static func breach(of trial: PropertyTrial, _ edits: [CaseEdit]) throws(Diagnostic) -> Breach? {
    guard let own = try trial.decision(after: edits), let facts = trial.facts(after: edits)?.facts else {
      return nil
    }
    let engine = trial.engines.deciding
    let any = try engine.decide(facts, under: .permitsEverything)
    let candidates = own.grants(in: trial.vocabulary).union(any.grants(in: trial.vocabulary))
    guard !candidates.isEmpty else { return nil }
    let law = try engine.decide(facts, under: .silent)
    let closed = candidates.filter { law.closes($0) }
    if closed.isEmpty { return nil }
    let names = closed.sorted().joined(separator: ", ")
    let isOwn = !own.grants(in: trial.vocabulary).isDisjoint(with: closed)
    let by = isOwn ? "this notice" : "a notice that permits everything"
    return Breach(
      change: edits.text,
      message:
        "mandatory law does not allow \(names) (\(law.closing(closed).joined(separator: ", "))), and \(by) grants it",
      edits: edits, expected: isOwn ? .never(ForbiddenAnswer(opening: closed)) : .nothing)
  }
}

extension Decision {
  /// Whether a rule of mandatory law, in a decision by the law alone, keeps a category or the whole request closed.
  fileprivate func closes(_ name: String) -> Bool { !reasons(closing: name).isEmpty }

  /// The places of the rules of mandatory law that keep some categories closed.
  fileprivate func closing(_ names: Set<String>) -> [String] {
    Array(Set(names.flatMap { reasons(closing: $0) }.compactMap(\.at))).sorted()
  }

  private func reasons(closing name: String) -> [Reason] {
    let mandatory = reasons.filter { $0.layer == .law }
    if outcome == .needsMoreInformation, categories.isEmpty || name == Self.whole {
      return mandatory.filter { $0.effect == "require" }
    }
    let closing = mandatory.filter { ["refuse", "retain", "withhold", "review"].contains($0.effect) }
    if name == Self.whole { return outcome == .refused || outcome == .humanReview ? closing : [] }
    guard let decided = categories[name] else { return [] }
    return closing.filter { decided.because.contains($0.rule) }
  }
}
