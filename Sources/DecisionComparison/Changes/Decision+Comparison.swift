internal import PrivacyModel
internal import SourceText

extension Decision {
  /// The action on a request that is decided as a whole; nil where it has categories, and where nothing is decided.
  func wholeAction(_ traits: RequestTraits?) -> CategoryAction? {
    guard categories.isEmpty, let traits else { return nil }
    return switch outcome {
    case .granted, .partlyGranted: traits.grants
    case .refused: traits.bars
    case .needsMoreInformation, .humanReview: nil
    }
  }

  /// The rules of the reasons, by id.
  var ruleIDs: [String] { reasons.map(\.rule).unique() }

  /// The rules of one verb that held, by id.
  func held(_ effect: String) -> [String] {
    (evidence ?? []).filter { $0.effect == effect && $0.status == .held }.map(\.rule).unique()
  }

  /// The rules that held and have an obligation, by id.
  func obliging(_ kind: String) -> [String] {
    (evidence ?? []).filter { $0.obliges.contains(kind) && $0.status == .held }.map(\.rule).unique()
  }

  /// The rules that ask for a fact: undecided ones, and requirements that are not met.
  var asking: [String] {
    guard !missing.isEmpty else { return [] }
    return (evidence ?? []).filter { rule in
      (rule.status == .undecided || rule.effect == "require" && rule.status == .notHeld)
        && missing.contains { missing in rule.reads.contains { $0.hasPrefix(missing.path) } }
    }.map(\.rule).unique()
  }

  /// The first reason, then the others in alphabetical order, each with what it cites.
  var reasonTexts: [String] {
    let texts = reasons.map { reason in
      reason.code
        + (reason.cites.isEmpty ? "" : " (\(reason.cites.map(\.id).joined(separator: ", ")))")
    }.unique()
    return Array(texts.prefix(1)) + texts.dropFirst().sorted()
  }

  /// The conflicts, each with who prevails.
  var conflictTexts: [String] { conflicts.map { "\($0.about): \($0.prevailed.rawValue)" }.sorted() }

  /// The assumed facts, each with its value.
  var assumedTexts: [String] { assumed.map { "\($0.fact) = \($0.value)" }.sorted() }
}

extension [Obligation] {
  /// Whether there is an obligation of this kind, addressee and day, in whatever language.
  func containsDuty(_ duty: Obligation) -> Bool {
    contains { $0.kind == duty.kind && $0.to == duty.to && $0.by == duty.by }
  }
}
