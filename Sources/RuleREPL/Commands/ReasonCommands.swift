internal import PrivacyModel
internal import RuleEngine
internal import RuleTesting
internal import SourceText

extension REPLCommand {
  static let reasons: [REPLCommand] = [
    REPLCommand(
      "why", "[CATEGORY]", "why the answer is what it is: rules, what they quote, the facts that they read",
      details: "Of one category also what spoke for the opposite, and from which day it may go.",
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
      "whynot", "OUTCOME [CATEGORY]", "the fewest changes of facts that would give another answer",
      details:
        "OUTCOME is granted, partly_granted, refused, needs_more_information or human_review, or what happens to data:\n"
        + "`:whynot erase billing_data`. Changes are tried on the facts that the rules read, with values that the model and\n"
        + "the example cases know; Ctrl-C ends the search.", argument: .outcome
    ) { (session, text) throws(DiagnosticList) in try session.whyNot(text) },
    REPLCommand(
      "trace", "[TEXT]", "every rule that was tried: what it said, what it read, its instructions"
    ) {
      (session, text) throws(DiagnosticList) in
      let decision = try session.evaluation().decision
      return try Trace(decision, style: session.configuration.style).text(holding: text)
    },
    REPLCommand("reads", "", "every fact that the rules read, with its value") {
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
      text, request: evaluation.decision.request, categories: evaluation.decision.categories.keys.sorted())
    if goal.isMet(by: evaluation.decision) { return "it is so already: \(goal.text)" }
    // Values of example cases are tried too, where they can be read; a broken file is no reason not to search.
    let examples = (try? library.matching("", register: evaluation.register, engine)) ?? []
    var search = ChangeSearch(
      evaluation: evaluation, goal: goal, engine: engine, limits: configuration.deciding,
      values: ExampleValues(examples.map { FactSheet($0.facts).tree }), most: configuration.searched,
      progress: configuration.progress)
    let found = try search.run()
    configuration.progress("")
    return ChangeReport(
      found: found, goal: goal, tried: search.tried, isComplete: search.isComplete, style: configuration.style
    ).text
  }
}
