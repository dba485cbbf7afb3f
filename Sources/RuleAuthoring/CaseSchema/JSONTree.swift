internal import PrivacyCoding
internal import SourceText

/// A JSON value whose members keep their order, so that editors list properties as records declare them.
indirect enum JSONTree: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case array([JSONTree])
  case object([Member])

  /// A member of an object.
  struct Member: Hashable, Sendable {
    var key: String
    var value: JSONTree
  }

  /// The value on several lines, indented by two spaces; an array of short scalars is on one line.
  func lines(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .null: return "null"
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let number): return String(number)
    case .text(let text): return Self.quoted(text)
    case .array(let values):
      let parts = values.map { $0.lines(indent: inner) }
      let line = "[" + parts.joined(separator: ", ") + "]"
      if line.utf8.count + indent.utf8.count <= 100, !line.contains("\n") { return line }
      return "[\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let parts = members.map { "\(inner)\(Self.quoted($0.key)): \($0.value.lines(indent: inner))" }
      return "{\n" + parts.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// A text in quotation marks; what could deceive a terminal is escaped as JSON has it.
  private static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in CanonicalJSON.text(text).unicodeScalars {
      if TerminalText.isDangerous(scalar), scalar.value <= 0xFFFF {
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns the object with a member added at its end; other values are unchanged.
  func with(_ key: String, _ value: JSONTree) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members + [Member(key: key, value: value)])
  }
}

extension JSONTree: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  /// Creates an object whose members have this order.
  init(dictionaryLiteral elements: (String, JSONTree)...) {
    self = .object(elements.map { Member(key: $0, value: $1) })
  }
  /// Creates an array.
  init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
  /// Creates a text.
  init(stringLiteral text: String) { self = .text(text) }
  /// Creates a truth value.
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  /// Creates a number.
  init(integerLiteral number: Int) { self = .number(number) }
}
