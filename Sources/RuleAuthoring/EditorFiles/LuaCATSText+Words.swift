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
    let results = [
      "---A rule, for a chapter.", "---@class \(Self.name("Rule"))", "",
      "---Rules for kinds of request, for a register or a law.", "---@class \(Self.name("Chapter"))", "",
      "---The return value of a rule file.", "---@class \(Self.name("Document"))", "",
    ]
    return Array((results + schema.words.flatMap(word)).dropLast())
  }

  private func word(_ word: LanguageSchema.Word) -> [String] {
    let isChapterOfOneKind = word.role == "chapter" && word.fields.isEmpty
    let table = isChapterOfOneKind ? "\(Self.name("Rule"))[]" : Self.name(word.name)
    let result = Self.name(word.role.prefix(1).uppercased() + word.role.dropFirst())
    var lines: [String] = []
    if !isChapterOfOneKind {
      lines += ["---\(word.summary)", "---@class \(table)"] + word.fields.map(entry) + entries(word.entries)
      if word.role == "chapter" { lines.append("---@field [integer] \(Self.name("Rule"))") }
      if word.role == "document", word.named { lines.append("---@field [integer] \(Self.name("Chapter"))") }
      lines.append("")
    }
    lines.append("---\(word.summary)")
    if word.named {
      lines += [
        "---@param name string", "---@return fun(table: \(table)): \(result)",
        "function \(word.name)(name) end",
      ]
    } else {
      lines += ["---@param table \(table)", "---@return \(result)", "function \(word.name)(table) end"]
    }
    return lines + [""]
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
