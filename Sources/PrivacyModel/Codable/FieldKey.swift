/// A field's name as a coding key.
struct FieldKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

/// Collects the names of a record's fields, and what derived ones follow from.
package struct FieldNames<Record: FactRecord>: FieldVisitor {
  package private(set) var stated: [String] = []
  private var names: Set<String> = []
  package private(set) var derived: [String: [String]] = [:]

  package init() {
    Record.describe(&self)
    names = Set(stated)
  }

  package func isStated(_ name: String) -> Bool { names.contains(name) }

  package mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) { stated.append(name) }

  package mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) { stated.append(name) }

  package mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) { stated.append(name) }

  package mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) { stated.append(name) }

  package mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) { derived[name] = sources }
}
