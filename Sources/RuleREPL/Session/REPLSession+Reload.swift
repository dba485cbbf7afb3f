internal import Foundation
internal import RuleEngine
internal import RuleTesting
internal import SourceText

extension REPLSession {
  /// Opens the rules again.
  ///
  /// Throws every problem of every file, and then the rules from before go on answering.
  mutating func reload() throws(DiagnosticList) {
    var deciding = configuration.deciding
    deciding.interruption = nil
    // Before they are read: what is saved meanwhile has changed.
    watchRules()
    let opened = try RuleEngine(
      rules: configuration.rules, loading: configuration.loading, deciding: deciding)
    engine = opened
    isOutdated = false
    luaSession.reopen(engine: opened)
    coverage = RuleCoverage(engine: opened)
    scenario.rulesChanged()
    if configuration.language != nil { catalogue = try readCatalogue() }
  }

  /// Opens the rules again where a file of theirs was saved; returns what there is to say about it.
  ///
  /// Where a file does not load, or is gone, the rules from before go on answering: a law that is not there would grant.
  mutating func reloadWhereChanged() -> (text: TerminalText, isError: Bool) {
    let changed = changedRules().sorted()
    guard !changed.isEmpty else { return ("", false) }
    let gone = changed.filter { !FileManager.default.fileExists(atPath: $0) }
    guard gone.isEmpty else {
      isOutdated = true
      return (
        configuration.style.bad(
          "\(gone.shown()) is gone: the rules from before go on answering; `:reload` reads what is there"
        ), true
      )
    }
    do throws(DiagnosticList) {
      try reload()
      return (configuration.style.faint("\(changed.shown()) changed: rules loaded again"), false)
    } catch {
      isOutdated = true
      let sources = Set(error.diagnostics.compactMap { $0.location?.file }).sorted()
        .compactMap { try? SourceFile.read($0) }
      return (
        renderer(sources).render(error) + "\nthe rules from before go on answering", true
      )
    }
  }
}
