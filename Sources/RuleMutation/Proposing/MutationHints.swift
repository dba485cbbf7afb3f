internal import PrivacyModel
internal import RuleCompiler
internal import SourceText

/// What a change and the text around it name: the facts, words, numbers and days that a case which notices it may need.
struct MutationHints {
  /// The last names of fields, those of the change and its definitions first: `status` of `invoice.status`.
  private(set) var fields: [String] = []
  /// Codes and other texts, the changed ones first: in quotes, or keys of tables.
  private(set) var words: [String] = []
  /// The texts of the change itself.
  private(set) var changed: [String] = []
  /// The numbers: periods, ages.
  private(set) var numbers: [Int] = []
  /// The days, those on which the laws of the file begin and end last.
  private(set) var days: [CalendarDate] = []

  init(_ mutation: Mutation, in script: RuleScript, definitions: DefinitionIndex) {
    let tokens = script.tokens.tokens
    let changedTokens = tokens.filter { mutation.range.overlaps($0.bytes) }
    add(changedTokens)
    changed = words
    let near = tokens.filter { mutation.lines.contains($0.line) }
    add(definitions.tokens(of: Set(changedTokens.filter { $0.kind == .name }.map(\.text))))
    add(near)
    add(tokens.filter { mutation.context.contains($0.line) })
    add(definitions.tokens(of: Set(near.filter { $0.kind == .name }.map(\.text)), depth: 2))
    days += tokens.filter { $0.kind == .string }.compactMap { CalendarDate($0.text) }.prefix(8)
    for word in words where word.contains(".") {
      fields.append(String(word.split(separator: ".").last ?? ""))
    }
    (fields, words, numbers, days) = (fields.unique(), words.unique(), numbers.unique(), days.unique())
  }

  private mutating func add(_ tokens: [LuaTokens.Token]) {
    for place in tokens.indices {
      let token = tokens[place]
      let before = place > 0 ? tokens[place - 1].text : ""
      let after = place + 1 < tokens.count ? tokens[place + 1].text : ""
      switch token.kind {
      case .name where before == "." || before == ":": fields.append(token.text)
      case .name where after == "=" && (before == "{" || before == ","): words.append(token.text)
      case .string:
        if let day = CalendarDate(token.text) { days.append(day) } else { words.append(token.text) }
        if before == "assume" { fields.append(token.text) }
      case .number: if let number = Int(token.text) { numbers.append(number) }
      default: break
      }
    }
  }
}
