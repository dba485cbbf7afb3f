internal import LuaSandbox
internal import PrivacyModel

/// The rules for one kind of request that are in force at the same time, sorted by what is asked of each.
final class ApplicableRules: Sendable {
  /// In the order of their documents: the notice's own, then every law's.
  let rules: [Rule]
  /// How each is asked.
  let questions: [Question]
  /// What the questions about the request's form test.
  let forms: [FormRequirement]
  /// How many questions have one answer, and how many one for each unit.
  let singles, multiples: Int
  /// Permissions, bars and periods, the strongest first.
  let effects: [Effect]
  /// Rules that want a person to decide.
  let reviews: [Review]
  let demands, waivers, duties, deadlines, promises, expiries: [Int]
  /// Whether a bar or a review speaks of single categories.
  let stopsCategories: Bool

  /// What is asked of one rule.
  ///
  /// Nothing in it is counted by reference: it is copied at every decision.
  struct Question: Sendable {
    enum Manner: Sendable {
      /// It holds without being asked.
      case always
      /// The request's own form answers, by this test.
      case form(Int)
      /// Asked once for the whole case.
      case once
      /// Asked of each category, with what is held of it.
      case ofEach
    }

    var manner: Manner
    /// An effect on none of the units is not asked.
    var isEffect: Bool
    var place: Place
    var call: LuaCall
  }

  /// Where the answers to one rule stand, and of which units it speaks.
  struct Place: Sendable {
    var categories: CategorySet
    /// Whether there is one answer for each unit, not one for all.
    var isOfEach: Bool
    /// Its number among those that are answered alike.
    var number: Int32
  }

  /// One way in which a rule may turn the result; a period of the notice bars until its day and permits after it.
  struct Effect: Sendable {
    let rule: Int
    let place: Place
    let isBar: Bool
    let isExpiry: Bool
    let fillsSilence: Bool
    let rank: Rule.Rank
  }

  /// A rule that wants a person to decide, and when it is heard.
  struct Review: Sendable {
    enum Turn: Sendable { case beforeEffects, afterBars, inSilence }

    let rule: Int
    let place: Place
    let turn: Turn
  }

  init(_ rules: [Rule]) {
    self.rules = rules
    var forms: [FormRequirement] = []
    var questions: [Question] = []
    var counts = (singles: 0, multiples: 0)
    for rule in rules {
      let isOfEach = rule.isAskedOfEach
      let number = isOfEach ? counts.multiples : counts.singles
      questions.append(Question(rule, number: number, forms: &forms))
      if isOfEach { counts.multiples += 1 } else { counts.singles += 1 }
    }
    (self.questions, self.forms) = (questions, forms)
    (singles, multiples) = counts
    effects = Self.effects(rules, questions)
    func those(_ wanted: (Rule) -> Bool) -> [Int] { rules.indices.filter { wanted(rules[$0]) } }
    reviews = those { $0.verb == .review }.map {
      let turn: Review.Turn =
        rules[$0].isFallback ? .inSilence : rules[$0].blocksGrantsOnly ? .afterBars : .beforeEffects
      return Review(rule: $0, place: questions[$0].place, turn: turn)
    }
    demands = those { $0.verb == .demand }
    waivers = those { $0.verb == .waive }
    duties = those { $0.verb == .oblige }
    deadlines = those { $0.verb == .deadline }
    promises = those { $0.verb == .promise }
    expiries = those { $0.verb == .expire }
    stopsCategories = zip(rules, questions).contains { rule, question in
      (rule.isBar || rule.verb == .review)
        && (question.place.isOfEach || question.place.categories != .everything)
    }
  }

  private static func effects(_ rules: [Rule], _ questions: [Question]) -> [Effect] {
    rules.indices.flatMap { index -> [Effect] in
      let rule = rules[index]
      guard rule.isEffect, rule.verb != .review else { return [] }
      let isExpiry = rule.verb == .expire
      return (isExpiry ? [true, false] : [rule.isBar]).map {
        Effect(
          rule: index, place: questions[index].place, isBar: $0, isExpiry: isExpiry,
          fillsSilence: rule.isFallback,
          rank: rule.rank)
      }
    }
    .sorted { ($0.rank, $0.isBar ? 1 : 0, -$0.rule) > ($1.rank, $1.isBar ? 1 : 0, -$1.rule) }
  }
}

extension ApplicableRules.Question {
  fileprivate init(_ rule: Rule, number: Int, forms: inout [FormRequirement]) {
    isEffect = rule.isEffect
    place = ApplicableRules.Place(
      categories: rule.categories.map { CategorySet($0) } ?? .everything, isOfEach: rule.isAskedOfEach,
      number: Int32(number))
    switch rule.condition {
    case .form(let formality):
      manner = .form(forms.count)
      call = LuaCall(guard: nil)
      forms.append(FormRequirement(formality))
    case .lua(let condition):
      manner = rule.isAskedOfEach ? .ofEach : .once
      call = LuaCall(guard: condition, rule.lastDay, rule.to)
    case .always:
      manner = rule.lastDay == nil && rule.to == nil ? .always : rule.isAskedOfEach ? .ofEach : .once
      call = LuaCall(guard: nil, rule.lastDay, rule.to)
    }
  }
}

extension Rule {
  /// Whether it is asked of each category, and in Lua.
  fileprivate var isAskedOfEach: Bool {
    if case .form = condition { return false }
    return isPerCategory
  }
}

extension ApplicableRules.Place {
  /// The place of the first answer in the list of all: those of which there is one stand before those of each unit.
  func first(in phase: ApplicableRules, units: Int) -> Int {
    isOfEach ? phase.singles + Int(number) * units : Int(number)
  }

  /// The place of the answer for a unit.
  func answer(of unit: Int, in phase: ApplicableRules, units: Int) -> Int {
    first(in: phase, units: units) + (isOfEach ? unit : 0)
  }
}
