internal import Foundation
internal import PrivacyModel
internal import RuleAuthoring
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The rule folder whose organisations `schema` describes.
///
/// Only their vocabularies run, so that an error in a rule hides no word.
struct SchemaFolder {
  /// The path of the rule folder.
  let path: String
  /// Whether the path was given.
  private let isGiven: Bool
  /// The folder that holds the generated files.
  private let directory: String

  init(rules: String?, directory: String) {
    (isGiven, self.directory) = (rules != nil, directory)
    path = rules ?? (directory == "." ? "rules" : directory + "/rules")
  }

  /// The path from the folder that holds the generated files; the whole path where the rules are elsewhere.
  var relativePath: String {
    let home = URL(fileURLWithPath: directory).standardizedFileURL.path + "/"
    let rules = URL(fileURLWithPath: path).standardizedFileURL.path
    if rules + "/" == home { return "" }
    return rules.hasPrefix(home) ? String(rules.dropFirst(home.count)) : rules
  }

  /// The language of one organisation, and the schema of its cases.
  struct Language {
    var schema: LanguageSchema
    var cases: CaseSchema
  }

  /// Reads the language of an organisation.
  /// - Throws: A usage error with the nearest name; exit code 2 after a report where its vocabulary has a problem.
  func language(of name: String) throws -> Language {
    let folder = try vocabularies()
    let organisations = folder.organisations
    guard organisations.contains(name) else {
      let help = Suggestion.help(name, among: organisations).map { "; \($0)" } ?? ""
      throw usage("there is no organisation `\(name)` in `\(path)`\(help)")
    }
    let vocabulary = try loaded { () throws(DiagnosticList) in try folder.vocabulary(of: name) }
    return Language(
      schema: LanguageSchema(vocabulary: vocabulary),
      cases: CaseSchema(vocabulary: vocabulary, registers: folder.registers(of: name)))
  }

  /// The languages of the organisations that declare something, and the problems of the others.
  struct Languages {
    var languages: [LanguageSchema] = []
    fileprivate var faults: [(organisation: String, problems: DiagnosticList)] = []

    /// Reports the organisations whose vocabulary has a problem.
    /// - Throws: Exit code 2 where there is one.
    func reportFaults(_ consequence: TerminalText) throws {
      for (organisation, problems) in faults {
        Terminal.report(problems)
        Terminal.writeError("the vocabulary of `\(organisation)` could not be loaded: \(consequence)\n\n")
      }
      if !faults.isEmpty { throw Exit.notLoaded }
    }
  }

  /// Reads the language of every organisation; without a rule folder there is none.
  func languages() throws -> Languages {
    var found = Languages()
    if !isGiven, !FileManager.default.fileExists(atPath: path) { return found }
    let folder = try vocabularies()
    for name in folder.organisations {
      do throws(DiagnosticList) {
        let vocabulary = try folder.vocabulary(of: name)
        let declared = vocabulary.declared
        if declared.file != nil, !declared.isEmpty || !declared.functions.isEmpty {
          found.languages.append(LanguageSchema(vocabulary: vocabulary))
        }
      } catch {
        found.faults.append((name, error))
      }
    }
    return found
  }

  private func vocabularies() throws -> VocabularyFolder {
    try loaded { () throws(DiagnosticList) in try VocabularyFolder(RuleFolder(path)) }
  }
}
