internal import ArgumentParser
internal import CaseReplay
internal import Diagnostics
internal import Foundation
internal import Messages
internal import RuleEngine

struct Replay: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case pretty, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Replay example requests and compare each decision with what the case expects.",
    discussion: """
      Exit code 0 if all cases passed, 1 if one did not, 2 if rules or cases could not be loaded or no case was there.

      EXAMPLES
        seloste replay examples/rautavaara
        seloste replay --explain --filter 'forgotten'
        seloste replay --format json > report.json
      """)

  @Argument(help: ArgumentHelp("Files or folders of cases.", valueName: "path"))
  var paths = ["examples"]

  @OptionGroup var options: RuleOptions
  @OptionGroup var language: LanguageOptions

  @Option(help: "What to print: \(Format.allCases.map(\.rawValue).joined(separator: " or ")).")
  var format = Format.pretty

  @Option(help: ArgumentHelp("Write a JSON report to this file as well.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("Only cases whose id (file: title) matches this.", valueName: "regex"))
  var filter: String?

  @Flag(help: "Show every decision in full: categories, reasons, dates, duties.")
  var explain = false

  @Flag(help: "Tell what the cases covered: requests, statements of the notices, rules.")
  var coverage = false

  @Option(help: ArgumentHelp("Cases replayed at a time.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs takes a number above 0") }
    if let filter, (try? Regex(filter)) == nil {
      throw ValidationError("--filter takes a regular expression, and `\(filter)` is none")
    }
  }

  func run() async throws {
    let engine = try options.engine()
    let voice = try language.voice(rules: options.rules)
    let (cases, sources) = try readCases(of: engine)
    var reporter: any ReplayReporter =
      switch format {
      case .pretty:
        TextReporter(
          coloured: Terminal.colours, explains: explain, sources: engine.sources + sources,
          options: options.rules == "rules" ? [] : ["--rules", options.rules], voice: voice)
      case .json: JSONReporter(voice: voice)
      }
    var covered = RuleCoverage(engine: engine)
    var report = json.map { _ in JSONReporter(voice: voice) }
    var reportText = ""
    var done = 0
    var allPassed = true
    await ReplayRunner(engine: engine, jobs: jobs).run(cases) { result in
      done += 1
      allPassed = allPassed && result.isPassed
      if coverage { covered.add(result) }
      Terminal.write(reporter.report(result))
      reportText += report?.report(result) ?? ""
      if done % 100 == 0 { Terminal.progress("\(done) of \(cases.count)") }
    }
    Terminal.progress("")
    Terminal.write(reporter.finish())
    if coverage {
      let text = CoverageText(covered, engine: engine, style: TextStyle(coloured: Terminal.colours))
      let lines = text.lines.map { $0 + "\n" }.joined()
      // Standard output belongs to the report where that is for machines.
      if format == .pretty { Terminal.write("\n" + lines) } else { Terminal.tell(lines) }
    }
    if let json { try write(reportText + (report?.finish() ?? ""), to: json) }
    if !allPassed { throw Exit.failed }
  }

  private func readCases(of engine: RuleEngine) throws -> ([ReplayCase], [SourceFile]) {
    do throws(DiagnosticList) {
      let (all, sources) = (try CaseFiles.read(paths, registers: engine.registerNames), [SourceFile]())
      let pattern = try? filter.map { try Regex($0) }
      let cases = all.filter { replayCase in
        pattern.flatMap(\.self).map { replayCase.id.firstMatch(of: $0) != nil } ?? true
      }
      guard !cases.isEmpty else {
        let none =
          filter.map { "no case matches `\($0)`" }
          ?? "there is no case under `\(paths.joined(separator: "`, `"))`"
        throw DiagnosticList([Diagnostic(.io, none)])
      }
      return (cases, sources)
    } catch {
      Terminal.tell(error)
      throw Exit.notLoaded
    }
  }

  private func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      Terminal.tell("error: cannot write `\(path)` [io]\n")
      throw Exit.notLoaded
    }
  }
}
