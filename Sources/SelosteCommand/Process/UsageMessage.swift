internal import ArgumentParser
internal import Foundation
internal import SourceText

/// A message of the argument parser: help, or an error that quotes arguments.
struct UsageMessage {
  let text: TerminalText

  /// Creates the message with the arguments in it escaped.
  init(_ message: String, arguments: [String]) {
    // Line ends in arguments are escaped, those of the message stay.
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

/// An error of the command line, escaped.
func usage(_ text: TerminalText) -> ValidationError { ValidationError(text.text) }

/// Parses an argument of the command line.
/// - Throws: a usage error with the problem and its help in one line.
func argument<Value>(_ text: String, _ parse: (String) throws(Diagnostic) -> Value) throws -> Value {
  do throws(Diagnostic) {
    return try parse(text)
  } catch {
    throw usage("\(error.oneLine)")
  }
}

extension Diagnostic {
  /// The message and the help in one line.
  var oneLine: String { message + (help.map { "; \($0)" } ?? "") }
}
