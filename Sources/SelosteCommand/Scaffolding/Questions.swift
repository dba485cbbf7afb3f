internal import ArgumentParser
internal import Foundation
internal import Messages
internal import PrivacyModel
internal import RuleAuthoring
internal import SourceText

/// Questions at a terminal, each with the answer that Enter takes.
struct Questions {
  /// Asks for whatever the options did not say.
  func fill(_ answers: inout RegisterDescription, said: RegisterOptions, asksController: Bool) throws {
    if said.title == nil {
      answers.title = try ask("What do people call the register?", answers.title, InputParser.line)
    }
    if asksController { try fill(&answers.controller, said: said) }
    if said.holds == nil {
      answers.holds = try ask(
        "Which data does it hold? (categories, with commas)",
        answers.holds.map(\.rawValue).joined(separator: ","), InputParser.categories)
    }
    if said.language == nil {
      answers.language = try ask("The notice's language: fi, sv or en?", answers.language.rawValue) {
        (text) throws(Diagnostic) in
        guard let language = Language(rawValue: text) else {
          throw Diagnostic(
            .badRule, "`\(TerminalText.escaped(text))` is none of the three", help: "fi, sv or en")
        }
        return language
      }
    }
  }

  private func fill(_ controller: inout RegisterDescription.Controller, said: RegisterOptions) throws {
    if said.controller == nil {
      controller.name = try ask("Who keeps it?", controller.name, InputParser.line)
    }
    if said.kind == nil { controller.kind = try ask("What kind of body is that?", controller.kind) }
    if said.contactRole == nil {
      controller.contactRole = try ask("Who answers data subjects?", controller.contactRole)
    }
    if said.contactEmail == nil {
      controller.contactEmail = try ask("At which e-mail address? (an office's; Enter for none)", nil) {
        (text) throws(Diagnostic) in try text.isEmpty ? nil : InputParser.email(text)
      }
    }
    if said.financialYearEnd == nil {
      controller.financialYearEnd = try ask(
        "When do financial years end, such as 12-31? (Enter if unknown)", nil
      ) {
        (text) throws(Diagnostic) in try text.isEmpty ? nil : InputParser.financialYearEnd(text)
      }
    }
  }

  /// Asks for a word of a closed list, and shows the list.
  private func ask<Code: FactCode>(_ question: String, _ standard: Code) throws -> Code {
    let words = Code.table.spellings.joined(separator: ", ")
    return try ask("\(question) (\(words))", standard.rawValue) { (text) throws(Diagnostic) in
      try InputParser.code(text, as: Code.self)
    }
  }

  /// Asks until the answer can be read; Enter alone takes what stands in brackets.
  func ask<Value>(
    _ question: String, _ standard: String?, _ read: (String) throws(Diagnostic) -> Value
  ) throws -> Value {
    let style = TextStyle(coloured: Terminal.colours)
    while true {
      Terminal.write("\(style.strong("\(question)"))\(standard.map { " [\($0)]" } ?? "") ")
      guard let line = readLine() else {
        Terminal.write("\n")
        Terminal.writeError("error: the answers ended; nothing was written [io]\n")
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
