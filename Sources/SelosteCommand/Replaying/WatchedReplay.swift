internal import Foundation
internal import Messages
internal import PrivacyCoding
internal import PrivacyModel
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// Replays the cases that a changed file affects, until the process is stopped.
struct WatchedReplay {
  let selection: SelectionOptions
  let reporting: ReportOptions
  let options: RuleOptions
  let localizer: DecisionLocalizer?
  let again: [String]

  /// Replays everything once, then the affected cases of each change.
  func run() async throws {
    var engine = openedEngine()
    await replay(engine, touching: nil)
    var watch = FileWatch(
      [options.rules] + selection.paths, endings: [".lua", ".yaml", ".yml", ".json", ".jsonl"])
    while true {
      Terminal.writeError(
        "watching \(options.rules) and \(selection.paths.shown()); Ctrl-C stops\n")
      let changed = await watch.next()
      let start = Date()
      Terminal.write("\n\(changed.sorted().shown()) changed\n")
      if engine == nil || changed.contains(where: { $0.hasSuffix(".lua") }) { engine = openedEngine() }
      await replay(engine, touching: changed)
      let seconds = String(format: "%.2f", Date().timeIntervalSince(start))
      Terminal.writeError("\(seconds) s after the change was seen\n")
    }
  }

  /// Loads the rules; reports their problems and returns nil if they do not load.
  private func openedEngine() -> RuleEngine? { try? options.engine() }

  private func replay(_ engine: RuleEngine?, touching changed: Set<String>?) async {
    guard let engine else { return }
    do throws(DiagnosticList) {
      let (_, all, _) = try selection.cases(of: engine)
      try localizer?.catalogue.check(loadedBy: engine)
      let cases = all.filter { replayCase in changed.map { touches($0, replayCase) } ?? true }
      engine.reportFaults()
      guard !cases.isEmpty else { return Terminal.write("no case is affected\n") }
      do throws(Diagnostic) {
        let reports = try reporting.reports(engine, localizer: localizer, root: options.rules, options: again)
        _ = try await ReplayRun(
          engine: engine, reports: reports, jobs: selection.jobs, failFast: selection.failFast
        ).run(cases, count: cases.count)
        for report in reports { try report.finish() }
      } catch {
        throw DiagnosticList([error])
      }
    } catch {
      Terminal.report(error)
    }
  }

  /// Returns whether a change affects a case: a case file affects its cases, an organisation's files its registers, and a law
  /// or a shared file everything.
  private func touches(_ changed: Set<String>, _ replayCase: ReplayCase) -> Bool {
    changed.contains { path in
      if path == replayCase.location.file || CaseFiles.isSharedBy(replayCase, path) { return true }
      guard path.hasPrefix(options.rules + "/"), path.hasSuffix(".lua") else { return false }
      let folder = path.dropFirst(options.rules.count + 1).prefix { $0 != "/" }
      if folder == "law" || folder == "shared" { return true }
      if path == "\(options.rules)/\(replayCase.facts.register).lua" { return true }
      let own = path.dropFirst(options.rules.count + folder.count + 2)
      let isShared =
        ["organisation.lua", "statutes.lua", "vocabulary.lua"].contains(own)
        || ["law/", "shared/"].contains { own.hasPrefix($0) }
      return isShared && replayCase.facts.register.hasPrefix(folder + "/")
    }
  }
}
