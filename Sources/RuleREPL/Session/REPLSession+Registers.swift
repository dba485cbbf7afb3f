internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import RuleEvaluation
internal import SourceText

extension REPLSession {
  /// Reads the texts of codes from the rule folder.
  func readCatalogue() throws(DiagnosticList) -> MessageCatalogue {
    try MessageCatalogue(rules: configuration.rules)
  }

  /// Selects a register.
  mutating func choose(_ name: String, at place: SourceLocation? = nil) throws(DiagnosticList) {
    let names = engine.registerNames
    // The organisation or the last part of a name is enough if it is unique.
    let short = names.filter {
      $0.split(separator: "/").last.map(String.init) == name || $0.hasPrefix(name + "/")
    }
    guard let found = names.contains(name) ? name : short.count == 1 ? short[0] : nil else {
      throw DiagnosticList([
        Diagnostic(
          .badCase, "there is no register `\(name)`", at: place, width: name.count + (place == nil ? 0 : 2),
          help: Suggestion.help(name, among: names)
            ?? "one of \(names.map { "`\($0)`" }.joined(separator: ", "))")
      ])
    }
    let vocabulary = try engine.vocabulary(of: found)
    do throws(DiagnosticList) {
      scenario.sheet = try scenario.sheet.changed(to: vocabulary)
    } catch {
      throw .problem(
        "`\(found)` lacks words of the facts: \(error.diagnostics.first?.message ?? "")",
        help: "`:clear` removes the facts")
    }
    scenario.register = found
    luaSession.reopen(engine: engine, register: found)
  }

  /// The words of the register.
  var vocabulary: Vocabulary { scenario.sheet.vocabulary }

  /// Continues with the register and the facts of a case.
  mutating func use(_ facts: CaseFacts) {
    scenario.register = facts.register
    scenario.sheet = FactSheet(facts, in: engine.knownVocabulary(of: facts.register))
    luaSession.reopen(engine: engine, register: facts.register)
  }
}
