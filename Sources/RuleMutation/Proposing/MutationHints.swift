internal import PrivacyModel
internal import RuleCompiler
internal import SourceText

/// What a change and the lines around it name: the facts, words, numbers and days that a case which notices it may need.
struct MutationHints {
  /// The last names of fields: `status` of `invoice.status`.
  private(set) var fields: Set<String> = []
  /// The texts in quotes: codes, paths of facts.
  private(set) var words: [String] = []
  /// The numbers of the changed line: periods, ages.
  private(set) var numbers: [Int] = []
  /// The days of the changed line.
  private(set) var days: [CalendarDate] = []

  init(_ mutation: Mutation, in script: RuleScript) {
    let tokens = script.tokens.tokens
    var isAfterDot = false
    for token in tokens where mutation.lines.contains(token.line) {
      switch token.kind {
      case .name where isAfterDot: fields.insert(token.text)
      case .string:
        if let day = CalendarDate(token.text) { days.append(day) }
        words.append(token.text)
      case .number: if let number = Int(token.text) { numbers.append(number) }
      default: break
      }
      isAfterDot = token.kind == .symbol && (token.text == "." || token.text == ":")
    }
    for word in words where word.contains(".") {
      fields.insert(String(word.split(separator: ".").last ?? ""))
    }
    numbers = numbers.unique()
    words = words.unique()
    days = days.unique()
  }
}
