public import ArgumentParser
internal import Diagnostics
internal import Foundation
public import Messages

extension Language: ExpressibleByArgument {}

/// In which language decisions are told.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Tell decisions in this language: fi, sv or en, by messages.yaml of the rule folder.",
      valueName: "language"))
  var lang: Language?

  /// The catalogue of the rule folder, where a language is wanted; ends with exit code 2 where it cannot be read.
  func voice(rules: String) throws -> DecisionVoice? {
    guard let lang else { return nil }
    do throws(DiagnosticList) {
      let file: SourceFile
      do throws(Diagnostic) {
        file = try SourceFile.read(rules + "/messages.yaml")
      } catch {
        throw DiagnosticList([error])
      }
      return DecisionVoice(catalogue: try MessageCatalogue(file), language: lang)
    } catch {
      Terminal.tell(error)
      throw Exit.notLoaded
    }
  }
}
