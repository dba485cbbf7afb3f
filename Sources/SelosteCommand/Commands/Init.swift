internal import ArgumentParser
internal import Foundation
internal import PrivacyModel
internal import RuleAuthoring
internal import SourceText

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Begin a new register: rules in which a person decides everything, and a first case for each request.",
    discussion: """
      Writes rules/<organisation>/<register>.lua and organisation.lua beside it, and examples/<organisation>/<kind>.yaml for \
      each kind of request, which replay and check accept as they are. An organisation's next register takes the \
      organisation.lua that is there, and has its examples in a folder of its own.

      At a terminal, what no option says is asked for; elsewhere, or with --no-input, defaults stand in. Nothing that \
      exists is overwritten, and nothing is written unless everything can be.

      Exit code 0 if everything was written, 2 if nothing was, because something is there or the rules cannot be \
      loaded, 64 if a name or an answer will not do.

      EXAMPLES
        seloste init oulu/kirjasto
        seloste init oulu/kirjasto --kind municipality --controller 'Oulun kaupunki' --holds name,email,phone
        seloste init oulu --no-input          the customers' register, asiakasrekisteri
      """)

  @Argument(help: ArgumentHelp("The organisation's folder and the register's file.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The folder of rules.", valueName: "dir"))
  var rules = "rules"

  @Option(help: ArgumentHelp("The folder of examples.", valueName: "dir"))
  var examples = "examples"

  @Flag(name: .customLong("no-input"), help: "Ask nothing: what no option says takes its default.")
  var noInput = false

  @OptionGroup(title: "Answers") var said: RegisterOptions

  func validate() throws {
    for (option, folder) in [("rules", rules), ("examples", examples)] where folder.isEmpty {
      throw ValidationError("--\(option) takes a folder")
    }
    if let name { _ = try argument(name, RegisterName.init) }
  }

  func run() throws {
    let questions =
      !noInput && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 ? Questions() : nil
    if questions != nil {
      Terminal.write("Enter takes what stands in brackets; Ctrl-C ends, and nothing is written.\n")
    }
    let name = try chosenName(questions)
    let places = try loaded { () throws(DiagnosticList) in
      try ScaffoldPaths(name, rules: rules, examples: examples)
    }
    let answers = try answers(name, places, questions)
    let scaffold = try loaded { () throws(DiagnosticList) in try Scaffold(answers, places: places) }
    try write(scaffold)
    ScaffoldReport(scaffold: scaffold, name: name, rules: rules, examples: examples).tell(
      isGuessed: questions == nil && said.controller == nil && !places.hasOrganisation)
  }

  private func chosenName(_ questions: Questions?) throws -> RegisterName {
    guard let questions else {
      guard let name else {
        throw ValidationError("name the register: seloste init organisation/register, such as oulu/kirjasto")
      }
      return try argument(name, RegisterName.init)
    }
    if let name, name.contains("/") { return try argument(name, RegisterName.init) }
    let read = { (text: String) throws(Diagnostic) in try RegisterName(text) }
    guard let name else {
      return try questions.ask("Which organisation and register, such as oulu/kirjasto?", nil, read)
    }
    let organisation = try argument(name, RegisterName.init).organisation
    return try questions.ask(
      "Which register of \(organisation)?", RegisterName.standardRegister
    ) { (text) throws(Diagnostic) in try RegisterName("\(organisation)/\(text)") }
  }

  private func answers(
    _ name: RegisterName, _ places: ScaffoldPaths, _ questions: Questions?
  ) throws -> RegisterDescription {
    if places.hasOrganisation, said.specifiesController {
      throw usage(
        "\(places.rules)/\(name.organisation)/organisation.lua says who the controller is already; change it there"
      )
    }
    var answers = RegisterDescription(name)
    said.fill(&answers)
    try questions?.fill(&answers, said: said, asksController: !places.hasOrganisation)
    return answers
  }

  /// From here on it takes a moment, and Ctrl-C waits for it: all files are written, or none.
  private func write(_ scaffold: Scaffold) throws {
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_IGN) }
    do throws(Diagnostic) {
      var placement = FileTransaction(scaffold.files)
      try placement.run()
    } catch {
      Terminal.report(DiagnosticList([error]))
      throw Exit.notLoaded
    }
  }
}
