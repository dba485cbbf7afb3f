internal import CaseReplay
internal import Diagnostics
internal import RuleEngine

extension Prompt {
  /// Opens the rules again.
  ///
  /// Throws every problem of every file, and then the rules from before go on answering.
  mutating func reload() throws(DiagnosticList) {
    var deciding = setting.deciding
    deciding.interruption = nil
    let opened = try RuleEngine(rules: setting.rules, loading: setting.loading, deciding: deciding)
    engine = opened
    session.reopen(engine: opened)
    coverage = RuleCoverage(engine: opened)
    experiment.rulesChanged()
    if setting.language != nil { catalogue = try readCatalogue() }
    watchRules()
  }

  /// Opens the rules again where a file of theirs was saved; returns what there is to say about it.
  mutating func reloadWhereChanged() -> String {
    let changed = changedRules()
    guard !changed.isEmpty else { return "" }
    do throws(DiagnosticList) {
      try reload()
      return setting.style.faint("\(changed.sorted().joined(separator: ", ")) changed: rules loaded again")
    } catch {
      return DiagnosticRenderer(sources: [], coloured: setting.style.isColoured).render(error)
        + "\nthe rules from before go on answering"
    }
  }
}
