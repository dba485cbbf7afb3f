internal import CaseChanges
internal import Foundation
internal import LuaSandbox
internal import Messages
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension REPLSession {
  /// Loads the rules again.
  /// - Throws: every problem of every file; the loaded rules then stay in use.
  mutating func reload() throws(DiagnosticList) {
    var deciding = configuration.deciding
    deciding.interruption = nil
    // Recorded before the files are read, so that a file saved meanwhile counts as changed.
    watchRules()
    let opened = try RuleEngine(
      rules: configuration.rules, loading: configuration.loading, deciding: deciding,
      assuming: configuration.assuming)
    engine = opened
    isOutdated = false
    if let register = scenario.register {
      let vocabulary = opened.knownVocabulary(of: register)
      // A fact that the organisation no longer declares goes.
      scenario.sheet = (try? scenario.sheet.changed(to: vocabulary)) ?? FactSheet(in: vocabulary)
    }
    luaSession.reopen(engine: opened, register: scenario.register ?? "")
    coverage = RuleCoverage(engine: opened)
    scenario.rulesChanged()
    if configuration.language != nil { catalogue = try readCatalogue() }
  }

  /// Loads the rules again if a rule file changed; returns a message about it.
  ///
  /// If a file does not load or was deleted, the loaded rules stay in use: without a law, a decision could grant too much.
  mutating func reloadWhereChanged() -> (text: TerminalText, isError: Bool) {
    let changed = changedRules().sorted()
    guard !changed.isEmpty else { return ("", false) }
    let gone = changed.filter { !FileManager.default.fileExists(atPath: $0) }
    guard gone.isEmpty else {
      isOutdated = true
      return (
        configuration.style.bad(
          "\(gone.shown()) was deleted: the rules loaded before stay in use; `:reload` loads the rest"
        ), true
      )
    }
    do throws(DiagnosticList) {
      try reload()
      return (
        configuration.style.faint("\(words.prompt(.rulesReloaded, changed.joined(separator: ", ")))"), false
      )
    } catch {
      isOutdated = true
      let sources = Set(error.diagnostics.compactMap { $0.location?.file }).sorted()
        .compactMap { try? SourceFile.read($0) }
      return (
        renderer(sources).render(error) + "\nthe rules loaded before stay in use", true
      )
    }
  }
}
