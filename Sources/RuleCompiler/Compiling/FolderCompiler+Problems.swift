internal import LuaSandbox
internal import SourceText

extension FolderCompiler {
  /// Converts an error of a running file to a diagnostic with its position.
  func diagnostic(_ error: LuaError, _ files: RuleFiles, fallback source: Int) -> Diagnostic {
    let name = files.scripts.indices.contains(source) ? files.scripts[source].name : folder.name
    return ScriptFault(error, scripts: files.scripts).diagnostic(fallback: name)
  }

  /// Converts a problem that the machine found in a file, such as an unknown name, to a diagnostic.
  func diagnostic(
    _ problem: LuaMachine.Problem, _ files: RuleFiles, among names: [String]
  ) -> Diagnostic {
    let file = files.scripts.first { $0.path == problem.source }
    // A stored iterator has no line; the search finds the name where it was created.
    // `erasure.retian` and `erasure {` are found by their word.
    let word = problem.name.split { $0 == "." || $0 == " " }
    let isVerb = problem.name.contains(".")
    let token = file?.tokens.first(
      String((isVerb ? word.last : word.first) ?? ""), onOrAfter: problem.line ?? 1,
      through: problem.line ?? .max)
    let place = (problem.line ?? token?.line).flatMap { line in
      file.map { SourceLocation(file: $0.name, line: line, column: token?.column) }
    }
    let width = token?.width ?? 1
    switch problem.kind {
    case .forbidden:
      return Diagnostic(
        .forbidden, SandboxAdvice.on(problem.name) ?? "the sandbox does not provide `\(problem.name)`",
        at: place,
        width: width)
    case .globalAssigned:
      return Diagnostic(
        .badRule, "`\(problem.name)` is assigned but not declared", at: place, width: width,
        help: "write `local \(problem.name)`")
    case .keptState:
      return Diagnostic(
        .badRule, "`\(problem.name)` would carry state from one case to the next", at: place, width: width,
        help: "make it inside the function that changes it")
    default:
      if let absent = absentField(problem, files, at: place, width: width) { return absent }
      let verbs = RuleLanguage.rules.map(\.word)
      return Diagnostic(
        .badRule,
        isVerb
          ? "`\(word.first ?? "")` has no rule `\(word.last ?? "")`" : "nothing is called `\(problem.name)`",
        at: place, width: width,
        help: isVerb
          ? EarlierForm.verbs[String(word.last ?? "")] ?? Suggestion.help(
            String(word.last ?? ""), among: verbs)
            ?? "one of \(verbs.joined(separator: ", "))"
          : Suggestion.help(problem.name, among: names))
    }
  }

  /// The field of another file's value, `shared/conditions.invoice_is_opne`; nil for any other name.
  private func absentField(
    _ problem: LuaMachine.Problem, _ files: RuleFiles, at place: SourceLocation?, width: Int
  ) -> Diagnostic? {
    guard let file = files.scripts.first(where: { problem.name.hasPrefix($0.path.dropLast(4) + ".") }) else {
      return nil
    }
    let (path, field) = (file.path.dropLast(4), String(problem.name.dropFirst(file.path.count - 3)))
    return Diagnostic(
      .badRule, "`\(path)` has no `\(field)`", at: place, width: width,
      help: Suggestion.help(field, among: file.tokens.assignedNames))
  }
}
