internal import Messages
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
    scenario.register = found
  }
}
