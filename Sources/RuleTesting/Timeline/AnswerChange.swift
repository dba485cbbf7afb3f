package import Messages
package import PrivacyModel
package import SourceText

/// What differs between two answers, as lines for a terminal.
package struct AnswerChange {
  private let old: Decision
  private let new: Decision
  private let words: DecisionWords
  private let style: TextStyle

  /// Creates the difference of two decisions, which have the texts of the words' language.
  package init(from old: Decision, to new: Decision, words: DecisionWords, style: TextStyle) {
    (self.old, self.new, self.words, self.style) = (old, new, words, style)
  }

  /// Returns the lines; empty where the answers do not differ.
  /// - Parameter groupsCategories: Whether categories that change alike are in one line.
  package func lines(groupsCategories: Bool = true) -> [TerminalText] {
    compare(label("outcome", .outcome), words.outcome(old.outcome), words.outcome(new.outcome))
      + categories(grouped: groupsCategories)
      + compare(words.label(.replyBy), old.respondBy?.description, new.respondBy?.description)
      + compare(
        words.label(.extendedReplyBy), old.extendedRespondBy?.description, new.extendedRespondBy?.description)
      + compare(words.label(.toBeDoneBy), old.performBy?.description, new.performBy?.description)
      + list(label("reasons", .reasons), old.reasons.map(\.code), new.reasons.map(\.code))
      + list(words.label(.missing), old.missing.map(\.fact), new.missing.map(\.fact))
      + list(words.prompt(.conflicts), old.conflicts.map(\.about), new.conflicts.map(\.about))
      + list(words.label(.duties), old.obligations.map(words.phrase), new.obligations.map(words.phrase))
  }

  /// A label in the language of the words; the code without one.
  private func label(_ code: String, _ word: PageWord) -> String {
    words.haveLanguage ? words.page(word).lowercased() : code
  }

  private func compare(_ what: String, _ before: String?, _ after: String?) -> [TerminalText] {
    guard before != after else { return [] }
    return ["\(style.strong("\(what)")): \(before ?? "–") → \(style.strong("\(after ?? "–")"))"]
  }

  /// The categories whose action changes.
  private func categories(grouped: Bool) -> [TerminalText] {
    let names = Set(old.categories.keys).union(new.categories.keys).sorted()
    var groups: [(action: [String?], names: [String])] = []
    for name in names {
      let action = [old.categories[name].map(words.action), new.categories[name].map(words.action)]
      if grouped, let index = groups.firstIndex(where: { $0.action == action }) {
        groups[index].names.append(words.category(name))
      } else {
        groups.append((action, [words.category(name)]))
      }
    }
    return groups.flatMap { compare($0.names.joined(separator: ", "), $0.action[0], $0.action[1]) }
  }

  private func list(_ what: String, _ before: [String], _ after: [String]) -> [TerminalText] {
    let (removed, added) = (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
    guard !removed.isEmpty || !added.isEmpty else { return [] }
    let words =
      Set(removed).sorted().map { style.bad("− \($0)") } + Set(added).sorted().map { style.good("+ \($0)") }
    return ["\(style.strong("\(what)")): \(words.joined(separator: "  "))"]
  }
}
