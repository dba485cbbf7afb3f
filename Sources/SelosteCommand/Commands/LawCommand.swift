internal import ArgumentParser
internal import Foundation
internal import LawPack
internal import LuaSandbox
internal import PrivacyCoding
internal import RuleAuthoring
internal import RuleEvaluation
internal import SourceText

struct LawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law",
    abstract: "Show the law in force, or write out the law that is built in.",
    discussion: """
      A rule folder without a folder `law` uses the law that is built into seloste. A folder `law`, with `shared` beside it, \
      replaces all of it.

      Prints where the law comes from, its version and the day on which its sources were last read, each law with the number of \
      its rules by confidence, the acts that rules may cite, and the files that differ from the built-in ones. Confidence S means \
      that the source was read; M+, M and M- are cited from memory.

      --write creates law, shared and messages.yaml in a folder, and refuses to overwrite a file.

      Exit code 0, 2 if the law could not be loaded or written.

      EXAMPLES
        seloste law
        seloste law --format json | jq '.differences[]'
        seloste law --write my-rules       # then change the law there
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: ArgumentHelp("Write the built-in law into this folder.", valueName: "dir"))
  var write: String?

  @Option(help: "The output format.") var format = Format.text
  @OptionGroup(title: "Rules") var options: RuleOptions

  func run() throws {
    if let write { return try writeOut(to: write) }
    let engine = try engine()
    let report = try loaded { () throws(DiagnosticList) in try LawReport(engine, rules: options.rules) }
    switch format {
    case .json: Terminal.writeRaw(CanonicalJSON.text(report) + "\n")
    case .text:
      let lines = LawText(report, style: TextStyle(coloured: Terminal.colours)).lines
      Terminal.write(lines.map { $0 + "\n" }.joined())
    }
  }

  /// The engine of the folder; without a folder, that of the built-in law alone.
  private func engine() throws -> RuleEngine {
    if options.hasRules { return try options.engine() }
    return try loaded { () throws(DiagnosticList) in
      try RuleEngine(
        opening: [:], named: options.rules, loading: options.limits(.loading),
        deciding: options.limits(.deciding), assuming: true)
    }
  }

  private func writeOut(to folder: String) throws {
    let files = LawPack.paths.compactMap { path in
      LawPack.text(at: path).map { ScaffoldFile(path: folder + "/" + path, text: $0) }
    }
    try loaded { () throws(DiagnosticList) in
      let existing = files.map(\.path).filter { FileManager.default.fileExists(atPath: $0) }
      guard existing.isEmpty else {
        throw DiagnosticList(existing.prefix(3).map { Diagnostic(.io, "`\($0)` exists") })
      }
      var transaction = FileTransaction(files)
      do throws(Diagnostic) {
        try transaction.run()
      } catch {
        throw DiagnosticList([error])
      }
    }
    Terminal.write("wrote \(files.count) files of the law \(LawPack.version.version) to \(folder)\n")
  }
}
