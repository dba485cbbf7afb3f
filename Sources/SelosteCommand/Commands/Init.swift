internal import ArgumentParser
internal import Foundation
internal import PrivacyModel
internal import RuleAuthoring
internal import SourceText

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Create a new register: rules in which a person decides everything, and an example case for each kind of request.",
    discussion: """
      Writes rules/<organisation>/<register>.lua with organisation.lua, statutes.lua and messages.yaml, and examples/<organisation>/<kind>.yaml for each \
      kind of request. The commands replay and check accept these files as they are. Another register of an organisation \
      uses the existing organisation.lua and vocabulary.lua, and has its examples in its own folder.

      With --own, it declares data that the shared model lacks in rules/<organisation>/vocabulary.lua. With --from, it lays out \
      a published notice: each heading, and under it each sentence with a summary to write, which check lists. No request \
      is decided before its rules are written.

      At a terminal, the command asks for each option that is not given. Elsewhere, or with --no-input, it uses defaults. \
      It overwrites no file, and it writes all files or none.

      Exit code 0 if everything was written, 2 if nothing was written, because a file exists or the rules cannot be \
      loaded, 64 if a name or an option is invalid.

      EXAMPLES
        seloste init oulu/kirjasto
        seloste init oulu/kirjasto --kind municipality \\
          --controller 'Oulun kaupunki' --holds name,email,phone
        seloste init oulu/kirjasto --holds name,email \\
          --own loan_history,fines --secret loan_history
        printf '# Tiedot\\nKeräämme nimen.\\n' > notice.txt && \\
          seloste init oulu/kirjasto --from notice.txt
        seloste init oulu --no-input      # the register asiakasrekisteri
      """)

  @Argument(help: ArgumentHelp("The organisation's folder and the register's file.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The folder of rules.", valueName: "dir"))
  var rules = "rules"

  @Option(help: ArgumentHelp("The folder of examples.", valueName: "dir"))
  var examples = "examples"

  @Flag(name: .customLong("no-input"), help: "Use defaults, do not prompt.")
  var noInput = false

  @Option(help: ArgumentHelp("The text of the published notice, a UTF-8 file.", valueName: "file"))
  var from: String?

  @OptionGroup(title: "Register") var registerOptions: RegisterOptions

  @OptionGroup(title: "Data") var categoryOptions: CategoryOptions

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
      Terminal.write("Enter accepts the value in brackets. Ctrl-C exits and writes nothing.\n")
    }
    let name = try chosenName(questions)
    let paths = try loaded { () throws(DiagnosticList) in
      try ScaffoldPaths(name, rules: rules, examples: examples)
    }
    let description = try description(name, paths, questions)
    let scaffold = try loaded { () throws(DiagnosticList) in try Scaffold(description, paths: paths) }
    try write(scaffold)
    ScaffoldReport(
      scaffold: scaffold, description: description, name: name, rules: rules, examples: examples
    ).write(
      isGuessed: questions == nil && registerOptions.controller == nil && !paths.hasOrganisation)
  }

  private func chosenName(_ questions: Questions?) throws -> RegisterName {
    guard let questions else {
      guard let name else {
        throw ValidationError(
          "missing register name: seloste init organisation/register, such as oulu/kirjasto")
      }
      return try argument(name, RegisterName.init)
    }
    if let name, name.contains("/") { return try argument(name, RegisterName.init) }
    let read = { (text: String) throws(Diagnostic) in try RegisterName(text) }
    guard let name else {
      return try questions.ask("Name (organisation/register, such as oulu/kirjasto)?", nil, read)
    }
    let organisation = try argument(name, RegisterName.init).organisation
    return try questions.ask(
      "Which register of \(organisation)?", RegisterName.standardRegister
    ) { (text) throws(Diagnostic) in try RegisterName("\(organisation)/\(text)") }
  }

  private func description(
    _ name: RegisterName, _ paths: ScaffoldPaths, _ questions: Questions?
  ) throws -> ScaffoldRegister {
    if paths.hasOrganisation, registerOptions.specifiesController {
      throw usage(
        "\(paths.rules)/\(name.organisation)/organisation.lua already defines the controller; change it there"
      )
    }
    let declared = try loaded { () throws(DiagnosticList) -> DeclaredCategories in
      DeclaredCategories(
        file: paths.hasVocabulary ? "\(paths.rules)/\(name.organisation)/vocabulary.lua" : nil,
        categories: try Scaffold.declaredCategories(paths))
    }
    var description = ScaffoldRegister(name)
    if let from {
      let notice = try loaded { () throws(DiagnosticList) in try self.notice(from) }
      (description.notice, description.language) = (notice, notice.language)
    }
    registerOptions.fill(&description)
    try categoryOptions.fill(&description, declared: declared)
    try questions?.fill(&description, given: registerOptions, asksController: !paths.hasOrganisation)
    try questions?.fill(&description, given: categoryOptions, declared: declared)
    try questions?.fillLanguage(&description, given: registerOptions)
    return description
  }

  private func notice(_ path: String) throws(DiagnosticList) -> NoticeOutline {
    do throws(Diagnostic) {
      return try NoticeFile.read(path)
    } catch {
      throw DiagnosticList([error])
    }
  }

  /// Writes the files; Ctrl-C is ignored meanwhile, so that all files are written or none.
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
