internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler
internal import SourceText

/// A value that a script returned, with its text and its JSON form.
package struct ScriptValue: Sendable {
  let value: LuaValue
  let scripts: [RuleScript]

  init(_ value: LuaValue, scripts: [RuleScript]) {
    self.value = value
    self.scripts = scripts
  }

  /// Whether it consists of texts, finite numbers, dates, booleans and tables of them, as facts do.
  package var isData: Bool {
    switch value {
    case .table(let table):
      table.construction == nil && table.others.isEmpty && table.list.allSatisfy { wrap($0).isData }
        && table.fields.allSatisfy { wrap($0.value).isData }
    case .function, .condition, .period, .blank: false
    case .number(let number): number.isFinite
    // Invalid UTF-8 has been replaced, so the text is not the original.
    case .string(let text): !text.unicodeScalars.contains("\u{FFFD}")
    default: true
    }
  }

  /// Whether it is `nil`, unlike `null`, a fact that is stated as none.
  package var isNil: Bool { value == .none }

  private func wrap(_ value: LuaValue) -> ScriptValue { ScriptValue(value, scripts: scripts) }

  /// Returns the place of a function or condition with a space before it, ` (rules/law/debts.lua:12)`; empty if it is unknown.
  private func place(of function: LuaFunction, line: Int) -> String {
    let script = function.source.flatMap { scripts.indices.contains($0) ? scripts[$0] : nil }
    return script.map { " (\($0.name):\(line + $0.source.firstLine - 1))" } ?? ""
  }

  /// Returns a period as ISO 8601 writes it, `P1Y2M3D`.
  private static func text(months: Int32, days: Int32) -> String {
    let parts = [(months / 12, "Y"), (months % 12, "M"), (days, "D")].filter { $0.0 != 0 }
    return parts.isEmpty ? "P0D" : "P" + parts.map { "\($0.0)\($0.1)" }.joined()
  }
}

extension ScriptValue: CustomStringConvertible {
  /// The value as Lua writes it, and a date as `YYYY-MM-DD`; a text without quotation marks.
  package var description: String {
    if case .string(let text) = value { return text }
    return literal
  }

  /// The description, but a text in quotation marks.
  private var literal: String {
    switch value {
    case .none: "nil"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let integer): "\(integer)"
    case .number(let number): LuaValue.text(of: number)
    case .string(let text): Self.literal(of: text)
    case .date(let days): CalendarDate(daysSinceEpoch: Int(days)).description
    case .period(let months, let days): Self.text(months: months, days: days)
    case .table(let table): opening(of: table) + "{" + contents(of: table) + "}"
    case .function(let function): "function" + place(of: function, line: function.line)
    case .condition(let condition):
      "condition \(Self.literal(of: condition.sentence))"
        + place(of: condition.function, line: condition.line)
    case .blank: "nil"
    case .nothing: "null"
    }
  }

  /// Returns a text as a Lua string literal, with control characters as escapes.
  package static func literal(of text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case ..<32, 127: bytes += "\\x".utf8 + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)

  private func opening(of table: LuaTable) -> String {
    guard let construction = table.construction else { return "" }
    let kinds = construction.kinds.joined(separator: ", ")
    let list = construction.kinds.count > 1 ? "any_of(\(kinds))" : kinds
    let texts = [construction.name, construction.text].compactMap(\.self).map {
      " " + wrap(.string($0)).literal
    }
    let isRule = RuleLanguage.word(construction.word)?.role == .rule
    let word = isRule ? "\(list).\(construction.word)" : construction.word + (list.isEmpty ? "" : "(\(list))")
    return word + texts.joined() + " "
  }

  private func contents(of table: LuaTable) -> String {
    let items =
      table.list.map { wrap($0).literal }
      + table.others.map { "[\(wrap($0.key).literal)] = \(wrap($0.value).literal)" }
      + table.fields.map { key, value in
        (Self.isName(key) ? key : "[\(wrap(.string(key)).literal)]") + " = " + wrap(value).literal
      }
    return items.isEmpty ? "" : " " + items.joined(separator: ", ") + " "
  }

  /// Returns the value as Lua writes it, with texts in quotation marks.
  ///
  /// A table wider than `width` columns is broken into one
  /// line for each element.
  package func text(width: Int, indent: Int = 0) -> String {
    guard case .table(let table) = value, indent + literal.count > width else { return literal }
    let margin = String(repeating: " ", count: indent + 2)
    let items =
      table.list.map { wrap($0).text(width: width, indent: indent + 2) }
      + table.others.map {
        "[\(wrap($0.key).literal)] = \(wrap($0.value).text(width: width, indent: indent + 2))"
      }
      + table.fields.map { key, value in
        (Self.isName(key) ? key : "[\(wrap(.string(key)).literal)]") + " = "
          + wrap(value).text(width: width, indent: indent + 2)
      }
    return opening(of: table) + "{\n" + items.map { "\(margin)\($0),\n" }.joined()
      + String(repeating: " ", count: indent) + "}"
  }

  private static func isName(_ text: String) -> Bool {
    let letters = Array(text.utf8)
    return letters.first.map { !(48...57 ~= $0) } ?? false
      && letters.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || $0 == 95 }
  }
}

extension ScriptValue: Encodable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  /// Writes dates, periods, functions and non-finite numbers as texts, a table without fields as an array, and any other
  /// table as an object, with the key `[1]` for 1.
  package func encode(to encoder: any Encoder) throws {
    switch value {
    case .table(let table) where table.construction == nil && table.fields.isEmpty && table.others.isEmpty:
      var container = encoder.unkeyedContainer()
      for item in table.list { try container.encode(wrap(item)) }
    case .table(let table):
      var container = encoder.container(keyedBy: Key.self)
      for (index, item) in table.list.enumerated() {
        try container.encode(wrap(item), forKey: Key("[\(index + 1)]"))
      }
      for (key, value) in table.others {
        try container.encode(wrap(value), forKey: Key("[\(wrap(key).literal)]"))
      }
      for (key, value) in table.fields { try container.encode(wrap(value), forKey: Key(key)) }
      if table.construction != nil {
        try container.encode(opening(of: table).dropLast().description, forKey: Key("[]"))
      }
    default:
      var container = encoder.singleValueContainer()
      switch value {
      case .none, .blank, .nothing: try container.encodeNil()
      case .boolean(let flag): try container.encode(flag)
      case .integer(let integer): try container.encode(integer)
      case .number(let number) where number.isFinite: try container.encode(number)
      case .string(let text): try container.encode(text)
      default: try container.encode(literal)
      }
    }
  }
}
