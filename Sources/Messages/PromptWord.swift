/// A sentence of the prompt; `{}` stands for what it names, in their order.
package enum PromptWord: String, CaseIterable, Sendable {
  /// The answer of `:whynot`.
  case alreadyHas = "already_has", takesOne = "takes_one", takesSeveral = "takes_several"
  case noChange = "no_change", noneTried = "none_tried", moreWays = "more_ways", tryIt = "try_it"
  /// Why no change helps.
  case alwaysBarred = "always_barred", neverGiven = "never_given", noRuleGives = "no_rule_gives"
  case notAbout = "not_about", neverEnds = "never_ends", readsNothing = "reads_nothing", readsFixed =
    "reads_fixed"
  /// How far the search went.
  case decisionsTried = "decisions_tried", leftUntried = "left_untried"
  /// Values.
  case and, oneOf = "one_of", or, onOrAfter = "on_or_after", onOrBefore = "on_or_before", fromTo = "from_to"
  case atLeast = "at_least", atMost = "at_most", anyDay = "any_day", anyNumber = "any_number"
  case anyText = "any_text", anyCode = "any_code", anyBut = "any_but"
  case oneMore = "one_more", none, unstated, yes, no
  /// Facts that rules read, explanations, traces, and the groups of commands.
  case read, isEmpty = "is_empty", isNull = "is_null", unstatedAssumed = "unstated_assumed"
  case unknown, erasedFrom = "erased_from", didNotPrevail = "did_not_prevail", needs
  case explainsOne = "explains_one", held, notHeld = "not_held", undecided
  case notTried = "not_tried", instructions, heldOf = "held_of", nothingChanged = "nothing_changed"
  case decisionStays = "decision_stays", groupFacts = "group_facts", groupDecisions = "group_decisions",
    groupExplanations = "group_explanations"
  case groupRules = "group_rules", groupSession = "group_session"
  /// The introduction of `:help`.
  case helpIntro = "help_intro", helpList = "help_list", helpLoad = "help_load"
  case helpFact = "help_fact", helpDiff = "help_diff", helpWhy = "help_why"
  case helpWhyNot = "help_whynot", helpLua = "help_lua", helpEnd = "help_end"
  /// Later rules, long lists, timelines, listed facts, and what commands report.
  case noFactsToday = "no_facts_today", beginsOn = "begins_on", others
  case settled, shownUntil = "shown_until", sameAnswer = "same_answer"
  case conflicts, computed, yesOrNo = "yes_or_no"
  case aDate = "a_date", aNumber = "a_number", aText = "a_text"
  case lostValues = "lost_values", isUnstated = "is_unstated", reloaded
  case rulesReloaded = "rules_reloaded", casesAdded = "cases_added", registers
  case severalRules = "several_rules", saved, staleRules = "stale_rules"

  /// The English text.
  package var english: String {
    switch self {
    case .alreadyHas: "the decision already has {}"
    case .takesOne: "{} takes one change, any of"
    case .takesSeveral: "{} takes {} changes together, any of"
    case .noChange: "no change of facts gives {}"
    case .noneTried: "no change that was tried gives {}"
    case .moreWays: "and {} more"
    case .tryIt: "try one: {}"
    case .alwaysBarred: "this rule holds, whatever else is stated:"
    case .neverGiven: "these rules could give it, and do not hold, whatever else is stated:"
    case .noRuleGives: "no rule gives it"
    case .notAbout: "the decision is not about {}: neither the request nor the subject's data name it"
    case .neverEnds: "a request of this kind ends with {}"
    case .readsNothing: "it reads no fact"
    case .readsFixed: "it reads only {}, which cannot change"
    case .decisionsTried: "{} decisions tried"
    case .leftUntried: "{} decisions tried; further changes were left untried"
    case .and: "and"
    case .oneOf: "one of {}"
    case .or: "or"
    case .onOrAfter: "on or after {}"
    case .onOrBefore: "on or before {}"
    case .fromTo: "from {} to {}"
    case .atLeast: "at least {}"
    case .atMost: "at most {}"
    case .anyDay: "any day"
    case .anyNumber: "any number"
    case .anyText: "any text"
    case .anyCode: "any"
    case .anyBut: "any but {}"
    case .oneMore: "one more, of which nothing is stated"
    case .none: "none"
    case .read: "read {}"
    case .isEmpty: "`{}` is empty"
    case .isNull: "`{}` is null"
    case .unstatedAssumed: "unstated, assumed {}"
    case .unknown: "unknown"
    case .erasedFrom: "and may be erased from {}"
    case .didNotPrevail: "held, but did not prevail"
    case .needs: "needs {}"
    case .explainsOne: "`:why CATEGORY` explains one of: {}"
    case .held: "held"
    case .notHeld: "not held"
    case .undecided: "undecided"
    case .notTried: "not tried"
    case .instructions: "{} instructions"
    case .heldOf: "{} of {} held, {} instructions"
    case .nothingChanged: "nothing changed"
    case .decisionStays: "the decision does not change"
    case .groupFacts: "Facts"
    case .groupDecisions: "Decisions"
    case .groupExplanations: "Explanations"
    case .groupRules: "Rules"
    case .groupSession: "Session"
    case .noFactsToday: "by the rules of {}, no facts give {}"
    case .beginsOn: "this rule begins on {}:"
    case .others: "and {} others"
    case .settled: "settled: no later day changes the answer"
    case .shownUntil: "shown until {}: no other change before {}"
    case .sameAnswer: "the same answer by:"
    case .conflicts: "conflicts"
    case .computed: "computed"
    case .yesOrNo: "true or false"
    case .aDate: "a date, such as {}"
    case .aNumber: "a whole number"
    case .aText: "a text"
    case .lostValues: "lost values: {}"
    case .isUnstated: "unstated: {}"
    case .reloaded: "{} registers, {} rule files"
    case .rulesReloaded: "{} changed: rules reloaded"
    case .casesAdded: "{} cases added, {} in all"
    case .registers: "registers: {}"
    case .severalRules: "{} rules:"
    case .saved: "saved: {}"
    case .staleRules: "by the rules loaded before"
    case .helpIntro: "Load an example case, or set facts and decide:"
    case .helpList: "list the examples about erasure"
    case .helpLoad: "load one; a part of its title is enough"
    case .helpFact: "set a fact (null: it is none; nil: it is unstated)"
    case .helpDiff: "show what that changed"
    case .helpWhy: "show the rules and the facts behind it"
    case .helpWhyNot: "find the facts to change"
    case .helpLua: "Anything else is Lua in the sandbox of the rules: {}; `_` is the last value"
    case .helpEnd:
      "`:help COMMAND` shows details. Tab completes facts, codes, commands and names. Ctrl-C stops a line"
    case .unstated: "unstated"
    case .yes: "true"
    case .no: "false"
    }
  }
}

/// The commands of the prompt, whose summaries the catalogue has.
package enum PromptCommands {
  /// Their names, in alphabetical order.
  package static let names = [
    "case", "cases", "clear", "decide", "diff", "facts", "help", "history",
    "load", "quit", "reads", "register", "reload", "rule", "rules", "save",
    "set", "test", "timeline", "trace", "undo", "what-if", "why", "whynot",
  ]

  /// Those of which `:help COMMAND` says more than the summary.
  package static let explained = [
    "case", "cases", "facts", "load", "register", "reload", "rule", "rules", "save", "timeline", "undo",
    "what-if", "why", "whynot",
  ]
}

extension DecisionWords {
  /// The summary of a command.
  package func summary(ofCommand name: String, english: String) -> String { text(name, .commands) ?? english }

  /// What `:help COMMAND` adds to the summary, a line or more.
  package func details(ofCommand name: String, english: String) -> String {
    text(name, .commandDetails) ?? english
  }

  /// A sentence of the prompt with what it names.
  package func prompt(_ word: PromptWord, _ names: String...) -> String {
    var parts = (text(word.rawValue, .prompt) ?? word.english).split(
      separator: "{}", omittingEmptySubsequences: false)[...]
    var text = parts.popFirst().map(String.init) ?? ""
    for (name, part) in zip(names, parts) { text += name + part }
    return text
  }
}
