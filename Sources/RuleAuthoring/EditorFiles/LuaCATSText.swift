/// The schema as a meta file of lua-language-server: completion, summaries and types for whoever writes rules.
///
/// LuaCATS has no generic classes with methods that are worth much, so every list has a class of its own, whose
/// questions complete to the fields that they may name.
struct LuaCATSText {
  let schema: LanguageSchema

  var text: String {
    let parts = [
      [
        "---@meta", "",
        "-- Made by `seloste schema --write` of what the rule loader goes by: do not edit. See `seloste schema --help`.",
      ], calendar, codes, records, lists, tables, words, functions,
    ]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  // MARK: Types

  func type(_ type: ValueType) -> String {
    switch type {
    case .text: "string"
    case .flag: "boolean"
    case .count: "integer"
    case .date: Self.name("Date")
    case .writtenDate: "string|" + Self.name("Date")
    case .period: Self.name("Period")
    case .code(let name):
      schema.codes.contains { $0.name == name } ? Self.name(name) : "string"
    case .record(let name), .table(let name): Self.name(name)
    case .list(let element): Self.name(Self.listName(element))
    case .oneOrMore(let element): "\(self.type(element))|\(self.type(element))[]"
    case .function(let answer, let takesData):
      "fun(case: \(Self.name("CaseFacts"))\(takesData ? ", held: \(Self.name("HeldData"))" : "")): "
        + self.type(answer)
    case .either(let one, let other): "\(self.type(one))|\(self.type(other))"
    case .optional(let wrapped): self.type(wrapped) + "?"
    }
  }

  static func name(_ name: String) -> String { "seloste.\(name)" }

  static func listName(_ element: ValueType) -> String {
    switch element {
    case .code(let name), .record(let name): "\(name)List"
    case .flag: "FlagList"
    case .count: "CountList"
    case .date: "DateList"
    default: "TextList"
    }
  }

  // MARK: Pieces

  func field(_ name: String, _ type: ValueType, _ summary: String, isOptional: Bool = false) -> String {
    "---@field \(name)\(isOptional ? "?" : "") \(self.type(type))  \(summary)"
  }

  func entry(_ field: LanguageSchema.Field) -> String {
    self.field(field.name, field.type, field.summary, isOptional: field.required == false)
  }

  /// Names out of a list complete one by one; others are any text.
  func entries(_ entries: LanguageSchema.Entries?) -> [String] {
    guard let entries else { return [] }
    guard let list = schema.codes.first(where: { $0.name == entries.codes }) else {
      return ["---@field [string] \(type(entries.type))"]
    }
    return list.codes.map { "---@field \($0)? \(type(entries.type))" }
  }

  static func alias(_ name: String, _ codes: [String], _ summary: String) -> [String] {
    ["---\(summary)", "---@alias \(Self.name(name))"] + codes.map { "---| \"\($0)\"" } + [""]
  }
}
