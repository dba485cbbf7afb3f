internal import RuleCompiler
internal import RuleEvaluation

/// A method of a list of facts, such as `invoices:any "is_open"`.
package struct ListMethod: Hashable, Sendable, Encodable {
  /// The argument of a method.
  package enum Argument: String, Hashable, Sendable, Encodable {
    /// The name of a boolean field, or a function that returns a boolean.
    case question
    /// The name of a date field, or a function that returns a date.
    case day
    /// A value.
    case value
  }

  /// Its name.
  package var name: String
  /// The argument.
  package var takes: Argument
  /// The type of the result.
  package var returns: ValueType
  /// A summary in one line.
  package var summary: String

  private enum CodingKeys: String, CodingKey {
    case name, takes, summary
    case returns = "answers"
  }

  private static let described: [ListMethod] = [
    ListMethod(
      name: "any", takes: .question, returns: .flag, summary: "whether it holds for at least one element"),
    ListMethod(name: "all", takes: .question, returns: .flag, summary: "whether it holds for every element"),
    ListMethod(name: "none", takes: .question, returns: .flag, summary: "whether it holds for no element"),
    ListMethod(
      name: "count", takes: .question, returns: .count, summary: "the number of elements for which it holds"),
    ListMethod(
      name: "latest", takes: .day, returns: .optional(.date),
      summary: "the latest day; nil if there is none"),
    ListMethod(
      name: "earliest", takes: .day, returns: .optional(.date),
      summary: "the earliest day; nil if there is none"),
    ListMethod(
      name: "includes", takes: .value, returns: .flag, summary: "whether the list contains the value"),
  ]

  /// Every method, in the order of the sandbox.
  static let all: [ListMethod] = SandboxNames.listMethods.map { name in
    described.first { $0.name == name }
      ?? ListMethod(name: name, takes: .value, returns: .flag, summary: "")
  }
}
