internal import CaseChanges
internal import Messages
internal import PrivacyModel
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
    let (old, new) = (localized(old.decision), localized(new.decision))
    let words = DecisionWords(localizer: localizer, of: new.register)
    var lines: [TerminalText] = []
    func compare(_ what: String, _ before: String?, _ after: String?) {
      guard before != after else { return }
      lines.append("\(style.strong("\(what)")): \(before ?? "–") → \(style.strong("\(after ?? "–")"))")
    }
    compare("outcome", words.outcome(old.outcome), words.outcome(new.outcome))
    for name in Set(old.categories.keys).union(new.categories.keys).sorted() {
      compare(
        words.category(name), old.categories[name].map(words.action), new.categories[name].map(words.action))
    }
    compare(words.label(.replyBy), old.respondBy?.description, new.respondBy?.description)
    compare(words.label(.toBeDoneBy), old.performBy?.description, new.performBy?.description)
    lines += changes("reasons", old.reasons.map(\.code), new.reasons.map(\.code))
    lines += changes(words.label(.missing), old.missing.map(\.fact), new.missing.map(\.fact))
    lines += changes("conflicts", old.conflicts.map(\.about), new.conflicts.map(\.about))
    lines += changes(
      words.label(.duties), old.obligations.map(words.phrase), new.obligations.map(words.phrase))
    return lines
  }

  private func changes(_ what: String, _ old: [String], _ new: [String]) -> [TerminalText] {
    let (removed, added) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
    guard !removed.isEmpty || !added.isEmpty else { return [] }
    let words =
      Set(removed).sorted().map { style.bad("− \($0)") } + Set(added).sorted().map { style.good("+ \($0)") }
    return ["\(style.strong("\(what)")): \(words.joined(separator: "  "))"]
  }

  private func localized(_ decision: Decision) -> Decision { localizer?.localized(decision) ?? decision }
}
