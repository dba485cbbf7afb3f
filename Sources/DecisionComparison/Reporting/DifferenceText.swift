internal import Messages
internal import PrivacyModel
internal import SourceText

/// The differences of a case in words: those that several categories share are one.
struct DifferenceText: Hashable {
  /// What differs: the categories, or the part of the decision.
  let subject: String
  /// The old value.
  let old: String
  /// The new value.
  let new: String
  let rules: [ResponsibleRule]

  /// Returns the texts of the differences of one class.
  static func texts(
    of compared: ComparedCase, in name: ChangeClass, _ words: DecisionWords
  ) -> [DifferenceText] {
    var groups: [(key: DifferenceText, categories: [String])] = []
    for one in compared.differences where one.classes.contains(name) {
      let key = DifferenceText(
        subject: one.category == nil || one.part != .action ? one.part.words : "",
        old: text(one.old, beside: one.new, words), new: text(one.new, beside: one.old, words),
        rules: one.rules)
      let category = one.category.map { [words.category($0)] } ?? []
      if let place = groups.firstIndex(where: { $0.key == key && !$0.categories.isEmpty }), !category.isEmpty
      {
        groups[place].categories += category
      } else {
        groups.append((key, category))
      }
    }
    return groups.map { key, categories in
      let subject = [categories.joined(separator: ", "), key.subject].filter { !$0.isEmpty }
      return DifferenceText(
        subject: subject.joined(separator: ": "), old: key.old, new: key.new,
        rules: key.rules.map { $0.named(in: words) })
    }
  }

  /// The text of a value; of two lists, what the other lacks.
  private static func text(
    _ value: DecisionDifference.Value, beside other: DecisionDifference.Value, _ words: DecisionWords
  ) -> String {
    switch value {
    case .none: return "none"
    case .outcome(let outcome): return words.outcome(outcome)
    case .action(let decided): return words.action(decided)
    case .date(let date): return date.description
    case .obligations(let duties):
      return duties.map { duty in
        var duty = duty
        duty.message = words.duty(duty.kind)
        return words.phrase(duty)
      }.joined(separator: ", ")
    case .texts(let texts):
      guard case .texts(let others) = other else { return texts.joined(separator: ", ") }
      let (own, lost) = (texts.filter { !others.contains($0) }, others.filter { !texts.contains($0) })
      // Where one side only adds to the other, both are shown in full.
      let shown = own.isEmpty || lost.isEmpty ? texts : own
      return shown.isEmpty ? "none" : shown.joined(separator: ", ")
    }
  }

  /// The responsible rules by sentence, each with its places: `old/a.lua:3 → new/a.lua:4`, or `old: old/a.lua:3`.
  var places: [(name: String, at: String)] {
    rules.map(\.name).unique().map { name in
      func place(_ version: ResponsibleRule.Version) -> String? {
        rules.first { $0.name == name && $0.version == version }?.at
      }
      let (before, after) = (place(.old), place(.new))
      switch (before, after) {
      case (let before?, let after?): return (name, before == after ? before : "\(before) → \(after)")
      case (let before?, nil): return (name, "old: \(before)")
      default: return (name, "new: \(after ?? "")")
      }
    }
  }
}

extension ResponsibleRule {
  /// The rule or condition with its sentence in the language of the words.
  fileprivate func named(in words: DecisionWords) -> ResponsibleRule {
    var rule = self
    rule.name = words.sentence(ofCondition: words.sentence(ofRule: name))
    return rule
  }
}

extension DecisionDifference.Part {
  /// The part in words.
  var words: String {
    switch self {
    case .until: "last day"
    case .noticeUntil: "last day by the notice"
    case .respondBy: "reply by"
    case .extendedRespondBy: "extended reply by"
    case .performBy: "to be done by"
    case .missing: "asked for"
    default: rawValue
    }
  }
}
