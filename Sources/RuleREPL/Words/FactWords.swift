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
  func name(of path: String) -> String { words.factPath(path) }

  /// The name of a fact in its record.
  func lastName(of path: String) -> String {
    name(of: path).split(separator: ".").last.map(String.init) ?? ""
  }

  /// A value as Lua writes it, in the words of the session: a code loses its quotation marks.
  func text(ofLua value: String, at path: String) -> String {
    guard words.haveLanguage else { return value }
    switch value {
    case "{}", "null": return words.prompt(.none)
    case "true": return words.prompt(.yes)
    case "false": return words.prompt(.no)
    default:
      guard let field = schema.field(path: path), field.codeList != nil else { return value }
      return field.codeTexts(of: value).map { words.factCode($0, of: field) }.joined(separator: ", ")
    }
  }

  /// A change as it is typed.
  func line(_ change: FactChange) -> String {
    guard words.haveLanguage else { return change.text }
    let value = change.value.map { typed($0, at: FactPath.modelPath(change.steps)) } ?? "nil"
    return "\(name(of: change.path)) = \(value)"
  }

  /// A value as it is typed, with the names and the codes of the session.
  private func typed(_ value: SourceNode, at path: String) -> String {
    switch value.content {
    case .scalar(let code, isPlain: false):
      guard let field = schema.field(path: path), field.codeList != nil else { break }
      return words.typed(code: code, of: field)
    case .list(let items) where !items.isEmpty:
      return "{ \(items.map { typed($0, at: path) }.joined(separator: ", ")) }"
    case .map(let entries) where !entries.isEmpty:
      let inner = entries.map {
        "\(words.typed(factName: $0.key)) = \(typed($0.value, at: "\(path).\($0.key)"))"
      }
      return "{ \(inner.joined(separator: ", ")) }"
    default: break
    }
    return FactListing.text(value)
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
        return "\(lastName(of: inner)) = \(text(of: entry.value, at: inner))"
      }
      return "{ \(inner.joined(separator: ", ")) }"
    }
  }
}

extension FactField {
  /// The codes in a value as Lua writes it: `"paid"`, `{ "name", "email" }`.
  fileprivate func codeTexts(of value: String) -> [String] {
    value.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
  }
}
