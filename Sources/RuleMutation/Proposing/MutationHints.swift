internal import PrivacyModel
internal import RuleCompiler
internal import SourceText

/// What a change and the text around it name: the facts, words, numbers and days that a case which notices it may need.
struct MutationHints {
  /// The last names of fields: `status` of `invoice.status`.
  private(set) var fields: Set<String> = []
  /// Codes and other texts, the changed ones first: in quotes, or keys of tables.
  private(set) var words: [String] = []
  /// The numbers: periods, ages.
  private(set) var numbers: [Int] = []
  /// The days.
  private(set) var days: [CalendarDate] = []

  init(_ mutation: Mutation, in script: RuleScript) {
    let tokens = script.tokens.tokens
    let changed = tokens.indices.filter { mutation.range.overlaps(tokens[$0].bytes) }
    let near = tokens.indices.filter { mutation.lines.contains(tokens[$0].line) }
    let far = tokens.indices.filter { mutation.context.contains(tokens[$0].line) }
    for place in (changed + near + far).unique() { add(place, tokens) }
    for word in words where word.contains(".") {
      fields.insert(String(word.split(separator: ".").last ?? ""))
    }
    (words, numbers, days) = (words.unique(), numbers.unique(), days.unique())
  }

  private mutating func add(_ place: Int, _ tokens: [LuaTokens.Token]) {
    let token = tokens[place]
    let before = place > 0 ? tokens[place - 1].text : ""
    let after = place + 1 < tokens.count ? tokens[place + 1].text : ""
    switch token.kind {
    case .name where before == "." || before == ":": fields.insert(token.text)
    case .name where after == "=" && (before == "{" || before == ","): words.append(token.text)
    case .string:
      if let day = CalendarDate(token.text) { days.append(day) } else { words.append(token.text) }
    case .number: if let number = Int(token.text) { numbers.append(number) }
    default: break
    }
  }
}
