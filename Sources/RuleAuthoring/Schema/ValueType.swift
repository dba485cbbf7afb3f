/// The type of a field, independent of any tool.
package indirect enum ValueType: Hashable, Sendable {
  /// A text.
  case text
  /// True or false.
  case flag
  /// A whole number.
  case count
  /// A day.
  case date
  /// A day, or its text such as `"2026-03-02"`.
  case writtenDate
  /// A period such as `months(1)`.
  case period
  /// A code of a closed list, by the list's name.
  case code(String)
  /// A record of facts, by its name.
  case record(String)
  /// A table of a rule document, by its name.
  case table(String)
  /// A list of facts.
  case list(ValueType)
  /// A single value, or a list.
  case oneOrMore(ValueType)
  /// A condition, a list of conditions, or a function of the case and, perhaps, of the data of one category.
  case conditions(takesData: Bool)
  /// The value `everything`.
  case everything
  /// A function of the case and, perhaps, of the data of one category.
  case function(result: ValueType, takesData: Bool)
  /// One of two types.
  case either(ValueType, ValueType)
  /// The type, or nil.
  case optional(ValueType)

  /// The name of the type in the reference.
  package var words: String {
    switch self {
    case .text: "text"
    case .flag: "true or false"
    case .count: "whole number"
    case .date: "date"
    case .writtenDate: "date, or its text"
    case .period: "period"
    case .code(let list): "\(list) code"
    case .record(let name): name
    case .table(let name): "table `\(name)`"
    case .list(let element): "list of \(element.words)"
    case .oneOrMore(let element): "\(element.words), or a list"
    case .function(let result, let takesData):
      "function of case\(takesData ? " and data" : ""): \(result.words)"
    case .conditions: "condition, or a list"
    case .everything: "`everything`"
    case .either(let one, let other): "\(one.words), or \(other.words)"
    case .optional(let wrapped): "\(wrapped.words), or nil"
    }
  }
}

extension ValueType: Encodable {
  private enum Key: String, CodingKey {
    case kind, name, of, or, answer
    case takesData = "takes_data"
  }

  /// Encodes `{"kind": …}` with the parts of the kind.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    func encode(_ kind: String) throws { try fields.encode(kind, forKey: .kind) }
    switch self {
    case .text: try encode("text")
    case .flag: try encode("flag")
    case .count: try encode("count")
    case .date: try encode("date")
    case .writtenDate: try encode("written_date")
    case .period: try encode("period")
    case .code(let name):
      try encode("code")
      try fields.encode(name, forKey: .name)
    case .record(let name):
      try encode("record")
      try fields.encode(name, forKey: .name)
    case .table(let name):
      try encode("table")
      try fields.encode(name, forKey: .name)
    case .list(let element):
      try encode("list")
      try fields.encode(element, forKey: .of)
    case .oneOrMore(let element):
      try encode("one_or_more")
      try fields.encode(element, forKey: .of)
    case .function(let result, let takesData):
      try encode("function")
      try fields.encode(result, forKey: .answer)
      try fields.encode(takesData, forKey: .takesData)
    case .conditions(let takesData):
      try encode("conditions")
      try fields.encode(takesData, forKey: .takesData)
    case .everything: try encode("everything")
    case .either(let one, let other):
      try encode("either")
      try fields.encode(one, forKey: .of)
      try fields.encode(other, forKey: .or)
    case .optional(let wrapped):
      try encode("optional")
      try fields.encode(wrapped, forKey: .of)
    }
  }
}
