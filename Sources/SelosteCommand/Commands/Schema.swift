internal import ArgumentParser
internal import Foundation
internal import RuleAuthoring
internal import RuleTesting
internal import SourceText

struct Schema: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, json, luacats, luacheck
  }

  static let configuration = CommandConfiguration(
    abstract: "Print the words, facts and codes of rule documents, for people, editors and linters.",
    discussion: """
      The schema is read from what the rule loader itself goes by. --write makes of it the files that editors and linters \
      look for beside the rules, over those that are there: .luals/seloste.lua and .luarc.json for lua-language-server, \
      .luacheckrc for luacheck. With --reference, the reference for people is one of them.

      Exit code 0; with --check 1 if one of those files is not as --write would make it; 2 if one cannot be written.

      EXAMPLES
        seloste schema | less
        seloste schema --format json | jq '.records[].name'
        seloste schema --write && luacheck rules
        seloste schema --check
        seloste schema --check --reference Sources/Seloste/Seloste.docc/TheLanguage.md
      """)

  @Option(
    help: "What to print: \(Format.allCases.map(\.rawValue).joined(separator: ", ")) (default: markdown).")
  var format: Format?

  @Flag(help: "Write the files of editors and linters.")
  var write = false

  @Flag(help: "Tell which of those files are not fresh.")
  var check = false

  @Option(help: ArgumentHelp("Where the reference for people stands as a file as well.", valueName: "path"))
  var reference: String?

  @Option(help: ArgumentHelp("The folder that holds the rule folder.", valueName: "path"))
  var directory = "."

  func validate() throws {
    if [format != nil, write, check].filter(\.self).count > 1 {
      throw ValidationError("give one of --format, --write and --check")
    }
    if reference != nil, !write, !check {
      throw ValidationError("--reference goes with --write or --check")
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
      Terminal.writeError("\(file.path) is not fresh: run `seloste schema --write\(more)`\n")
    }
    if !stale.isEmpty { throw Exit.failed }
  }
}
