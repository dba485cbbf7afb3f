internal import RuleCompiler
internal import RuleEvaluation

/// A method of a list of facts, such as `invoices:any "is_open"`.
public struct ListMethod: Hashable, Sendable, Encodable {
  /// What stands between its brackets.
  public enum Argument: String, Hashable, Sendable, Encodable {
    /// The name of a yes-or-no field, or a function that says true or false.
    case question
    /// The name of a field that is a date, or a function that gives one.
    case day
    /// A value.
    case value
  }

  /// Its name.
  public var name: String
  /// What stands between its brackets.
  public var takes: Argument
  /// What it answers.
  public var answers: ValueType
  /// What it does, in a line.
  public var summary: String

  private static let described: [ListMethod] = [
    ListMethod(name: "any", takes: .question, answers: .flag, summary: "whether it holds of one at least"),
    ListMethod(name: "all", takes: .question, answers: .flag, summary: "whether it holds of each"),
    ListMethod(name: "none", takes: .question, answers: .flag, summary: "whether it holds of none"),
    ListMethod(name: "count", takes: .question, answers: .count, summary: "of how many it holds"),
    ListMethod(
      name: "latest", takes: .day, answers: .optional(.date),
      summary: "the last of the days; nil where none is"),
    ListMethod(
      name: "earliest", takes: .day, answers: .optional(.date),
      summary: "the first of the days; nil where none is"),
    ListMethod(name: "includes", takes: .value, answers: .flag, summary: "whether the value is in it"),
  ]

  /// Every method, in the order in which the host tells them.
  static let all: [ListMethod] = SandboxNames.listMethods.map { name in
    described.first { $0.name == name }
      ?? ListMethod(name: name, takes: .value, answers: .flag, summary: "")
  }
}
