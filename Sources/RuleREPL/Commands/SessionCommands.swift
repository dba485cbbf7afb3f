internal import Foundation
internal import Messages
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension REPLCommand {
  static let session: [REPLCommand] = [
    REPLCommand(
      "load", "PATH", "add cases, run a script of Lua and commands, or load another folder of rules",
      details:
        "A .yaml, .json or .jsonl file, or a folder of them, adds cases. A .lua file runs line by line as if typed.\n"
        + "A folder with .lua files is loaded as rules.", argument: .file
    ) { (session, path) throws(DiagnosticList) in try session.load(path.unquoted) },
    REPLCommand(
      "reload", "", "read rules and cases again",
      details: "Rules are also reloaded automatically when a rule file changes."
    ) { (session, _) throws(DiagnosticList) in
      session.library.reset()
      try session.reload()
      return
        "\(session.words.prompt(.reloaded, "\(session.engine.registerNames.count)", "\(session.engine.sources.count)"))"
    },
    REPLCommand(
      "set", "[lang fi|sv|en|none]", "set the language of decisions; without arguments, show it",
      argument: .option
    ) { (session, text) throws(DiagnosticList) in try session.set(text) },
    REPLCommand("history", "[N]", "list the last N lines, 20 by default") {
      (session, count) throws(DiagnosticList) in
      guard let number = count.isEmpty ? 20 : Int(count), number > 0 else {
        throw .problem("`:history` takes a number above 0", help: "`:history 50`")
      }
      let shown = session.history.dropLast().suffix(number)
      return shown.map { TerminalText($0) }.joined(separator: "\n")
    },
    REPLCommand("help", "[COMMAND]", "list the commands, or explain one", argument: .command) {
      (session, name) throws(DiagnosticList) in try session.help(name)
    },
    REPLCommand("quit", "", "end the session, as Ctrl-D does") { _, _ in "" },
  ]
}

extension REPLSession {
  /// The maximum size of a script, in bytes.
  private static let largestScript = 1 << 20

  fileprivate mutating func load(_ path: String) throws(DiagnosticList) -> TerminalText {
    guard !path.isEmpty else { throw .problem("`:load` requires a path", help: "`:load PATH`") }
    guard let kind = try? FileKind(of: path) else { throw .problem("there is no `\(path)`", kind: .io) }
    if kind == .folder {
      var walk = FolderWalk(
        below: path,
        finding: .init(folder: "the folder", files: "files", most: 100_000) { $0.hasSuffix(".lua") })
      walk.addAll()
      return !walk.paths.isEmpty ? try open(rules: path) : try addCases(path)
    }
    return path.hasSuffix(".lua") ? try runFile(path) : try addCases(path)
  }

  private mutating func addCases(_ path: String) throws(DiagnosticList) -> TerminalText {
    // A file with problems is not added, so that the other cases stay usable.
    var larger = library
    let before = try larger.cases(engine).count
    larger.add(path)
    let count = try larger.cases(engine).count
    library = larger
    return "\(words.prompt(.casesAdded, "\(count - before)", "\(count)"))"
  }

  private mutating func open(rules: String) throws(DiagnosticList) -> TerminalText {
    let old = configuration.rules
    configuration.rules = rules
    do throws(DiagnosticList) {
      try reload()
    } catch {
      configuration.rules = old
      throw error
    }
    if let register = scenario.register, !engine.registerNames.contains(register) {
      scenario.register = nil
    }
    library.reset()
    return "\(words.prompt(.registers, engine.registerNames.joined(separator: ", ")))"
  }

  private mutating func runFile(_ path: String) throws(DiagnosticList) -> TerminalText {
    let size = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize
    guard let size, size <= Self.largestScript else {
      throw .problem("`\(path)` is longer than \(Self.largestScript) bytes", kind: .io)
    }
    guard loads < 8 else { throw .problem("`\(path)` loads itself", kind: .runtime) }
    let file: SourceFile
    do throws(Diagnostic) {
      file = try SourceFile.read(path)
    } catch {
      throw DiagnosticList([error])
    }
    let source = configuration.source
    configuration.source = path
    loads += 1
    defer {
      loads -= 1
      configuration.source = source
    }
    var script = REPLScript(file)
    var texts: [TerminalText] = []
    while let step = script.next(&self) {
      if !step.text.isEmpty { texts.append(step.shown) }
      hasFailed = step.isError
      isEnding = step.ends
      if step.isError || step.ends { break }
    }
    return texts.joined(separator: "\n")
  }

  fileprivate mutating func set(_ text: String) throws(DiagnosticList) -> TerminalText {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return "lang \(configuration.language?.rawValue ?? "none")" }
    guard words[0] == "lang" else {
      throw .problem(
        "there is no setting `\(words[0])`", help: Suggestion.help(words[0], among: ["lang"]))
    }
    guard words.count == 2,
      let language = words[1] == "none" ? .some(nil) : Language(rawValue: words[1]).map(Optional.some)
    else { throw .problem("`:set lang` takes fi, sv, en or none") }
    if language != nil { catalogue = try readCatalogue() }
    configuration.language = language
    return ""
  }

  fileprivate func help(_ name: String) throws(DiagnosticList) -> TerminalText {
    if !name.isEmpty {
      guard let command = REPLCommand.named(name.hasPrefix(":") ? String(name.dropFirst()) : name) else {
        throw .problem(
          "there is no command `:\(name)`",
          help: Suggestion.nearest(to: name, among: REPLCommand.all.map(\.name)).map {
            "did you mean `:\($0)`?"
          })
      }
      return
        "\(configuration.style.strong("\(command.synopsis)"))\n  \(words.summary(ofCommand: command.name, english: command.summary))"
        + words.details(ofCommand: command.name, english: command.details).split(separator: "\n").map {
          "\n  \($0)"
        }.joined()
    }
    return REPLHelp(style: configuration.style, words: words).text
  }
}
