internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension PromptCommand {
  static let reasons: [PromptCommand] = [
    PromptCommand(
      "why", "[CATEGORY]", "why the answer is what it is: rules, what they quote, the facts that they read",
      details: "Of one category also what spoke for the opposite, and from which day it may go.",
      argument: .category
    ) { (prompt, category) throws(DiagnosticList) in
      let answered = try prompt.answered()
      return try Explanation(
        answered, rules: prompt.engine.rules(of: answered.register), style: prompt.setting.style,
        words: prompt.words,
        voice: prompt.voice
      ).text(category: category)
    },
    PromptCommand(
      "whynot", "OUTCOME [CATEGORY]", "the fewest changes of facts that would give another answer",
      details:
        "OUTCOME is granted, partly_granted, refused, needs_more_information or human_review, or what happens to data:\n"
        + "`:whynot erase billing_data`. Changes are tried on the facts that the rules read, with values that the model and\n"
        + "the example cases know; Ctrl-C ends the search.", argument: .outcome
    ) { (prompt, text) throws(DiagnosticList) in try prompt.whyNot(text) },
    PromptCommand(
      "trace", "[TEXT]", "every rule that was tried: what it said, what it read, its instructions"
    ) {
      (prompt, text) throws(DiagnosticList) in
      let decision = try prompt.answered().decision
      return try Trace(decision, style: prompt.setting.style).text(holding: text)
    },
    PromptCommand("reads", "", "every fact that the rules read, with its value") {
      (prompt, _) throws(DiagnosticList) in
      let answered = try prompt.answered()
      return FactReads(answered).lines(of: answered.decision.evidence ?? [], style: prompt.setting.style)
        .joined(separator: "\n")
    },
  ]
}

extension Prompt {
  fileprivate mutating func whyNot(_ text: String) throws(DiagnosticList) -> TerminalText {
    let answered = try answered()
    let goal = try DecisionGoal(
      text, request: answered.decision.request, categories: answered.decision.categories.keys.sorted())
    if goal.isMet(by: answered.decision) { return "it is so already: \(goal.text)" }
    // Values of example cases are tried too, where they can be read; a broken file is no reason not to search.
    let examples = (try? library.matching("", register: answered.register, engine)) ?? []
    var search = ChangeSearch(
      answered: answered, goal: goal, engine: engine, limits: setting.deciding,
      values: ExampleValues(examples.map { FactSheet($0.facts).tree }), most: setting.searched,
      progress: setting.progress)
    let found = try search.run()
    setting.progress("")
    return ChangeReport(
      found: found, goal: goal, tried: search.tried, isComplete: search.isComplete, style: setting.style
    ).text
  }
}
