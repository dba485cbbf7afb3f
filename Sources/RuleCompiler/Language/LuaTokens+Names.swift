extension LuaTokens {
  /// Returns the names that a function or a file uses and does not declare before, each use; a name that is declared anywhere
  /// before counts, also in a block that has ended.
  static func undeclared(_ tokens: some RandomAccessCollection<Token>) -> [Token] {
    let tokens = Array(tokens)
    func text(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].text : "" }
    var declared: Set<String> = []
    var undeclared: [Token] = []
    var isDeclaring = false
    for (place, token) in tokens.enumerated() {
      if token.kind != .name || keywords.contains(token.text) {
        isDeclaring =
          ["function", "local", "for"].contains(token.text)
          || isDeclaring && ["(", ",", ".", ":"].contains(token.text)
        continue
      }
      let isField = text(place - 1) == ":" || text(place - 1) == "." && text(place - 2) != "."
      let isKey = text(place + 1) == "=" && text(place + 2) != "="
      let isAttribute =
        text(place - 1) == "<" && text(place + 1) == ">" && ["const", "close"].contains(token.text)
      if isDeclaring {
        declared.insert(token.text)
      } else if !isField, !isKey, !isAttribute, text(place - 1) != "goto", !declared.contains(token.text) {
        undeclared.append(token)
      }
    }
    return undeclared
  }

  /// The locals of a file that hold what another file returns, `local the = use "shared/conditions"`, by their names.
  var usedFiles: [String: String] {
    var files: [String: String] = [:]
    for place in tokens.indices.dropFirst(3)
    where tokens[place].text == "use" && tokens[place - 1].text == "=" {
      let path = tokens[
        place + 1 < tokens.count && tokens[place + 1].text == "("
          ? place + 2 : min(place + 1, tokens.count - 1)]
      if tokens[place - 3].text == "local", path.kind == .string { files[tokens[place - 2].text] = path.text }
    }
    return files
  }

  /// The locals that begin as an empty table, `local the = {}`.
  var emptyTables: [String] {
    tokens.indices.dropLast(4).filter {
      tokens[$0].text == "local" && tokens[$0 + 2].text == "=" && tokens[$0 + 3].text == "{"
        && tokens[$0 + 4].text == "}"
    }.map { tokens[$0 + 1].text }
  }

  /// Whether the file assigns fields whose names are not written, such as `t[key] = …`.
  var hasComputedFields: Bool {
    tokens.indices.dropLast(2).contains {
      tokens[$0].text == "]" && tokens[$0 + 1].text == "=" && tokens[$0 + 2].text != "="
    }
  }
}
