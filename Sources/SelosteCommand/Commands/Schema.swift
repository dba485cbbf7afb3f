internal import ArgumentParser
internal import Foundation
internal import PrivacyCoding
internal import RuleAuthoring
internal import RuleTesting
internal import SourceText

struct Schema: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, json, luacats, luacheck
  }

  static let configuration = CommandConfiguration(
    abstract: "Print the words, facts and codes of rule documents for readers, editors and linters.",
    discussion: """
      The schema comes from the definitions of the rule loader. --write generates the files for editors and linters next to \
      the rules, and overwrites them: .luals/seloste.lua and .luarc.json for lua-language-server, .luacheckrc for luacheck. \
      With --reference, it also generates the Markdown reference.

      Exit code 0; with --check, 1 if a file differs from the output of --write; 2 if a file cannot be written.

      EXAMPLES
        seloste schema | less
        seloste schema --format json | jq '.records[].name'
        seloste schema --write && luacheck rules
        seloste schema --check
        seloste schema --check --reference Sources/Seloste/Seloste.docc/TheLanguage.md
      """)

  @Option(
    help: "The output format (default: markdown).")
  var format: Format?

  @Flag(help: "Write the files for editors and linters.")
  var write = false

  @Flag(help: "List the files that are out of date.")
  var check = false

  @Option(help: ArgumentHelp("Also write or check the Markdown reference in this file.", valueName: "path"))
  var reference: String?

  @Option(help: ArgumentHelp("The folder that holds the rule folder.", valueName: "path"))
  var directory = "."

  func validate() throws {
    if [format != nil, write, check].filter(\.self).count > 1 {
      throw ValidationError("give one of --format, --write and --check")
    }
    if reference != nil, !write, !check {
      throw ValidationError("--reference requires --write or --check")
    }
  }

  func run() throws {
    if write { return try writeFiles() }
    if check { return try checkFiles() }
    let schema = LanguageSchema.current
    switch format ?? .markdown {
    case .markdown: Terminal.writeRaw(schema.markdown)
    case .json: Terminal.writeRaw(CanonicalJSON.text(schema) + "\n")
    case .luacats: Terminal.writeRaw(schema.luaCATS)
    case .luacheck: Terminal.writeRaw(schema.luacheck)
    }
  }

  private var files: [EditorFile] {
    EditorFile.all + (reference.map { [EditorFile(path: $0, text: LanguageSchema.current.markdown)] } ?? [])
  }

  private func place(of file: EditorFile) -> URL {
    URL(fileURLWithPath: directory).appendingPathComponent(file.path)
  }

  private func isFresh(_ file: EditorFile) -> Bool {
    (try? Data(contentsOf: place(of: file))) == Data(file.text.utf8)
  }

  private func writeFiles() throws {
    for file in files where !isFresh(file) {
      do throws(Diagnostic) {
        try FileReplacement.put(file.text, at: place(of: file).relativePath)
      } catch {
        Terminal.report(DiagnosticList([error]))
        throw Exit.notLoaded
      }
      Terminal.write("wrote \(file.path)\n")
    }
  }

  private func checkFiles() throws {
    let stale = files.filter { !isFresh($0) }
    let more = reference.map { " --reference \(ShellWord.quoted($0))" } ?? ""
    for file in stale {
      Terminal.writeError("\(file.path) is out of date: run `seloste schema --write\(more)`\n")
    }
    if !stale.isEmpty { throw Exit.failed }
  }
}
