internal import CaseChanges
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
      ).text(category: category)
    },
    REPLCommand(
      "whynot", "OUTCOME [CATEGORY]", "find the fewest changes of facts that give another decision",
      details:
        "OUTCOME is granted, partly_granted, refused, needs_more_information, human_review, or an action on data:\n"
        + "`:whynot erase billing_data`. Changes the facts that the rules read, to values of the model and of\n"
        + "the example cases. Ctrl-C ends the search.", argument: .outcome
    ) { (session, text) throws(DiagnosticList) in try session.whyNot(text) },
    REPLCommand(
      "trace", "[TEXT]", "list every evaluated rule with its result, the facts it read, and its instructions"
    ) {
      (session, text) throws(DiagnosticList) in
      let decision = try session.evaluation().decision
      return try Trace(decision, style: session.configuration.style).text(holding: text)
    },
    REPLCommand("reads", "", "list every fact that the rules read, with its value") {
      (session, _) throws(DiagnosticList) in
      let evaluation = try session.evaluation()
      return FactReads(evaluation).lines(
        of: evaluation.decision.evidence ?? [], style: session.configuration.style
      )
      .joined(separator: "\n")
    },
  ]
}

extension REPLSession {
  fileprivate mutating func whyNot(_ text: String) throws(DiagnosticList) -> TerminalText {
    let evaluation = try evaluation()
    let goal = try DecisionGoal(
      text, request: evaluation.decision.request, categories: evaluation.decision.categories.keys.sorted(),
      in: vocabulary)
    if goal.isMet(by: evaluation.decision) { return "the decision already has \(goal.text)" }
    // The search also uses values of example cases; a broken case file must not stop it.
    let examples = (try? library.matching("", register: evaluation.register, engine)) ?? []
    var search = ChangeSearch(
      evaluation: evaluation, goal: goal, engine: engine, limits: configuration.deciding,
      values: ExampleValues(examples.map { FactSheet($0.facts, in: vocabulary) }),
      maximumTries: configuration.maximumTries,
      progress: configuration.progress)
    let found = try search.run()
    configuration.progress("")
    return ChangeReport(
      found: found, goal: goal, tried: search.tried, isComplete: search.isComplete,
      decision: evaluation.decision, words: words, style: configuration.style
    ).text
  }
}
