internal import Foundation
internal import Messages
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension PromptCommand {
  static let session: [PromptCommand] = [
    PromptCommand(
      "load", "PATH", "take more cases, run a file of Lua and commands, or open another folder of rules",
      details:
        "A .yaml, .json or .jsonl file, or a folder of them, adds cases; a .lua file is done line by line as if typed;\n"
        + "a folder that holds .lua files is opened as rules.", argument: .file
    ) { (prompt, path) throws(DiagnosticList) in try prompt.load(path.unquoted) },
    PromptCommand(
      "reload", "", "read rules and cases again",
      details: "Rules are read again by themselves when a file of theirs was saved."
    ) { (prompt, _) throws(DiagnosticList) in
      prompt.library.forget()
      try prompt.reload()
      return "\(prompt.engine.registerNames.count) registers, \(prompt.engine.sources.count) rule files"
    },
    PromptCommand(
      "set", "[lang fi|sv|en|none]", "choose the language of decisions; without arguments, show it",
      argument: .setting
    ) { (prompt, text) throws(DiagnosticList) in try prompt.set(text) },
    PromptCommand("history", "[N]", "the last lines, 20 where no number is given") {
      (prompt, count) throws(DiagnosticList) in
      guard let number = count.isEmpty ? 20 : Int(count), number > 0 else {
        throw Prompt.problem("`:history` takes a number above 0", help: "`:history 50`")
      }
      let shown = prompt.history.dropLast().suffix(number)
      return shown.map { TerminalText($0) }.joined(separator: "\n")
    },
    PromptCommand("help", "[COMMAND]", "what can be done here", argument: .command) {
      (prompt, name) throws(DiagnosticList) in try prompt.help(name)
    },
    PromptCommand("quit", "", "end the session; so does Ctrl-D") { _, _ in "" },
  ]
}

extension Prompt {
  /// Of a file that is done line by line, in bytes.
  private static let largestScript = 1 << 20

  fileprivate mutating func load(_ path: String) throws(DiagnosticList) -> TerminalText {
    guard !path.isEmpty else { throw Self.problem("which file or folder?", help: "`:load PATH`") }
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    guard let isFolder = values?.isDirectory else { throw Self.problem("there is no `\(path)`", kind: .io) }
    if isFolder {
      let holdsRules = FileManager.default.subpaths(atPath: path)?.contains { $0.hasSuffix(".lua") } ?? false
      return holdsRules ? try open(rules: path) : try addCases(path)
    }
    return path.hasSuffix(".lua") ? try runFile(path) : try addCases(path)
  }

  private mutating func addCases(_ path: String) throws(DiagnosticList) -> TerminalText {
    // A file with mistakes is told and not kept, so that the others can still be asked for.
    var larger = library
    let before = try larger.cases(engine).count
    larger.add(path)
    let count = try larger.cases(engine).count
    library = larger
    return "\(count - before) cases more, \(count) in all"
  }

  private mutating func open(rules: String) throws(DiagnosticList) -> TerminalText {
    let old = setting.rules
    setting.rules = rules
    do throws(DiagnosticList) {
      try reload()
    } catch {
      setting.rules = old
      throw error
    }
    if let register = experiment.register, !engine.registerNames.contains(register) {
      experiment.register = nil
    }
    library.forget()
    return "registers: \(engine.registerNames.shown())"
  }

  private mutating func runFile(_ path: String) throws(DiagnosticList) -> TerminalText {
    let size = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize
    guard let size, size <= Self.largestScript else {
      throw Self.problem("`\(path)` is longer than \(Self.largestScript) bytes", kind: .io)
    }
    guard loads < 8 else { throw Self.problem("`\(path)` loads itself", kind: .runtime) }
    let file: SourceFile
    do throws(Diagnostic) {
      file = try SourceFile.read(path)
    } catch {
      throw DiagnosticList([error])
    }
    let source = setting.source
    setting.source = path
    loads += 1
    defer {
      loads -= 1
      setting.source = source
    }
    var script = PromptScript(file)
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
    guard !words.isEmpty else { return "lang \(setting.language?.rawValue ?? "none")" }
    guard words[0] == "lang" else {
      throw Self.problem(
        "there is nothing called `\(words[0])` to set", help: Suggestion.help(words[0], among: ["lang"]))
    }
    guard words.count == 2,
      let language = words[1] == "none" ? .some(nil) : Language(rawValue: words[1]).map(Optional.some)
    else { throw Self.problem("`:set lang` takes fi, sv, en or none") }
    if language != nil { catalogue = try readCatalogue() }
    setting.language = language
    return ""
  }

  func readCatalogue() throws(DiagnosticList) -> MessageCatalogue {
    try MessageCatalogue(rules: setting.rules)
  }

  fileprivate func help(_ name: String) throws(DiagnosticList) -> TerminalText {
    if !name.isEmpty {
      guard let command = PromptCommand.named(name.hasPrefix(":") ? String(name.dropFirst()) : name) else {
        throw Self.problem(
          "there is no command `:\(name)`",
          help: Suggestion.nearest(to: name, among: PromptCommand.all.map(\.name)).map {
            "did you mean `:\($0)`?"
          })
      }
      return "\(setting.style.strong("\(command.synopsis)"))\n  \(command.summary)"
        + command.details.split(separator: "\n").map { "\n  \($0)" }.joined()
    }
    return PromptHelp(style: setting.style).text
  }
}
