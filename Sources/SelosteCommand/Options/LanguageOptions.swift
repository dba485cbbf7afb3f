public import ArgumentParser
internal import Foundation
public import Messages
internal import SourceText

extension Language: ExpressibleByArgument {}

/// In which language decisions are told.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Tell decisions in this language: fi, sv or en, by messages.yaml of the rule folder and of its organisations.",
      valueName: "language"))
  var lang: Language?

  /// The catalogue of the rule folder, where a language is wanted; ends with exit code 2 where it cannot be read.
  func localizer(rules: String) throws -> DecisionLocalizer? {
    guard let lang else { return nil }
    return try loaded { () throws(DiagnosticList) in
      DecisionLocalizer(catalogue: try MessageCatalogue(rules: rules), language: lang)
    }
  }
}
