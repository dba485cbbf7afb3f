internal import ArgumentParser
internal import Foundation
internal import SourceText

/// What the parser of the command line says: help, or what is wrong, which quotes arguments.
struct UsageMessage {
  let text: TerminalText

  /// Takes its message for these arguments.
  init(_ message: String, arguments: [String]) {
    // The message has lines, and arguments may have some as well, which are no lines of ours.
    let quoted = arguments.flatMap {
      [$0] + $0.split(separator: "=", maxSplits: 1).dropFirst().map(String.init)
    }
    let scalars = quoted.sorted { $0.utf8.count > $1.utf8.count }.filter { TerminalText.escaped($0) != $0 }
      .reduce(Array(message.unicodeScalars)) { message, argument in
        message.replacing(argument.unicodeScalars, with: Array(TerminalText.escaped(argument).unicodeScalars))
      }
    var whole = String.UnicodeScalarView()
    whole.append(contentsOf: scalars)
    text = TerminalText(String(whole), keepingLines: true)
  }
}

/// The command line is wrong: what is told of it, escaped.
func usage(_ text: TerminalText) -> ValidationError { ValidationError(text.text) }
