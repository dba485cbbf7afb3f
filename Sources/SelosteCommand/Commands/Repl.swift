internal import ArgumentParser
internal import Foundation
internal import LuaSandbox
internal import RuleEvaluation
internal import RuleREPL
internal import SourceText

struct Repl: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explore decisions interactively: set facts, decide, and explain the result.",
    discussion: """
      At a terminal, `:help` lists the commands. Otherwise the command runs the lines of standard input; exit code 1 if a \
      line failed, 2 if the rules could not be loaded.

      The history is kept in seloste/history of the state folder ($XDG_STATE_HOME, or ~/.local/state), which only you can \
      read. Lines can contain personal data: --no-history keeps none.

      EXAMPLES
        seloste repl rautavaara/asiakasrekisteri
        seloste repl --cases examples/calpro --lang fi
        echo ':case an unpaid invoice keeps what billing' \\
          | seloste repl rautavaara/asiakasrekisteri
      """)

  @Argument(
    help: ArgumentHelp(
      "The register; the organisation or the last part of the name is enough if it is unique.",
      valueName: "register"))
  var register: String?

  @Option(help: ArgumentHelp("Files or folders of example cases (default: examples).", valueName: "path"))
  var cases: [String] = []

  @Flag(name: .customLong("no-history"), help: "Keep no history, and read none.")
  var noHistory = false

  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Rules") var options: RuleOptions

  func run() throws {
    var configuration = REPLConfiguration(rules: options.rules, cases: cases.isEmpty ? standardCases : cases)
    configuration.register = register
    configuration.language = language.lang
    configuration.loading = options.limits(.loading)
    configuration.assuming = !options.noAssumptions
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

  /// The examples of the current folder, if there are any.
  private var standardCases: [String] {
    FileManager.default.fileExists(atPath: "examples") ? ["examples"] : []
  }
}
