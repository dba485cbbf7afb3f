internal import Messages
internal import PrivacyModel
internal import SourceText

/// A line as it was typed, with the words that were put into those of the model.
struct TypedLine {
  /// A word of the model in place of a typed one; columns begin at 1.
  struct Replacement {
    var typed: String
    var word: String
    var typedColumn: Int
    var column: Int
  }

  let typed: String
  let translated: String
  private let replacements: [Replacement]

  init(_ typed: String, translated: String, _ replacements: [Replacement]) {
    (self.typed, self.translated, self.replacements) = (typed, translated, replacements)
  }

  /// The line with the text that stood before its blanks.
  func typed(as line: String) -> TypedLine { TypedLine(line, translated: translated, replacements) }

  /// Whether a word was replaced.
  var isTranslated: Bool { !replacements.isEmpty }

  /// The column of the typed line for one of the translated line.
  private func typedColumn(_ column: Int) -> Int {
    guard let last = replacements.last(where: { $0.column <= column }) else { return column }
    let beyond = column - last.column - last.word.count
    if beyond >= 0 { return last.typedColumn + last.typed.count + beyond }
    return last.typedColumn + min(column - last.column, last.typed.count - 1)
  }

  /// The problem with the place, the words and the names that were typed.
  func retold(_ problem: Diagnostic, _ words: DecisionWords, _ schema: FactSchema) -> Diagnostic {
    guard isTranslated else { return problem }
    var problem = problem
    if let place = problem.location, let column = place.column {
      let start = typedColumn(column)
      problem.width = max(1, typedColumn(column + problem.width) - start)
      problem.location = SourceLocation(file: place.file, line: place.line, column: start)
    }
    let names = Set(schema.fields.map(\.name))
    let typed = Dictionary(replacements.map { ($0.word, $0.typed) }) { first, _ in first }
    func name(_ word: String) -> String {
      typed[word] ?? (names.contains(word) ? words.typed(factName: word) : word)
    }
    problem.message = Self.replacing(in: problem.message, name)
    problem.help = problem.help.map { Self.replacing(in: $0, name) }
    return problem
  }

  /// The text with other names between backticks.
  private static func replacing(in text: String, _ name: (String) -> String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      index % 2 == 0 ? String(part) : names(in: part, name)
    }.joined(separator: "`")
  }

  private static func names(in text: Substring, _ name: (String) -> String) -> String {
    var (result, word) = ("", "")
    for character in text {
      if LineTranslation.isOfName(character) {
        word.append(character)
      } else {
        result += (word.isEmpty ? "" : name(word)) + String(character)
        word = ""
      }
    }
    return result + (word.isEmpty ? "" : name(word))
  }
}
