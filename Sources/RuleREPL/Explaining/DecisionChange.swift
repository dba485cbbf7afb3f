internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import RuleTesting
internal import SourceText

/// The differences between two decisions.
struct DecisionChange {
  let old: Scenario.Evaluation
  let new: Scenario.Evaluation
  let style: TextStyle
  let localizer: DecisionLocalizer?

  /// The changed facts, then the changes of the decision.
  var lines: [TerminalText] { facts + decided }

  private var facts: [TerminalText] {
    var lines = register
    let (before, after) = (leaves(old), leaves(new))
    for path in Set(before.keys).union(after.keys).sorted() where before[path] != after[path] {
      lines.append("\(path): \(before[path] ?? "unstated") → \(style.strong("\(after[path] ?? "unstated")"))")
    }
    return lines
  }

  private var register: [TerminalText] {
    old.register == new.register ? [] : ["register: \(old.register) → \(style.strong("\(new.register)"))"]
  }

  private func leaves(_ evaluation: Scenario.Evaluation) -> [String: String] {
    let listing = FactListing(evaluation.sheet)
    var leaves: [String: String] = [:]
    for field in evaluation.sheet.vocabulary.schema.fields {
      let stated = listing.stated(at: field.path)
      for fact in stated where field.innerType == nil || fact.value == "{}" || fact.value == "null" {
        leaves[fact.path] = fact.value
      }
    }
    return leaves
  }

  /// The changes of the decision.
  var decided: [TerminalText] {
    AnswerChange(
      from: localized(old.decision), to: localized(new.decision),
      words: DecisionWords(localizer: localizer, of: new.register), style: style
    ).lines(groupsCategories: false)
  }

  private func localized(_ decision: Decision) -> Decision { localizer?.localized(decision) ?? decision }
}
