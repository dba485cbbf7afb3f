internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension REPLCommand {
  static let reasons: [REPLCommand] = [
    REPLCommand(
      "why", "[CATEGORY]", "explain the decision: rules, citations, and the facts that the rules read",
      details:
        "For a category, also shows the rules that did not prevail, and the day from which it may be erased.",
      argument: .category
    ) { (session, category) throws(DiagnosticList) in
      let evaluation = try session.evaluation()
      return try Explanation(
        evaluation, rules: session.engine.rules(of: evaluation.register), style: session.configuration.style,
        words: session.words,
        localizer: session.localizer
      ).text(category: session.coded(category))
    },
    REPLCommand(
      "whynot", "OUTCOME [CATEGORY]", "find the fewest changes of facts that give another decision",
      details:
        "OUTCOME is granted, partly_granted, refused, needs_more_information, human_review, or an action on data:\n"
        + "`:whynot erase billing_data`. Changes the facts that the rules in the way read, and prints the values that\n"
        + "reach the goal as ranges. Where a rule bars it whatever is stated, names the rule. Ctrl-C ends the search.",
      argument: .outcome
    ) { (session, text) throws(DiagnosticList) in try session.whyNot(text) },
    REPLCommand(
      "trace", "[TEXT]", "list every evaluated rule with its result, the facts it read, and its instructions"
    ) {
      (session, text) throws(DiagnosticList) in
      let decision = try session.evaluation().decision
      return try Trace(
        decision, style: session.configuration.style, words: session.words, facts: session.factWords
      ).text(holding: text)
    },
    REPLCommand("reads", "", "list every fact that the rules read, with its value") {
      (session, _) throws(DiagnosticList) in
      let evaluation = try session.evaluation()
      return FactReads(evaluation, session.factWords).lines(
        of: evaluation.decision.evidence ?? [], style: session.configuration.style
      )
      .joined(separator: "\n")
    },
  ]
}

extension REPLSession {
  fileprivate mutating func whyNot(_ text: String) throws(DiagnosticList) -> TerminalText {
    let evaluation = try evaluation()
    let rules = engine.rules(of: evaluation.register)
    let goal = try DecisionGoal(
      coded(text), request: evaluation.decision.request,
      categories: evaluation.decision.categories.keys.sorted(),
      in: vocabulary, typed: words.haveLanguage ? typedGoals : []
    ).among(rules)
    let report = ChangeReport(
      goal: goal, decision: evaluation.decision, words: words, facts: factWords,
      statements: engine.statements(of: evaluation.register),
      style: configuration.style)
    if goal.isMet(by: evaluation.decision) { return "\(words.prompt(.alreadyHas, report.goalText))" }
    if let hindrance = HindranceSearch(evaluation, goal, rules: rules).hindrance {
      return report.text(of: hindrance, rules: rules)
    }
    let trial = ChangeTrial(
      register: evaluation.register, goal: goal, engine: engine, limits: configuration.deciding,
      progress: configuration.progress)
    var search = ChangeSearch(
      evaluation, goal: goal, trial: trial, maximumTries: configuration.maximumTries)
    let ways = try search.run()
    configuration.progress("")
    return report.text(of: ways, tried: search.tried, isComplete: search.isComplete)
  }
}
