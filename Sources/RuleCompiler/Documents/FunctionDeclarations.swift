internal import LuaSandbox
internal import PrivacyModel

/// Reads the functions of the host program: `functions = { treats_patient = { flag = "whether …", takes = { "text" } } }`.
struct FunctionDeclarations {
  let reader: TableReader
  /// The organisation's own kinds of requests, by which rules begin.
  let requests: [String]

  func functions() -> [DeclaredWords.Function] {
    guard let functions = reader.reader("functions") else { return [] }
    return functions.table.fields.compactMap { name, _ in
      if let problem = problem(of: name) {
        functions.report(
          "`\(name)` cannot be a function: \(problem.message)", key: name, help: problem.help)
        return nil
      }
      return functions.reader(name).flatMap { function(name, $0) }
    }
  }

  private func problem(of name: String) -> (message: String, help: String)? {
    if let problem = OwnName.problem(of: name) { return problem }
    if requests.contains(name) { return ("it is a kind of request", "choose another name") }
    return LuaConfiguration.ruleNames.contains(name)
      ? ("it has a meaning in rules already", "choose another name") : nil
  }

  private func function(_ name: String, _ entry: TableReader) -> DeclaredWords.Function? {
    entry.reportUnknownFields(allowed: RuleLanguage.table(.function)?.fieldNames ?? [])
    let types = RuleLanguage.FactType.scalars.filter { entry.table[$0.rawValue] != nil }
    // A misspelt type has been reported.
    if types.isEmpty, entry.hasUnknownFields(of: .function) { return nil }
    guard types.count == 1, let result = types[0].scalar else {
      entry.report(
        "`\(name)` has \(types.isEmpty ? "no type" : "\(types.count) types") of its result",
        help: "write one of text, number, flag, day with its meaning: `{ flag = \"whether …\" }`")
      return nil
    }
    guard let summary = entry.string(types[0].rawValue) else { return nil }
    let takes = entry.codes("takes", of: .functionType) ?? []
    if takes.count > 8 {
      entry.report("`\(name)` takes \(takes.count) arguments, expected at most 8", key: "takes")
    }
    return DeclaredWords.Function(
      name: name, summary: summary,
      parameters: takes.compactMap { RuleLanguage.FactType(rawValue: $0)?.scalar }, result: result)
  }
}
