internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler
internal import SourceText

/// What is wrong with a fact that a program stated.
enum RefusedFact {
  /// The number of a fact that the vocabulary does not declare.
  static let undeclared = -1

  /// The number of a field whose word is of another vocabulary.
  static func word(of field: Int) -> Int { -2 - field }

  /// Returns the problem of a fact with one of these numbers, or with that of a field that is stated as none or with a value of
  /// another type.
  static func problem(of case: CaseFacts, _ number: Int, _ layout: FactLayout) -> Diagnostic {
    guard number != undeclared else {
      return Diagnostic(
        .badCase, "the case states a fact that `\(`case`.register)` does not declare",
        help: "an organisation declares its facts under `facts` in its vocabulary.lua")
    }
    let field = number < 0 ? word(of: number) : number
    let (_, declared) = layout.field(field)
    if field >= FactSchema.sharedCount {
      return Diagnostic(
        .badCase, "`\(declared.path)`: found a value of another type, expected \(declared.typePhrase)",
        help: declared.canBeNone ? "`.nothing` states that there is none" : nil)
    }
    if number < 0, let list = declared.wordList {
      return Diagnostic(
        .badCase, "`\(declared.path)`: found a word that is not \(list.phrase) of `\(`case`.register)`",
        help: layout.vocabulary.declarationHelp(list))
    }
    return Diagnostic(
      .badCase, "`\(declared.path)`: found nothing, expected a value",
      help: "this fact is never none: leave it unstated where it is not known")
  }
}

extension FactField {
  /// The type of its values as messages name it, with its article.
  fileprivate var typePhrase: String {
    switch shape {
    case .scalar(let kind): kind.phrase
    case .scalars(let kind): "a list, each element \(kind.phrase)"
    case .record: "a record with its fields"
    case .records: "a list of records with its fields"
    }
  }
}

extension ScalarKind {
  fileprivate var phrase: String {
    switch self {
    case .text: "a text"
    case .flag: "true or false"
    case .count: "a whole number that is not negative"
    case .date: "a day"
    case .code(let codes): "one of \(codes.joined(separator: ", "))"
    }
  }
}
