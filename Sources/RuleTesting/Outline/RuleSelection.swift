package import Messages
package import PrivacyModel
package import RuleCompiler
package import RuleEvaluation
package import SourceText

/// Which rules of a register a reader asks for: by a part of the name, the kind of request, the statement, or the category.
package struct RuleSelection: Sendable {
  /// A part of the rule's sentence or id.
  package var name: String?
  /// The kind of request.
  package var kind: RequestKind?
  /// The statement that the rule cites.
  package var statement: String?
  /// The data category that the rule is about.
  package var category: DataCategory?

  /// Creates a selection of all rules.
  package init() {}

  /// Whether it selects all rules.
  package var isEverything: Bool { name == nil && kind == nil && statement == nil && category == nil }

  /// Returns the selected rules, in the order of the documents.
  /// - Throws: `bad_case` where none is selected, with the nearest name.
  package func rules(
    of register: String, in engine: RuleEngine, words: DecisionWords
  ) throws(DiagnosticList) -> [RuleSummary] {
    let all = engine.rules(of: register)
    if let statement, !engine.statements(of: register).contains(where: { $0.id == statement }),
      !all.contains(where: { cites($0, statement) })
    {
      let known = engine.statements(of: register).map(\.id) + all.flatMap(\.cites)
      throw DiagnosticList([
        Diagnostic(
          .badCase, "`\(register)` has no statement `\(statement)`",
          help: Suggestion.help(statement, among: known))
      ])
    }
    var found = all.filter { rule in
      (kind.map { rule.kinds.contains($0) } ?? true) && (statement.map { cites(rule, $0) } ?? true)
        && (category.map { rule.categories?.contains($0) ?? !rule.exceptions.contains($0) } ?? true)
    }
    if let name {
      let wanted = name.lowercased()
      let matching = found.filter {
        $0.id.lowercased().contains(wanted)
          || words.sentence(ofRule: $0.name).lowercased().contains(wanted)
      }
      let exact = matching.filter { $0.name == name || $0.id == name }
      guard !matching.isEmpty else {
        let isCited = all.contains { cites($0, name) }
        let near = Suggestion.help(
          name, among: Self.parts(of: found.map { words.sentence(ofRule: $0.name) }, as: name))
        throw DiagnosticList([
          Diagnostic(
            .badCase, "`\(register)` has no rule `\(name)`",
            help: isCited ? "rules cite it: --statement '\(name)'" : near)
        ])
      }
      found = exact.isEmpty ? matching : exact
    }
    return found
  }

  /// The parts of sentences that have as many words as a name.
  private static func parts(of sentences: [String], as name: String) -> [String] {
    let count = max(1, name.split(separator: " ").count)
    return sentences.flatMap { sentence -> [String] in
      let words = sentence.split { $0 == " " || $0 == "," }
      guard words.count >= count else { return [] }
      return (0...words.count - count).map { words[$0..<$0 + count].joined(separator: " ") }
    }
  }

  /// Whether a rule cites a statement, or an article or a part of it: `GDPR 17` is cited as `GDPR 17(3)(e)`.
  private func cites(_ rule: RuleSummary, _ id: String) -> Bool {
    rule.cites.contains { cite in
      guard cite.hasPrefix(id) else { return false }
      let rest = cite.dropFirst(id.count)
      return rest.isEmpty || rest.first == "(" || rest.first == " " || rest.first == "."
    }
  }
}
