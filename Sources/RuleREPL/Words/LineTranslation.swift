internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import SourceText

/// Puts the names of facts that a line writes in the language of the session into those of the model.
///
/// Names of the model stay as they are, and a variable of the session wins over a name of the language.
struct LineTranslation {
  private let names: [String: String]
  private let roots: Set<String>
  private let own: Set<String>
  private let codes: [String: String]

  init(_ words: DecisionWords, schema: FactSchema, variables: [String]) {
    own = Set(schema.fields.map(\.name)).union(variables)
    names = Dictionary(
      Set(schema.fields.map(\.name)).sorted().map { (words.typed(factName: $0), $0) }
    ) { first, _ in first }
    var codes: [String: String] = [:]
    for field in schema.fields {
      for code in field.spellings { codes[words.typed(code: code, of: field)] = code }
    }
    self.codes = codes
    roots = Set(schema.types[0].fields.map { words.typed(factName: $0.name) })
  }

  /// The line in the names of the model; texts in quotation marks and comments stay.
  func translated(_ line: String) -> String { typedLine(line).translated }

  /// The line with its translation.
  func typedLine(_ line: String) -> TypedLine {
    var result = ""
    var replacements: [TypedLine.Replacement] = []
    var rest = line[...]
    while let character = rest.first {
      if character == "\"" || character == "'" {
        let text = rest.dropFirst().prefix { $0 != character }
        result += rest.prefix(text.count + 2)
        rest = rest.dropFirst(text.count + 2)
      } else if rest.hasPrefix("--") {
        result += rest
        break
      } else if Self.isOfName(character) {
        let word = rest.prefix { Self.isOfName($0) }
        let column = line.count - rest.count + 1
        rest = rest.dropFirst(word.count)
        var name = translated(String(word), after: result, before: rest)
        // A word of Lua is no name.
        if name != word, LuaTokens.keywords.contains(name) {
          if result.last == "." { result.removeLast() }
          name = "[\"\(name)\"]"
        }
        if name != word {
          replacements.append(
            TypedLine.Replacement(
              typed: String(word), word: name, typedColumn: column, column: result.count + 1))
        }
        result += name
      } else {
        result.append(rest.removeFirst())
      }
    }
    return TypedLine(line, translated: result, replacements)
  }

  /// Returns the problem of the first word of a translated line that no name of Lua can be; nil where there is none.
  func problem(in source: SourceFile) -> Diagnostic? {
    for (number, line) in source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var (isText, column) = (false, 1)
      for part in line.split(separator: "\"", omittingEmptySubsequences: false) {
        defer {
          isText.toggle()
          column += part.count + 1
        }
        if isText { continue }
        if part.contains("--") { break }
        for word in part.split(whereSeparator: { !Self.isOfName($0) }) where !word.allSatisfy(\.isASCII) {
          let known = (Array(names.keys) + codes.keys).sorted()
          let place = SourceLocation(
            file: source.name, line: number + source.firstLine,
            column: column + part.distance(from: part.startIndex, to: word.startIndex))
          return Diagnostic(
            .badCase, "nothing is called `\(word)`", at: place, width: word.count,
            help: Suggestion.help(String(word), among: known))
        }
      }
    }
    return nil
  }

  static func isOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// A word is a fact after a point, at the root of a path, and as a key of a table; a code stands alone.
  private func translated(_ word: String, after text: String, before rest: Substring) -> String {
    let last = text.last { !$0.isWhitespace }
    let next = rest.drop { $0.isWhitespace }
    let isAlone = last.map { "={,;".contains($0) } ?? false && (next.first.map { "},;".contains($0) } ?? true)
    if isAlone, !own.contains(word), let code = codes[word] { return code }
    guard let name = names[word] else { return word }
    if text.last == "." { return name }
    let isKey = last.map { "{,;".contains($0) } ?? false && next.hasPrefix("=") && !next.hasPrefix("==")
    if isKey { return name }
    return roots.contains(word) && !own.contains(word) ? name : word
  }
}
