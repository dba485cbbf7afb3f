public import ArgumentParser
internal import Concurrency
internal import Foundation
public import Messages
internal import PrivacyModel
internal import RuleEvaluation
internal import SourceText

extension Language: ExpressibleByArgument {}

/// The language of decisions.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Print decisions in this language: fi, sv or en, from messages.yaml of the rule folder and of its organisations.",
      valueName: "language"))
  var lang: Language?

  /// Returns the localizer, or nil without a language; exits with code 2 if the catalogue cannot be read.
  func localizer(rules: String) throws -> DecisionLocalizer? {
    guard let lang else { return nil }
    return try loaded { () throws(DiagnosticList) in
      DecisionLocalizer(catalogue: try MessageCatalogue(rules: rules), language: lang)
    }
  }
}

extension MessageCatalogue {
  /// Checks the texts of every organisation that an engine has loaded.
  /// - Throws: Every problem of each catalogue once.
  func check(loadedBy engine: RuleEngine) throws(DiagnosticList) {
    var problems: [Diagnostic] = []
    for vocabulary in Set(engine.loadedRegisterNames.map { engine.knownVocabulary(of: $0) }) {
      do throws(DiagnosticList) {
        try check(vocabulary)
      } catch {
        problems += error.diagnostics.filter { !problems.contains($0) }
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems.sorted { $0.description < $1.description }) }
  }
}

extension DecisionLocalizer {
  /// Returns a function that localizes a decision, and throws the problems of its organisation's texts.
  ///
  /// The texts of each organisation are checked once.
  func checking(with engine: RuleEngine) -> @Sendable (Decision) throws(DiagnosticList) -> Decision {
    let verdicts = Locked<[String: Result<Void, DiagnosticList>]>([:])
    return { decision throws(DiagnosticList) in
      let organisation = String(decision.register.prefix { $0 != "/" })
      let known = verdicts.withLock { $0[organisation] }
      let verdict =
        known
        ?? Result { () throws(DiagnosticList) in
          try self.catalogue.check(engine.knownVocabulary(of: decision.register))
        }
      if known == nil { verdicts.withLock { $0[organisation] = verdict } }
      try verdict.get()
      return self.localized(decision)
    }
  }
}
