package import PrivacyModel
internal import SourceText

extension ScalarProblem {
  /// The correction to suggest: the nearest code of the list, or the whole list where no code is near, and where an
  /// organisation declares its own.
  package var help: String? {
    guard let word else { return advice }
    let known =
      Suggestion.help(word, among: expected)
      ?? "write one of \(expected.map { "`\($0)`" }.joined(separator: ", "))"
    return Suggestion.joined(known, otherwise: advice)
  }
}
