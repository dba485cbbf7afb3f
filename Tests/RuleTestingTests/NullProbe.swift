import PrivacyModel

/// A spelling of a fact that is stated as none.
enum NullSpelling {
  case null
  /// The value that `null` is read as: the code `none`, or an empty list.
  case spelled
}

/// The fact that was stated as none.
struct NullFinding {
  var path: String
  var canBeNone: Bool
  /// Whether the fact has a spelling of none other than `null`.
  var isSpelled: Bool
}

/// States one fact of a case as none, by its number in the order of the record fields.
struct NullProbe<Record: FactRecord>: FieldVisitor {
  private(set) var record: Record
  private(set) var left: Int
  /// The fact; nil if the case has fewer facts.
  private(set) var found: NullFinding?
  private let way: NullSpelling

  init(_ record: Record, _ number: Int, _ way: NullSpelling) {
    (self.record, left, self.way) = (record, number, way)
    Record.describe(&self)
  }

  private mutating func isProbed() -> Bool {
    defer { left -= 1 }
    return left == 0
  }

  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    guard isProbed() else { return }
    let null = Fact<Value>.null(orNone: orNone)
    found = NullFinding(path: name, canBeNone: null != nil, isSpelled: Value.noneValue != nil)
    record[keyPath: path] = way == .spelled ? null ?? .nothing : .nothing
  }

  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    guard isProbed() else { return }
    found = NullFinding(path: name, canBeNone: true, isSpelled: true)
    record[keyPath: path] = way == .spelled ? .value([]) : .nothing
  }

  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    if isProbed() {
      found = NullFinding(path: name, canBeNone: orNone, isSpelled: false)
      record[keyPath: path] = .nothing
    } else if left >= 0, let value = record[keyPath: path].value {
      record[keyPath: path] = .value(probe(value, name))
    }
  }

  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    if isProbed() {
      found = NullFinding(path: name, canBeNone: true, isSpelled: true)
      record[keyPath: path] = way == .spelled ? .value([]) : .nothing
    } else if left >= 0, let values = record[keyPath: path].value {
      record[keyPath: path] = .value(values.map { left >= 0 ? probe($0, name) : $0 })
    }
  }

  private mutating func probe<Value: FactRecord>(_ value: Value, _ name: String) -> Value {
    let inner = NullProbe<Value>(value, left, way)
    left = inner.left
    if var finding = inner.found {
      finding.path = "\(name).\(finding.path)"
      found = finding
    }
    return inner.record
  }

  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) {}
}
