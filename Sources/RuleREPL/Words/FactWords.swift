internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import SourceText

/// The names and the values of facts in the words of the session.
struct FactWords {
  let words: DecisionWords
  /// A text of no meaning, for rules that ask only whether one is stated.
  static let anyText = "…"

  let schema: FactSchema

  /// The name of a fact at a path of a line or of the model, as it is typed: `rekisteröity.laskut[1].tila`.
  func name(of path: String) -> String {
    guard words.haveLanguage else { return path }
    return path.split(separator: ".").map { step in
      let name = step.prefix { $0 != "[" }
      return words.typed(factName: String(name)) + step.dropFirst(name.count)
    }.joined(separator: ".")
  }

  /// A value of the fact at a path of the model; nil stands for an unstated one.
  func text(of value: SourceNode?, at path: String) -> String {
    guard let value else { return words.prompt(.unstated) }
    switch value.content {
    case .scalar("null", isPlain: true): return words.prompt(.none)
    case .scalar("true", isPlain: true): return words.prompt(.yes)
    case .scalar("false", isPlain: true): return words.prompt(.no)
    case .scalar(Self.anyText, _): return words.prompt(.anyText)
    case .scalar(let text, _): return schema.field(path: path).map { words.factCode(text, of: $0) } ?? text
    case .list(let items):
      return items.isEmpty
        ? words.prompt(.none) : items.map { text(of: $0, at: path) }.joined(separator: " + ")
    case .map(let entries) where entries.isEmpty: return words.prompt(.oneMore)
    case .map(let entries):
      let inner = entries.map { entry in
        let inner = "\(path).\(entry.key)"
        return "\(name(of: inner).split(separator: ".").last ?? "") = \(text(of: entry.value, at: inner))"
      }
      return "{ \(inner.joined(separator: ", ")) }"
    }
  }
}
