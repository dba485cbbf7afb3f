internal import ArgumentParser
internal import Foundation
internal import RuleEngine
internal import RuleREPL
internal import SourceText

struct Repl: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try a policy by hand: state facts, ask, change one, ask why and why not.",
    discussion: """
      At a terminal, `:help` tells what can be done. Lines that come from elsewhere are done one after the other, and the \
      exit code is 1 if one failed, 2 if rules could not be loaded.

      Lines are remembered across sessions in seloste/history of the state folder ($XDG_STATE_HOME, or ~/.local/state), \
      which only you can read; --no-history keeps none: what is typed can be personal data.

      EXAMPLES
        seloste repl rautavaara/asiakasrekisteri
        seloste repl --cases examples/calpro --lang fi
        printf ':case settled\\n:decide\\n' | seloste repl rautavaara/asiakasrekisteri
      """)

  @Argument(help: ArgumentHelp("Whose rules answer; a part of the name will do.", valueName: "register"))
  var register: String?

  @Option(help: ArgumentHelp("Example cases to take from (default: examples).", valueName: "path"))
  var cases: [String] = []

  @Flag(name: .customLong("no-history"), help: "Remember no line, and read none of earlier sessions.")
  var noHistory = false

  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Rules") var options: RuleOptions

  func run() throws {
    var configuration = REPLConfiguration(rules: options.rules, cases: cases.isEmpty ? standardCases : cases)
    configuration.register = register
    configuration.language = language.lang
    configuration.loading = options.limits(.loading)
    configuration.deciding = options.limits(.deciding)
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    configuration.style = TextStyle(coloured: Terminal.colours)
    if !isTerminal { configuration.source = "stdin" }
    if isTerminal {
      let line = ProgressLine()
      configuration.progress = { line.show($0) }
    }
    var session = try loaded { () throws(DiagnosticList) in try REPLSession(configuration) }
    if isTerminal, InteractiveREPL(history: noHistory ? nil : StateFolder.history()).run(&session) {
      return
    }
    try BatchREPL().run(&session)
  }

  /// The examples of this folder, where there are any.
  private var standardCases: [String] {
    FileManager.default.fileExists(atPath: "examples") ? ["examples"] : []
  }
}
