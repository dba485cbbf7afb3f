extension YAMLProblem {
  /// Returns a diagnostic for a syntax error, with libyaml's message and advice on common errors.
  func notYAML(_ failure: YAMLEventStream.Failure, positions: inout YAMLPositions) -> Diagnostic {
    let start = failure.contextIndex.map { positions.position(at: $0) }
    let place = positions.position(at: failure.index)
    let context = failure.context.map { " \($0)" } ?? ""
    let help = Self.advice(failure.problem) ?? Self.beginning(start, place: place)
    return make("this is not YAML: \(failure.problem)\(context)", at: place, help: help)
  }

  private static func advice(_ problem: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      "check the indentation, and put a text that contains `: ` into quotation marks"
    case "found character that cannot start any token":
      "indent with spaces, and put a text that begins with a special character into quotation marks"
    case "control characters are not allowed":
      "write the character as an escape in double quotation marks"
    default: nil
    }
  }

  /// Returns the start of an unclosed construct, if it is on another line than the error.
  private static func beginning(_ start: SourcePosition?, place: SourcePosition) -> String? {
    guard let start, start.line != place.line else { return nil }
    return "it begins at line \(start.line), column \(start.column)"
  }
}
