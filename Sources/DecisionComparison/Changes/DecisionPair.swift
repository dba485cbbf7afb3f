internal import PrivacyModel
internal import SourceText

/// The decisions of one case by two versions of the rules.
struct DecisionPair {
  let old: Decision
  let new: Decision
  /// The case, which both versions read alike.
  let facts: CaseFacts
  let oldTraits: RequestTraits?
  let newTraits: RequestTraits?

  /// Every difference: of the outcome, of the categories in alphabetical order, of what leads to them and follows from them.
  var differences: [DecisionDifference] {
    let categories = self.categories
    return outcome(beside: categories) + categories + dates + explanations + obligations
  }

  // MARK: Actions

  /// The outcome belongs to the classes of the categories; where there are none, to those of the request as a whole.
  private func outcome(beside categories: [DecisionDifference]) -> [DecisionDifference] {
    var classes = categories.filter { $0.part == .action }.flatMap(\.classes)
    if old.categories.isEmpty, new.categories.isEmpty {
      classes += DataUse.classes(
        DataUse(old.wholeAction(oldTraits), facts, oldTraits),
        DataUse(new.wholeAction(newTraits), facts, newTraits))
    }
    guard old.outcome != new.outcome else { return [] }
    return [
      DecisionDifference(
        classes: classes.isEmpty ? [.outcome] : classes.unique().sorted(), part: .outcome,
        old: .outcome(old.outcome), new: .outcome(new.outcome), rules: responsible(old.ruleIDs, new.ruleIDs))
    ]
  }

  private var categories: [DecisionDifference] {
    Set(old.categories.keys).union(new.categories.keys).sorted().flatMap { name -> [DecisionDifference] in
      let (before, after) = (old.categories[name], new.categories[name])
      let rules = responsible(before?.because ?? [], after?.because ?? [], category: name)
      guard before?.action == after?.action else {
        let classes = DataUse.classes(
          DataUse(before?.action ?? old.wholeAction(oldTraits), facts, oldTraits),
          DataUse(after?.action ?? new.wholeAction(newTraits), facts, newTraits))
        return [
          DecisionDifference(
            classes: classes.isEmpty ? [.outcome] : classes, part: .action, category: name,
            old: before.map { .action($0) } ?? .none, new: after.map { .action($0) } ?? .none, rules: rules)
        ]
      }
      return [
        date(.until, before?.until, after?.until, category: name, rules),
        date(.noticeUntil, before?.noticeUntil, after?.noticeUntil, category: name, rules),
      ].compactMap(\.self)
    }
  }

  // MARK: Dates

  private var dates: [DecisionDifference] {
    let replies = responsible(old.held("deadline"), new.held("deadline"))
    let promises = responsible(old.held("promise"), new.held("promise"))
    return [
      date(.respondBy, old.respondBy, new.respondBy, replies),
      date(.extendedRespondBy, old.extendedRespondBy, new.extendedRespondBy, replies),
      date(.performBy, old.performBy, new.performBy, promises),
    ].compactMap(\.self)
  }

  private func date(
    _ part: DecisionDifference.Part, _ before: CalendarDate?, _ after: CalendarDate?,
    category: String? = nil, _ rules: [ResponsibleRule]
  ) -> DecisionDifference? {
    guard before != after else { return nil }
    return DecisionDifference(
      classes: [.date], part: part, category: category, old: before.map { .date($0) } ?? .none,
      new: after.map { .date($0) } ?? .none, rules: rules)
  }

  // MARK: Reasons and obligations

  private var explanations: [DecisionDifference] {
    func texts(
      _ part: DecisionDifference.Part, _ kind: ChangeClass, _ before: [String], _ after: [String]
    ) -> DecisionDifference? {
      guard before != after else { return nil }
      let ids = part == .missing ? (old.asking, new.asking) : (old.ruleIDs, new.ruleIDs)
      return DecisionDifference(
        classes: [kind], part: part, old: .texts(before), new: .texts(after),
        rules: responsible(ids.0, ids.1))
    }
    return [
      texts(.reasons, .reason, old.reasonTexts, new.reasonTexts),
      texts(.missing, .question, old.missing.map(\.fact).sorted(), new.missing.map(\.fact).sorted()),
      texts(.conflicts, .reason, old.conflictTexts, new.conflictTexts),
      texts(.assumed, .reason, old.assumedTexts, new.assumedTexts),
    ].compactMap(\.self)
  }

  private var obligations: [DecisionDifference] {
    let removed = old.obligations.filter { !new.obligations.containsDuty($0) }
    let added = new.obligations.filter { !old.obligations.containsDuty($0) }
    let kinds = Set((removed + added).map(\.kind)).sorted()
    return kinds.map { kind in
      let (before, after) = (removed.filter { $0.kind == kind }, added.filter { $0.kind == kind })
      // An obligation with another day follows from the bars, whose rules set the day.
      let bars = responsible(bars(of: old) + old.obliging(kind), bars(of: new) + new.obliging(kind))
      return DecisionDifference(
        classes: [.duty], part: .obligations, old: before.isEmpty ? .none : .obligations(before),
        new: after.isEmpty ? .none : .obligations(after),
        rules: before.isEmpty || after.isEmpty ? responsible(old.obliging(kind), new.obliging(kind)) : bars)
    }
  }

  /// The rules that decided the categories whose action or last day differs, by id.
  private func bars(of decision: Decision) -> [String] {
    decision.categories.sorted { $0.key < $1.key }.filter { name, _ in
      let (before, after) = (old.categories[name], new.categories[name])
      return before?.action != after?.action || before?.until != after?.until
    }.flatMap(\.value.because).unique()
  }

  private func responsible(
    _ before: [String], _ after: [String], category: String? = nil
  ) -> [ResponsibleRule] {
    RuleResponsibility(old: old, new: new, category: category).rules(before, after)
  }
}
