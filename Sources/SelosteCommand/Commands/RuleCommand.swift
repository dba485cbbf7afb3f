internal import ArgumentParser
internal import Foundation
internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

struct RuleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Print rules as a person reads them.",
    discussion: """
      Prints a register statement by statement, the rules by kind of request, and what prevails over what; or the rules that \
      NAME, --kind, --statement and --category select: the sentence, what it cites, its data, its conditions, and in how many \
      of the example cases each condition held.

      NAME is a part of a rule's sentence. Example cases are those of the register under --cases (default: examples beside \
      the folder rules, if it exists).

      EXAMPLES
        seloste rule rautavaara/asiakasrekisteri
        seloste rule rautavaara/asiakasrekisteri 'open invoices'
        seloste rule rautavaara/asiakasrekisteri --kind disclosure
        seloste rule rautavaara/asiakasrekisteri --statement S1-21 --lang fi
        seloste rule rautavaara/asiakasrekisteri --kind erasure \\
          --category billing_data
      """)

  @Argument(help: ArgumentHelp("The register, or REGISTER/NAME.", valueName: "register"))
  var register: String

  @Argument(help: ArgumentHelp("A part of the rule's sentence.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Only rules for this kind of request.", valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("Only rules that cite this statement or article.", valueName: "id"))
  var statement: String?

  @Option(help: ArgumentHelp("Only rules about this data category.", valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp("The folder or file of example cases.", valueName: "path"))
  var cases: String?

  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Rules") var options: RuleOptions

  func run() async throws {
    let engine = try options.engine()
    let localizer = try language.localizer(rules: options.rules)
    let (register, selection) = try target(engine)
    do throws(DiagnosticList) {
      let words = DecisionWords(localizer: localizer, of: register)
      let rules = try selection.rules(of: register, in: engine, words: words)
      let coverage = try await coverage(of: register, engine)
      let style = TextStyle(coloured: Terminal.colours)
      let outline = RegisterOutline(
        engine: engine, register: register, coverage: coverage, words: words, style: style)
      let lines: [TerminalText]
      if selection.isEverything {
        lines = outline.lines
      } else {
        let text = RuleText(
          register: register, statements: engine.statements(of: register), coverage: coverage, words: words,
          style: style)
        lines =
          rules.isEmpty
          ? outline.linesWithoutRules(ofStatement: selection.statement)
          : Array(rules.map { text.lines($0) }.joined(separator: [""]))
      }
      Terminal.write(lines.map { $0 + "\n" }.joined())
    } catch {
      Terminal.report(error)
      throw Exit.notLoaded
    }
  }

  /// The register and the selection of the arguments.
  private func target(_ engine: RuleEngine) throws -> (String, RuleSelection) {
    var selection = RuleSelection()
    selection.name = name
    selection.statement = statement
    if let owner = engine.registerNames.first(where: { self.register.hasPrefix($0 + "/") }), name == nil {
      selection.name = String(self.register.dropFirst(owner.count + 1))
      return (owner, try coded(selection, engine, owner))
    }
    let register = try engine.register(named: self.register)
    return (register, try coded(selection, engine, register))
  }

  /// The selection with the kind and the category of the options.
  private func coded(
    _ selection: RuleSelection, _ engine: RuleEngine, _ register: String
  ) throws -> RuleSelection {
    var selection = selection
    let vocabulary = try loaded { () throws(DiagnosticList) in try engine.vocabulary(of: register) }
    selection.kind = try code(kind, "kind", vocabulary.codes(RequestKind.self))
    selection.category = try code(category, "category", vocabulary.codes(DataCategory.self))
    return selection
  }

  private func code<Code: OpenCode>(_ text: String?, _ option: String, _ known: [Code]) throws -> Code? {
    guard let text else { return nil }
    if let code = known.first(where: { $0.rawValue == text }) { return code }
    let codes = known.map(\.rawValue)
    let help = Suggestion.help(text, among: codes) ?? "one of \(codes.joined(separator: ", "))"
    throw usage("--\(option) has no value `\(text)`; \(help)")
  }

  /// Decides the example cases of the register.
  private func coverage(
    of register: String, _ engine: RuleEngine
  ) async throws(DiagnosticList) -> RuleCoverage {
    var coverage = RuleCoverage(engine: engine)
    // The examples belong to the rules beside them.
    let isThere =
      ["rules", "./rules", "rules/"].contains(options.rules)
      && FileManager.default.fileExists(atPath: "examples")
    let paths = cases.map { [$0] } ?? (isThere ? ["examples"] : [])
    let examples = try CaseFiles.read(paths, registers: engine.vocabularies).filter {
      $0.facts.register == register
    }
    await ReplayRunner(engine: engine, jobs: 2).run(examples) { coverage.add($0) }
    return coverage
  }
}
