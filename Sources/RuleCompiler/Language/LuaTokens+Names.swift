extension LuaTokens {
  /// What a name does where it stands.
  enum NameRole { case declared, parameter, field, key, assigned, used }

  /// Returns the names of a function or a file, each with its place and its role.
  static func names(_ tokens: [Token]) -> [(place: Int, role: NameRole)] {
    var reader = NameReader(tokens)
    return reader.names()
  }

  /// Returns the names that a function or a file uses or assigns and does not declare before.
  ///
  /// A name that is declared anywhere before counts, also in a block that has ended.
  static func undeclared(_ tokens: [Token]) -> [Token] {
    var declared: Set<String> = ["self"]
    var undeclared: [Token] = []
    for (place, role) in names(tokens) {
      switch role {
      case .declared, .parameter: declared.insert(tokens[place].text)
      case .used, .assigned: if !declared.contains(tokens[place].text) { undeclared.append(tokens[place]) }
      case .field, .key: break
      }
    }
    return undeclared
  }

  /// Whether the file assigns fields whose names are not written, such as `t[key] = …`.
  var hasComputedFields: Bool {
    tokens.indices.dropLast(2).contains {
      tokens[$0].text == "]" && tokens[$0 + 1].text == "=" && tokens[$0 + 2].text != "="
    }
  }
}

/// Reads the names of a text token by token.
private struct NameReader {
  private let tokens: [LuaTokens.Token]
  /// The brackets and blocks that are open.
  private var open: [String] = []
  private var declaring = Declaring.nothing

  /// The declaration in progress.
  private enum Declaring { case nothing, locals, function, parameters, loop }

  init(_ tokens: [LuaTokens.Token]) { self.tokens = tokens }

  mutating func names() -> [(place: Int, role: LuaTokens.NameRole)] {
    var names: [(place: Int, role: LuaTokens.NameRole)] = []
    for (place, token) in tokens.enumerated() {
      switch token.kind {
      case .symbol: readSymbol(token.text, place)
      case .string, .number: declaring = .nothing
      case .name where LuaTokens.keywords.contains(token.text): readKeyword(token.text)
      case .name: if let role = role(place) { names.append((place, role)) }
      }
    }
    return names
  }

  private func text(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].text : "" }

  private mutating func readSymbol(_ symbol: String, _ place: Int) {
    if ["{", "(", "["].contains(symbol) { open.append(symbol) }
    if ["}", ")", "]"].contains(symbol) { _ = open.popLast() }
    switch (declaring, symbol) {
    case (.function, "("): declaring = .parameters
    case (.function, "."), (.function, ":"), (.parameters, ","), (.parameters, "."), (.locals, ","),
      (.loop, ","):
      break
    case (.locals, "<") where isAttribute(place + 1), (.locals, ">") where isAttribute(place - 1): break
    default: declaring = .nothing
    }
  }

  private mutating func readKeyword(_ word: String) {
    if ["function", "if", "do", "repeat"].contains(word) { open.append(word) }
    if word == "end" || word == "until" { _ = open.popLast() }
    switch word {
    case "function": declaring = .function
    case "local": declaring = .locals
    case "for": declaring = .loop
    default: declaring = .nothing
    }
  }

  private func isAttribute(_ place: Int) -> Bool {
    text(place - 1) == "<" && text(place + 1) == ">" && ["const", "close"].contains(text(place))
  }

  private mutating func role(_ place: Int) -> LuaTokens.NameRole? {
    let isAfterName =
      place > 0 && tokens[place - 1].kind == .name && !LuaTokens.keywords.contains(text(place - 1))
    if declaring == .locals, isAfterName { declaring = .nothing }
    if isAttribute(place) || text(place - 1) == "goto" { return nil }
    let isField = text(place - 1) == ":" || text(place - 1) == "." && text(place - 2) != "."
    let isAssigned = text(place + 1) == "=" && text(place + 2) != "="
    switch declaring {
    case .locals, .loop: return .declared
    case .parameters: return .parameter
    case .function: return isField ? .field : [".", ":"].contains(text(place + 1)) ? .used : .declared
    case .nothing: return isField ? .field : !isAssigned ? .used : open.last == "{" ? .key : .assigned
    }
  }
}
