internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// The rules for one kind of request that are in force on the same days, sorted by their part in a decision.
final class ApplicableRules: Sendable {
  /// The notice's rules, then those of every law, in the order of their documents.
  let rules: [Rule]
  /// The test of each rule.
  let tests: [RuleTest]
  /// The conditions that tests refer to.
  let guards: LuaGuards
  /// The form requirements that tests refer to.
  let forms: [FormRequirement]
  /// The number of rules with one result for the whole case, and with one for each target.
  let perCaseCount, perTargetCount: Int
  /// Permissions, bars and periods, the strongest first.
  let effects: [Effect]
  /// Rules that require a person's decision.
  let reviews: [Review]
  /// The numbers of the rules with each of these verbs.
  let requirements, waivers, duties, deadlines, promises, periods: [Int]
  /// Whether a bar or a review applies to single categories.
  let stopsCategories: Bool

  /// One way in which a rule changes the result.
  ///
  /// A period of the notice has two: a bar until its day, a permission after it.
  struct Effect: Sendable {
    let rule: Int
    let place: ResultPlace
    let isBar: Bool
    let isPeriod: Bool
    /// Whether it counts only where no other effect does.
    let isFallback: Bool
    let rank: Rule.Rank
  }

  /// A rule that requires a person's decision, and its turn among the effects.
  struct Review: Sendable {
    enum Turn: Sendable { case beforeEffects, afterBars, fallback }

    let rule: Int
    let place: ResultPlace
    let turn: Turn
  }

  init(_ rules: [Rule], in vocabulary: Vocabulary) {
    self.rules = rules
    var guards = LuaGuards()
    var forms: [FormRequirement] = []
    var tests: [RuleTest] = []
    var counts = (perCase: 0, perTarget: 0)
    for rule in rules {
      let number = rule.isTestedPerTarget ? counts.perTarget : counts.perCase
      tests.append(RuleTest(rule, number: number, in: vocabulary, guards: &guards, forms: &forms))
      if rule.isTestedPerTarget { counts.perTarget += 1 } else { counts.perCase += 1 }
    }
    (self.tests, self.guards, self.forms) = (tests, guards, forms)
    (perCaseCount, perTargetCount) = counts
    effects = Self.effects(rules, tests)
    func numbers(of verb: Rule.Verb) -> [Int] { rules.indices.filter { rules[$0].verb == verb } }
    reviews = numbers(of: .review).map {
      let turn: Review.Turn =
        rules[$0].isFallback ? .fallback : rules[$0].blocksGrantsOnly ? .afterBars : .beforeEffects
      return Review(rule: $0, place: tests[$0].place, turn: turn)
    }
    requirements = numbers(of: .require)
    waivers = numbers(of: .waive)
    duties = numbers(of: .oblige)
    deadlines = numbers(of: .deadline)
    promises = numbers(of: .promise)
    periods = numbers(of: .keepUntil)
    stopsCategories = zip(rules, tests).contains { rule, test in
      (rule.isBar || rule.verb == .review)
        && (test.place.isPerTarget || test.place.categories != .everything)
    }
  }

  /// By rank; at one rank a bar before a permission, then in the order of the rules.
  private static func effects(_ rules: [Rule], _ tests: [RuleTest]) -> [Effect] {
    rules.indices.flatMap { index -> [Effect] in
      let rule = rules[index]
      guard rule.isEffect, rule.verb != .review else { return [] }
      let isPeriod = rule.verb == .keepUntil
      return (isPeriod ? [true, false] : [rule.isBar]).map {
        Effect(
          rule: index, place: tests[index].place, isBar: $0, isPeriod: isPeriod,
          isFallback: rule.isFallback, rank: rule.rank)
      }
    }
    .sorted { ($0.rank, $0.isBar ? 1 : 0, -$0.rule) > ($1.rank, $1.isBar ? 1 : 0, -$1.rule) }
  }
}

// Patterns, because `==` of an enumeration of another module is a call through a witness table.
extension Rule.Rank {
  var isMandatory: Bool { if case .mandatoryLaw = self { true } else { false } }
  var isNotice: Bool { if case .notice = self { true } else { false } }
}
