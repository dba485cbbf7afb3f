import Foundation
import SourceText

@testable import RuleAuthoring

/// Checks JSON against a JSON Schema, with the keywords that `CaseSchema` uses; any other keyword is an error.
///
/// A second opinion comes from Python's `jsonschema`, where it is installed.
final class SchemaChecker {
  struct Fault: Error, CustomStringConvertible { var description: String }

  private static let annotations: Set<String> = [
    "$schema", "$id", "$defs", "title", "description", "format",
  ]

  private let root: SourceNode
  private var patterns: [String: NSRegularExpression] = [:]

  init(_ text: String) throws { root = try JSONSource.parse(SourceFile(name: "schema.json", text: text)) }

  func accepts(_ value: SourceNode) throws -> Bool { try accepts(value, root) }

  private func accepts(_ value: SourceNode, _ schema: SourceNode) throws -> Bool {
    guard case .map(let keywords) = schema.content else { throw Fault(description: "a schema is an object") }
    for keyword in keywords where !Self.annotations.contains(keyword.key) {
      guard try accepts(value, keyword, schema) else { return false }
    }
    return true
  }

  private func accepts(
    _ value: SourceNode, _ keyword: SourceNode.Entry, _ schema: SourceNode
  ) throws -> Bool {
    let expected = keyword.value
    switch keyword.key {
    case "$ref":
      let name = String((expected.text ?? "").dropFirst("#/$defs/".count))
      guard let definition = root["$defs"]?[name] else { throw Fault(description: "no definition \(name)") }
      return try accepts(value, definition)
    case "type": return expected.strings.contains { value.isOf(type: $0) }
    case "enum": return expected.items.contains { $0.content == value.content }
    case "const": return expected.content == value.content
    case "pattern":
      guard let text = value.string, let pattern = expected.text else { return true }
      return try isMatch(text, pattern)
    case "minLength": return value.string.map { $0.unicodeScalars.count >= expected.number } ?? true
    case "minimum": return value.decimal.map { $0 >= Decimal(expected.number) } ?? true
    case "maximum": return value.decimal.map { $0 <= Decimal(expected.number) } ?? true
    case "properties":
      return try value.members.allSatisfy { member in
        try expected[member.key].map { try accepts(member.value, $0) } ?? true
      }
    case "additionalProperties":
      let known = schema["properties"].map { $0.members.map(\.key) } ?? []
      return try value.members.allSatisfy { member in
        if known.contains(member.key) { return true }
        return expected.content == .scalar("false", isPlain: true)
          ? false : try accepts(member.value, expected)
      }
    case "propertyNames":
      return try value.members.allSatisfy {
        try accepts(SourceNode(.scalar($0.key, isPlain: false), at: value.position), expected)
      }
    case "required":
      guard case .map = value.content else { return true }
      return expected.strings.allSatisfy { value[$0] != nil }
    case "minProperties": return !value.isMapping || value.members.count >= expected.number
    case "maxProperties": return !value.isMapping || value.members.count <= expected.number
    case "minItems": return !value.isList || value.items.count >= expected.number
    case "maxItems": return !value.isList || value.items.count <= expected.number
    case "items":
      guard case .list(let items) = value.content else { return true }
      return try items.allSatisfy { try accepts($0, expected) }
    case "anyOf": return try expected.items.contains { try accepts(value, $0) }
    case "allOf": return try expected.items.allSatisfy { try accepts(value, $0) }
    case "not": return try !accepts(value, expected)
    default: throw Fault(description: "unknown keyword `\(keyword.key)`")
    }
  }

  private func isMatch(_ text: String, _ pattern: String) throws -> Bool {
    let expression = try patterns[pattern] ?? NSRegularExpression(pattern: pattern)
    patterns[pattern] = expression
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}

extension SourceNode {
  fileprivate var isMapping: Bool { if case .map = content { true } else { false } }
  fileprivate var isList: Bool { if case .list = content { true } else { false } }
  fileprivate var members: [Entry] { if case .map(let entries) = content { entries } else { [] } }
  fileprivate var items: [SourceNode] { if case .list(let items) = content { items } else { [] } }
  fileprivate var text: String? { if case .scalar(let text, _) = content { text } else { nil } }
  fileprivate var string: String? {
    if case .scalar(let text, isPlain: false) = content { text } else { nil }
  }
  fileprivate var strings: [String] { text.map { [$0] } ?? items.compactMap(\.text) }
  fileprivate var number: Int { text.flatMap { Int($0) } ?? 0 }
  fileprivate var decimal: Decimal? {
    guard case .scalar(let text, isPlain: true) = content, text.first?.isLetter == false else { return nil }
    return Decimal(string: text)
  }

  fileprivate func isOf(type: String) -> Bool {
    switch (content, type) {
    case (.map, "object"), (.list, "array"), (.scalar(_, isPlain: false), "string"): true
    case (.scalar("null", isPlain: true), "null"): true
    case (.scalar("true", isPlain: true), "boolean"), (.scalar("false", isPlain: true), "boolean"): true
    case (.scalar, "number"): decimal != nil
    case (.scalar, "integer"):
      decimal.map { NSDecimalNumber(decimal: $0).stringValue.allSatisfy { $0 != "." } } ?? false
    default: false
    }
  }
}
