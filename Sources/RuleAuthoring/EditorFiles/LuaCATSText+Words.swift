extension LuaCATSText {
  var tables: [String] {
    let classes = schema.tables.map { table in
      ["---\(table.summary)", "---@class \(Self.name(table.name))"] + positions(table)
        + table.fields.map(entry) + entries(table.entries) + [""]
    }
    return Array(classes.joined().dropLast())
  }

  private func positions(_ table: LanguageSchema.Table) -> [String] {
    table.positions.enumerated().map { number, position in
      let isLast = number == table.positions.count - 1
      let place = table.repeats && isLast ? "integer" : "\(number + 1)"
      return field("[\(place)]", position.type, position.summary)
    }
  }

  var words: [String] {
    let results = schema.roles.flatMap { role in
      ["---\(role.summary)", "---@class \(Self.role(role.name))", ""]
    }
    return Array((results + conditions + schema.words.flatMap(word) + kinds).dropLast())
  }

  private static func role(_ name: String) -> String {
    Self.name(name.prefix(1).uppercased() + name.dropFirst())
  }

  private var conditions: [String] {
    let function = "fun(case: \(Self.name("CaseFacts")), held?: \(Self.name("HeldData"))): boolean"
    return [
      "---A question about a case, with a sentence.", "---@class \(Self.name("Condition"))",
      "---@overload \(function)", "",
      "---A condition, for `when`, `unless` and `met`.", "---@param sentence string",
      "---@param question \(function)",
      "---@return \(Self.name("Condition"))", "function condition(sentence, question) end", "",
    ]
  }

  /// The class of a word's table, and the function that builds it; a rule has no function of its own.
  private func word(_ word: LanguageSchema.Word) -> [String] {
    let table = Self.name(word.name)
    var lines = ["---\(word.summary)", "---@class \(table)"] + word.fields.map(entry) + entries(word.entries)
    if let content = word.content { lines.append("---@field [integer] \(content.map(Self.contentType).joined(separator: "|"))") }
    lines.append("")
    if word.role == "rule" { return lines }
    let parameters = (word.kinds ? [("kinds", Self.name("Kinds"))] : [])
      + ["name", "text"].prefix(word.texts).map { ($0, "string") } + [("table", table)]
    var result = Self.role(word.role)
    for (name, type) in parameters.dropFirst().reversed() { result = "fun(\(name): \(type)): \(result)" }
    return lines + [
      "---\(word.usage)", "---@param \(parameters[0].0) \(parameters[0].1)", "---@return \(result)",
      "function \(word.name)(\(parameters[0].0)) end", "",
    ]
  }

  private static func contentType(_ role: String) -> String { role == "category" ? name("DataCategory") : Self.role(role) }

  private var kinds: [String] {
    let rules = schema.words.filter { $0.role == "rule" }.map {
      "---@field \($0.name) fun(sentence: string): fun(table: \(Self.name($0.name))): \(Self.role("rule"))  \($0.summary)"
    }
    let globals = schema.requestKinds.flatMap {
      ["---Rules for requests of the kind `\($0)`.", "---@type \(Self.name("Kinds"))", "\($0) = nil", ""]
    }
    return ["---One or more kinds of request, with a word for each rule.", "---@class \(Self.name("Kinds"))"] + rules + [
      "", "---Several kinds of request: `any_of(erasure, retention)`.", "---@param ... \(Self.name("Kinds"))",
      "---@return \(Self.name("Kinds"))", "function any_of(...) end", "",
      "---All data categories: `data = everything`.", "---@type \"everything\"", "everything = nil", "",
    ] + globals
  }

  var functions: [String] {
    var lines: [String] = []
    var library: String?
    for function in schema.functions {
      if let name = function.library, name != library {
        library = name
        // The server looks up string methods in the class `stringlib`; the other classes are named alike.
        lines += ["---@class \(name)lib", "\(name) = {}", ""]
      }
      lines += self.function(function) + [""]
    }
    return Array(lines.dropLast())
  }

  private func function(_ function: SandboxFunction) -> [String] {
    let head = ["---\(function.summary)"] + (function.generic.map { ["---@generic \($0)"] } ?? [])
    guard let takes = function.takes else {
      return head + ["---@type \(function.gives.joined(separator: "|"))", "\(function.name) = nil"]
    }
    let parameters = takes.map { $0.split(separator: ":", maxSplits: 1).map(String.init) }
    let names = parameters.map { $0[0].filter { $0 != "?" } }
    return head + parameters.map { "---@param \($0[0])\($0[1])" } + function.gives.map { "---@return \($0)" }
      + ["function \(function.name)(\(names.joined(separator: ", "))) end"]
  }
}
