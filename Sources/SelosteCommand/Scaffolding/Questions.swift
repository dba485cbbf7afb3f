internal import ArgumentParser
internal import Foundation
internal import Messages
internal import PrivacyModel
internal import RuleAuthoring
internal import SourceText

/// Questions at a terminal, with default values.
struct Questions {
  /// Asks for the values that the options do not give.
  func fill(_ description: inout ScaffoldRegister, given: RegisterOptions, asksController: Bool) throws {
    if given.title == nil {
      description.title = try ask("Title of the register?", description.title, InputParser.line)
    }
    if asksController { try fill(&description.controller, given: given) }
  }

  /// Asks for the language of the notice.
  func fillLanguage(_ description: inout ScaffoldRegister, given: RegisterOptions) throws {
    if given.language == nil {
      description.language = try ask("Language of the notice: fi, sv or en?", description.language.rawValue) {
        (text) throws(Diagnostic) in
        guard let language = Language(rawValue: text) else {
          throw Diagnostic(
            .badRule, "`\(TerminalText.escaped(text))` is not a known language", help: "one of fi, sv, en")
        }
        return language
      }
    }
  }

  private func fill(_ controller: inout ScaffoldRegister.Controller, given: RegisterOptions) throws {
    if given.controller == nil {
      controller.name = try ask("Name of the controller?", controller.name, InputParser.line)
    }
    if given.kind == nil { controller.kind = try ask("Kind of controller?", controller.kind) }
    if given.contactRole == nil {
      controller.contactRole = try ask("Role that answers data subjects?", controller.contactRole)
    }
    if given.contactEmail == nil {
      controller.contactEmail = try ask("E-mail address of that office? (Enter for none)", nil) {
        (text) throws(Diagnostic) in try text.isEmpty ? nil : InputParser.email(text)
      }
    }
    if given.financialYearEnd == nil {
      controller.financialYearEnd = try ask(
        "End of the financial year, such as 12-31? (Enter if unknown)", nil
      ) {
        (text) throws(Diagnostic) in try text.isEmpty ? nil : InputParser.financialYearEnd(text)
      }
    }
  }

  /// Asks for a code, and lists the codes.
  private func ask<Code: FactCode>(_ question: String, _ standard: Code) throws -> Code {
    let words = Code.table.spellings.joined(separator: ", ")
    return try ask("\(question) (\(words))", standard.rawValue) { (text) throws(Diagnostic) in
      try InputParser.code(text, as: Code.self)
    }
  }

  /// Asks until the answer is valid; Enter accepts the default in brackets.
  func ask<Value>(
    _ question: String, _ standard: String?, _ read: (String) throws(Diagnostic) -> Value
  ) throws -> Value {
    let style = TextStyle(coloured: Terminal.colours)
    while true {
      Terminal.write("\(style.strong("\(question)"))\(standard.map { " [\($0)]" } ?? "") ")
      guard let line = readLine() else {
        Terminal.write("\n")
        Terminal.writeError("error: input ended; nothing was written [io]\n")
        throw Exit.notLoaded
      }
      let isBlank = line.allSatisfy(\.isWhitespace)
      do throws(Diagnostic) {
        return try read(isBlank ? standard ?? "" : line)
      } catch {
        Terminal.writeError("  \(error.oneLine)\n")
      }
    }
  }
}
