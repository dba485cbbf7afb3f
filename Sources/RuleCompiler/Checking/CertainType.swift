internal import PrivacyModel

/// The type of a value where the text and the schema leave no doubt about it; such a value may still be nil.
enum CertainType: Hashable {
  /// A record, by its number in the schema.
  case record(Int)
  /// The list that a fact holds.
  case list(FactField)
  case date, period, number, text, flag

  /// The type with its article: `a date`.
  var noun: String {
    switch self {
    case .record: "a record"
    case .list: "a list"
    case .date: "a date"
    case .period: "a period"
    case .number: "a number"
    case .text: "a text"
    case .flag: "true or false"
    }
  }

  /// Whether two types have values that `==` can find equal.
  func isComparable(with other: CertainType) -> Bool {
    switch (self, other) {
    case (.record, .record), (.list, .list): true
    default: self == other
    }
  }
}

/// A value of a certain type, with the fact that states it.
struct CertainValue: Hashable {
  var type: CertainType
  /// The fact; nil for a value that an expression computes.
  var fact: FactField?

  init(_ type: CertainType, fact: FactField? = nil) { (self.type, self.fact) = (type, fact) }

  /// Makes the value of a fact.
  init(_ field: FactField) {
    switch field.shape {
    case .scalar(let kind): self.init(Self.type(of: kind), fact: field)
    case .record(let type): self.init(.record(type), fact: field)
    case .scalars, .records: self.init(.list(field), fact: field)
    }
  }

  /// Makes an element of the list that a fact holds.
  init(elementOf field: FactField) {
    switch field.shape {
    case .records(let type), .record(let type): self.init(.record(type))
    case .scalars(let kind), .scalar(let kind): self.init(Self.type(of: kind), fact: field)
    }
  }

  private static func type(of kind: ScalarKind) -> CertainType {
    switch kind {
    case .text, .code: .text
    case .flag: .flag
    case .count: .number
    case .date: .date
    }
  }

  /// The value in a message: the path of its fact, or its type.
  var name: String { fact.map { "`\($0.path)`" } ?? type.noun }

  /// The beginning of a sentence about it: "`today` is a date and", "a date".
  var subject: String { fact == nil ? type.noun : "\(name) is \(type.noun) and" }
}
