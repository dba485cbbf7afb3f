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
    let roles = schema.roles.flatMap { ["---\($0.summary)", "---@class \(Self.role($0.name))", ""] }
    return Array((roles + conditions + schema.words.flatMap(word) + kinds).dropLast())
  }

  private static func role(_ name: String) -> String {
    Self.name(name.prefix(1).uppercased() + name.dropFirst())
  }

  /// The types of `when`, `unless` and `met`, and the function that makes a condition.
  ///
  /// The return type of a function in a union would take in the rest of the union, so functions have names.
  private var conditions: [String] {
    let question = "fun(case: \(Self.name("CaseFacts"))"
    let data = ", held: \(Self.name("HeldData"))"
    let aliases = [("Question", question + "): boolean"), ("DataQuestion", "\(question)\(data)): boolean")]
      .flatMap { name, function in
        let one = "\(Self.name("Condition"))|\(Self.name(name))"
        return [
          "---@alias \(Self.name(name)) \(function)", "---@alias \(Self.name(name))s \(one)|(\(one))[]", "",
        ]
      }
    return [
      "---A sentence, and a function that returns whether it is true of a case, or of the data of one category.",
      "---@class \(Self.name("Condition"))",
      "---@overload \(question), held?: \(Self.name("HeldData"))): boolean", "",
    ] + aliases + [
      "---A condition for `when`, `unless` and `met`, which another condition may call: `the.invoice_is_open(case)`.",
      "---@param sentence string", "---@param question \(Self.name("DataQuestion"))",
      "---@return \(Self.name("Condition"))", "function condition(sentence, question) end", "",
    ]
  }

  /// The class of a word's table, and the function that makes it; a rule is a verb of the kinds of request.
  private func word(_ word: LanguageSchema.Word) -> [String] {
    var lines = ["---\(word.summary)", "---@class \(Self.name(word.name))"] + word.fields.map(entry)
    lines += entries(word.entries)
    if let content = word.content {
      lines.append("---@field [integer] \(content.map(Self.contentType).joined(separator: "|"))")
    }
    lines.append("")
    if word.role == "rule" { return lines }
    let parameters =
      (word.kinds ? [("kinds", Self.name("Kinds"))] : []) + texts(word).map { ($0, "string") }
      + [("table", Self.name(word.name))]
    let first = parameters[0]
    let result = parameters.dropFirst().reversed().reduce(Self.role(word.role)) { result, parameter in
      "fun(\(parameter.0): \(parameter.1)): \(result)"
    }
    return lines + [
      "---`\(word.usage)`: \(word.summary)", "---@param \(first.0) \(first.1)", "---@return \(result)",
      "function \(word.name)(\(first.0)) end", "",
    ]
  }

  /// The names of the texts that follow a word.
  private func texts(_ word: LanguageSchema.Word) -> ArraySlice<String> {
    switch word.role {
    case "section": ["heading"]
    case "statement": ["id", "text"]
    default: ["name"].prefix(word.texts)
    }
  }

  private static func contentType(_ role: String) -> String {
    role == "category" ? name("DataCategory") : Self.role(role)
  }

  /// The kinds of request, with a verb for each rule.
  private var kinds: [String] {
    let verbs = schema.words.filter { $0.role == "rule" }.map { word in
      let table = "fun(table: \(Self.name(word.name))): \(Self.role("rule"))"
      return "---@field \(word.name) fun(sentence: string): \(table)  \(word.summary)"
    }
    let kinds = Self.name("Kinds")
    let globals = schema.requestKinds.flatMap { kind in
      let owners = owners(of: kind, in: "RequestKind").dropFirst(3)
      return [
        "---Rules for requests of the kind `\(kind)`\(owners.isEmpty ? "" : " of \(owners)").",
        "---@type \(kinds)", "\(kind) = nil", "",
      ]
    }
    return ["---One or more kinds of request, with a verb for each rule.", "---@class \(kinds)"] + verbs + [
      "", "---Several kinds of request: `any_of(erasure, retention).retain \"…\" { … }`.",
      "---@param ... \(kinds)", "---@return \(kinds)", "function any_of(...) end", "",
      "---All data categories: `data = everything`.", "---@type \"everything\"", "everything = nil", "",
    ] + globals
  }

  var functions: [String] {
    var lines: [String] = []
    var library: String?
    for function in schema.functions where function.own != true {
      if let name = function.library, name != library {
        library = name
        // The server looks up string methods in the class `stringlib`; the other classes are named alike.
        lines += ["---@class \(name)lib", "\(name) = {}", ""]
      }
      lines += self.function(function) + [""]
    }
    let own = organisations.flatMap { organisation in
      organisation.functions.filter { $0.own == true }.map { (organisation.organisation ?? "", $0) }
    }
    for (name, functions) in Dictionary(grouping: own, by: \.1.name).sorted(by: { $0.key < $1.key }) {
      lines += ownFunction(name, functions) + [""]
    }
    return Array(lines.dropLast())
  }

  /// A function of the host program, whose types may differ between organisations.
  private func ownFunction(_ name: String, _ declared: [(String, SandboxFunction)]) -> [String] {
    let summaries = declared.map { "---\($0): \($1.summary)" }
    var first = declared[0].1
    var others: [String] = []
    for (_, function) in declared.dropFirst()
    where function.takes != first.takes || function.gives != first.gives {
      let overload =
        "---@overload fun(\((function.takes ?? []).joined(separator: ", "))): \(function.gives.joined(separator: ", "))"
      if !others.contains(overload) { others.append(overload) }
    }
    first.summary = ""
    return summaries + others + function(first).dropFirst()
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
