import Foundation
import Seloste

/// The common policy in Seloste, with default limits and evidence.
struct Policy {
  /// A decision in the terms of the comparison.
  struct Answer {
    struct Category {
      var action: CategoryAction
      var reasons: [String]
      var until: CalendarDate?
    }

    var outcome: String
    var categories: [Category]
  }

  let engine: RuleEngine

  init(rules: String) throws { engine = try RuleEngine(rules: rules) }

  func prepared(_ case: CaseFacts) throws -> DecisionPlan { try engine.plan(`case`) }

  /// Decides a case and returns the answer that the comparison requires.
  ///
  /// The comparison grants a disclosure without categories. Seloste decides it for all held data or requires the categories.
  func decide(_ facts: DecisionPlan, of source: CommonCase) throws -> Answer {
    let resolution = try engine.resolve(facts)
    let outcome =
      source.isDisclosure && source.categories.isEmpty ? "granted" : Self.word(for: resolution.outcome)
    guard outcome != "incomplete" else { return Answer(outcome: outcome, categories: []) }
    var categories: [Answer.Category] = []
    categories.reserveCapacity(source.categories.count)
    for answer in resolution.categories {
      let action = answer.action
      let isBarred = action == .retain || action == .withhold
      categories.append(
        Answer.Category(action: action, reasons: isBarred ? answer.because : [], until: answer.until))
    }
    return Answer(outcome: outcome, categories: categories)
  }

  /// Converts a decision of `seloste decide` to an answer of the comparison.
  static func answer(_ decision: Decision, of source: CommonCase) -> Answer {
    let isOfNothing = source.isDisclosure && source.categories.isEmpty
    let outcome = isOfNothing ? "granted" : word(for: decision.outcome)
    guard outcome != "incomplete", !isOfNothing else { return Answer(outcome: outcome, categories: []) }
    return Answer(
      outcome: outcome,
      categories: source.categories.map { name in
        guard let found = decision.categories[CommonCase.ours(name)] else {
          return Answer.Category(action: .review, reasons: ["no decision on \(name)"], until: nil)
        }
        let isBarred = found.action == .retain || found.action == .withhold
        return Answer.Category(action: found.action, reasons: isBarred ? found.because : [], until: found.until)
      })
  }

  private static func word(for outcome: Outcome) -> String {
    switch outcome {
    case .granted: "granted"
    case .partlyGranted: "partly"
    case .refused: "refused"
    case .needsMoreInformation: "incomplete"
    case .humanReview: "review"
    }
  }

  /// Returns an answer as a line in the format of the comparison.
  static func line(_ answer: Answer, of source: CommonCase) -> String {
    let categories = zip(source.categories, answer.categories).map { name, category in
      let reasons = category.reasons.map { #""\#($0.split(separator: "/").last ?? "")""# }
      let until = category.until.map { #""\#($0)""# } ?? "null"
      return #"{"name":"\#(name)","action":"\#(category.action.rawValue)","#
        + #""reasons":[\#(reasons.joined(separator: ","))],"until":\#(until)}"#
    }
    return #"{"id":"\#(source.id)","outcome":"\#(answer.outcome)","#
      + #""categories":[\#(categories.joined(separator: ","))]}"#
  }
}
