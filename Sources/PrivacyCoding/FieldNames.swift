internal import PrivacyModel

/// Collects the names of a record's fields, and the sources of derived ones.
struct FieldNames<Record: FactRecord>: FieldVisitor {
  private(set) var stated: [String] = []
  private var names: Set<String> = []
  private(set) var derived: [String: [String]] = [:]

  init() {
    Record.describe(&self)
    names = Set(stated)
  }

  func isStated(_ name: String) -> Bool { names.contains(name) }

  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) { stated.append(name) }

  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) { stated.append(name) }

  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) { stated.append(name) }

  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) { stated.append(name) }

  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) { derived[name] = sources }
}
