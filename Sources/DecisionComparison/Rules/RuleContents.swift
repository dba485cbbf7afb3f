internal import PrivacyModel
internal import RuleCompiler

/// What a rule says, part by part in words, so that two versions of it can be compared.
struct RuleContents {
  let rule: Rule
  /// The files of the register, by the numbers that functions give.
  let scripts: [RuleScript]

  /// Each part by its name, in the order in which a person reads them; a part that the rule lacks is missing.
  var parts: [(name: String, text: String)] {
    let parts: [(String, String?)] = [
      ("verb", rule.verb.rawValue.replacing("_", with: " ")),
      ("force", force),
      ("kinds of request", rule.kinds.map(\.rawValue).sorted().shown),
      ("categories", categories),
      ("in force", inForce),
      ("period", period),
      ("last day", rule.lastDay == nil ? nil : "computed"),
      (
        "working days",
        rule.deadline.map { "\($0.calendar), \($0.countsWorkingDays ? "counted alone" : "all days")" }
      ),
      ("reason", rule.code.isEmpty ? nil : rule.code),
      ("citations", rule.cites.isEmpty ? nil : rule.cites.joined(separator: ", ")),
      ("obligations", obligations),
      ("addressee", rule.fixedAddressee),
      ("requirement", rule.requirement?.rawValue),
      ("form", rule.formality.map { FormalityText($0).text }),
      ("question", rule.asks),
      ("action", rule.grants?.rawValue),
      ("applies", applies),
      ("confidence", rule.confidence),
      ("source last read", rule.checked?.description),
    ]
    return parts.compactMap { name, text in text.map { (name, $0) } }
  }

  /// The conditions by the part that lists them and their sentence.
  var conditions: [String] {
    rule.conditions.map { listed in
      let sentence = listed.condition.sentence ?? listed.condition.name ?? "a condition without a sentence"
      return "\(listed.role.rawValue): \(sentence)"
    }
  }

  /// The Lua text of the functions of the rule itself: its last day, its addressees and its conditions without a sentence.
  var ownCode: [LuaTokens.Token] {
    let plain = rule.conditions.map(\.condition).filter { $0.sentence == nil }.map(\.function)
    return ([rule.lastDay, rule.to].compactMap(\.self) + plain).flatMap {
      FunctionText($0, scripts: scripts).tokens
    }
  }

  // MARK: Parts

  private var force: String {
    switch rule.rank {
    case .mandatoryLaw: "law that no notice weakens"
    case .notice: "the notice"
    case .lawDefault: "law where the notice is silent"
    }
  }

  private var categories: String {
    if let categories = rule.categories { return categories.map(\.rawValue).sorted().shown }
    let exceptions = rule.exceptions.map(\.rawValue).sorted()
    return exceptions.isEmpty ? "everything" : "everything except \(exceptions.shown)"
  }

  private var inForce: String? {
    let parts = [rule.from.map { "from \($0)" }, rule.through.map { "through \($0)" }].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private var period: String? {
    if let deadline = rule.deadline {
      let parts = [
        deadline.within.map(\.words), deadline.extended.map { "extended \($0.words)" },
      ].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
    guard let lastDay = rule.lastDay else { return nil }
    let periods = FunctionText(lastDay, scripts: scripts).periods
    return periods.isEmpty ? nil : periods.joined(separator: ", ")
  }

  private var obligations: String? {
    guard !rule.obliges.isEmpty else { return nil }
    let outcomes = rule.outcomes.map(\.rawValue).sorted()
    let on = outcomes.isEmpty ? [] : ["on the outcome \(outcomes.joined(separator: " or "))"]
    let action = rule.action.map { ["on the action \($0.rawValue)"] } ?? []
    let timing: [String]
    switch rule.timing {
    case .unbound: timing = []
    case .dayAfterBar: timing = ["on the day after the last day"]
    case .barWithoutEnd: timing = ["where the last day is not known"]
    }
    return ([rule.obliges.sorted().shown] + on + action + timing).joined(separator: ", ")
  }

  private var applies: String? {
    let flags = [
      rule.isFallback ? "where no other rule does" : nil,
      rule.blocksGrantsOnly ? "unless the request is refused" : nil,
      rule.reportsConflict ? nil : "without reporting a conflict",
    ].compactMap(\.self)
    return flags.isEmpty ? nil : flags.joined(separator: ", ")
  }
}

extension [String] {
  fileprivate var shown: String { joined(separator: ", ") }
}

extension Period {
  /// `6 years`, `1 month and 3 days`.
  var words: String {
    func counted(_ number: Int, _ unit: String) -> String? {
      number == 0 ? nil : "\(number) \(unit)\(number == 1 ? "" : "s")"
    }
    let parts = [counted(months / 12, "year"), counted(months % 12, "month"), counted(days, "day")]
    let words = parts.compactMap(\.self)
    return words.isEmpty ? "0 days" : words.joined(separator: " and ")
  }
}
