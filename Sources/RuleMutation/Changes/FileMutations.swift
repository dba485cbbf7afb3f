package import RuleCompiler

/// Finds the changes of a rule file, on its syntax.
package enum FileMutations {
  /// The fields whose values only say something to readers, or that cite.
  private static let fieldsForReaders: Set<String> = [
    "cites", "dpv", "confidence", "checked", "lacks", "written_under", "original", "informs", "because",
    "title", "dated", "asks", "contact", "says_nothing", "truncated", "undeclared", "code",
  ]
  /// The documents that decide nothing by themselves, or whose words are texts for readers.
  private static let otherFiles: Set<RuleFile.Kind> = [.statutes, .vocabulary, .properties]

  /// Returns the changes of a file in the order of its text; empty for acts, vocabularies, and files that are not valid.
  package static func all(of script: RuleScript) -> [Mutation] {
    let kind = RuleFile.Kind(path: script.path)
    guard !otherFiles.contains(kind), let text = MutationText(script) else { return [] }
    var walk = Walk(text: text, isLaw: kind == .law)
    for expression in text.syntax.expressions { walk.visit(expression, field: nil) }
    return walk.found.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.change) < (
        $1.range.lowerBound, $1.range.upperBound, $1.change
      )
    }
  }

  private struct Walk {
    let text: MutationText
    let isLaw: Bool
    /// The line of the verb of the rule whose table is visited.
    var ruleLine: Int?
    var found: [Mutation] = []

    /// - Parameter field: The name of the field whose value the expression is.
    mutating func visit(_ expression: LuaExpression, field: String?) {
      if let field, FileMutations.fieldsForReaders.contains(field) { return }
      let tables = TableChanges(text: text)
      if tables.isPlainHolding(expression) { return }
      let outer = ruleLine
      defer { ruleLine = outer }
      ruleLine = tables.ruleLine(of: expression) ?? ruleLine
      let changes =
        ExpressionChanges(text: text).mutations(expression) + tables.items(expression, field: field)
        + tables.requests(expression) + tables.rule(expression, isInLaw: isLaw)
      found += changes.map { change in
        var change = change
        change.ruleLine = ruleLine
        return change
      }
      if case .table(let entries) = expression.form {
        for entry in entries {
          if let key = entry.computedKey { visit(key, field: nil) }
          visit(entry.value, field: entry.key.map { text.syntax.tokens[$0].text } ?? field)
        }
      } else {
        expression.parts.forEach { visit($0, field: field) }
      }
    }
  }
}
