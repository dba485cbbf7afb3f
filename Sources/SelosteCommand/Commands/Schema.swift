internal import ArgumentParser
internal import Foundation
internal import PrivacyCoding
internal import RuleAuthoring
internal import RuleTesting
internal import SourceText

struct Schema: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, json, luacats, luacheck
    case jsonSchema = "json-schema"
  }

  static let configuration = CommandConfiguration(
    abstract: "Print the words, facts and codes of rule documents for readers, editors and linters.",
    discussion: """
      The schema comes from the definitions of the rule loader: the shared language or, with --organisation, the language of \
      one organisation, with the words and facts that its vocabulary.lua declares.

      --format json-schema prints a JSON Schema (draft 2020-12) of a case in JSON Lines or, with --cases file, of a replay file \
      in YAML.

      --write generates the files for editors and linters next to the rules, and overwrites them: .luals/seloste.lua and \
      .luarc.json for lua-language-server, .luacheckrc for luacheck. They include what each organisation of the rule folder \
      declares. With --reference, it also generates the Markdown reference.

      Exit code 0; with --check, 1 if a file differs from the output of --write; 2 if a file cannot be written, or if a \
      vocabulary.lua has a problem: --write then leaves its organisation with the shared language.

      EXAMPLES
        seloste schema | head
        seloste schema --format json | jq '.records[].name'
        seloste schema --organisation rautavaara
        seloste schema --format json-schema --cases file > cases.schema.json
        seloste schema --write
        seloste schema --check
        seloste schema --check \\
          --reference Sources/Seloste/Seloste.docc/TheLanguage.md
      """)

  @Option(
    help: "The output format (default: markdown).")
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "Include the words and facts of this organisation: a folder of the rules.", valueName: "name"))
  var organisation: String?

  @Option(
    help: "What --format json-schema describes: a line of JSON Lines, or a replay file (default: line).")
  var cases: CaseSchema.Document?

  @Flag(help: "Write the files for editors and linters.")
  var write = false

  @Flag(help: "List the files that are out of date.")
  var check = false

  @Option(help: ArgumentHelp("Also write or check the Markdown reference in this file.", valueName: "path"))
  var reference: String?

  @Option(help: ArgumentHelp("The folder that holds the rule folder.", valueName: "path"))
  var directory = "."

  @Option(help: ArgumentHelp("The folder of rules (default: rules in --directory).", valueName: "dir"))
  var rules: String?

  func validate() throws {
    if [format != nil, write, check].filter(\.self).count > 1 {
      throw ValidationError("give one of --format, --write and --check")
    }
    if reference != nil, !write, !check {
      throw ValidationError("--reference requires --write or --check")
    }
    if organisation != nil, write || check {
      throw ValidationError("--write and --check include every organisation: leave --organisation out")
    }
    if cases != nil, format != .jsonSchema { throw ValidationError("--cases requires --format json-schema") }
  }

  func run() throws {
    if write { return try writeFiles() }
    if check { return try checkFiles() }
    let language = try organisation.map { try folder.language(of: $0) }
    let schema = language?.schema ?? .shared
    let organisations = language.map { [$0.schema] } ?? []
    switch format ?? .markdown {
    case .markdown: Terminal.writeRaw(schema.markdown)
    case .json: Terminal.writeRaw(CanonicalJSON.text(schema) + "\n")
    case .luacats: Terminal.writeRaw(LanguageSchema.luaCATS(organisations))
    case .luacheck: Terminal.writeRaw(LanguageSchema.luacheck(organisations, rules: folder.relativePath))
    case .jsonSchema: Terminal.writeRaw((language?.cases ?? CaseSchema()).text(of: cases ?? .line))
    }
  }

  private var folder: SchemaFolder { SchemaFolder(rules: rules, directory: directory) }

  private func files(_ organisations: [LanguageSchema]) -> [EditorFile] {
    EditorFile.all(rules: folder.relativePath, organisations: organisations)
      + (reference.map { [EditorFile(path: $0, text: LanguageSchema.shared.markdown)] } ?? [])
  }

  private func place(of file: EditorFile) -> URL {
    URL(fileURLWithPath: directory).appendingPathComponent(file.path)
  }

  private func isFresh(_ file: EditorFile) -> Bool {
    (try? Data(contentsOf: place(of: file))) == Data(file.text.utf8)
  }

  private func writeFiles() throws {
    let found = try folder.languages()
    for file in files(found.languages) where !isFresh(file) {
      do throws(Diagnostic) {
        try FileReplacement.put(file.text, at: place(of: file).relativePath)
      } catch {
        Terminal.report(DiagnosticList([error]))
        throw Exit.notLoaded
      }
      Terminal.write("wrote \(file.path)\n")
    }
    try found.reportFaults("the files have the shared language for it")
  }

  private func checkFiles() throws {
    let found = try folder.languages()
    let stale = files(found.languages).filter { !isFresh($0) }
    let more = reference.map { " --reference \(ShellWord.quoted($0))" } ?? ""
    for file in stale {
      Terminal.writeError("\(file.path) is out of date: run `seloste schema --write\(more)`\n")
    }
    try found.reportFaults("its words are not checked")
    if !stale.isEmpty { throw Exit.failed }
  }
}

extension CaseSchema.Document: ExpressibleByArgument {}
