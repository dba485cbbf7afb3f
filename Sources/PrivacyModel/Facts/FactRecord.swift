/// A group of facts whose fields are declared once, in `describe`.
///
/// The readers, the JSON writer, the schema and the cells for rules all visit that one declaration.
@usableFromInline package protocol FactRecord: Hashable, Sendable {
  /// Creates a record that states nothing.
  init()
  /// Passes every field to a visitor, always in the same order.
  static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor) where Visitor.Record == Self
  /// The field that a bare word in place of a mapping states; nil if there is no short form.
  static var shortForm: String? { get }
  /// The facts that the organisation itself declares of the record.
  var own: OwnFacts { get set }
}

extension FactRecord {
  /// Nil: the record has no short form.
  @usableFromInline package static var shortForm: String? { nil }
}

/// The key path of a fact in its record.
@usableFromInline package typealias FieldPath<Record, Value: Hashable & Sendable> =
  any WritableKeyPath<Record, Fact<Value>> & Sendable

/// Visits the fields of a record, with one call for each field.
@usableFromInline package protocol FieldVisitor<Record> {
  /// The record whose fields it visits.
  associatedtype Record: FactRecord

  /// Visits a single value; with `orNone`, `null` states that there is none.
  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool)
  /// Visits a list of values.
  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String)
  /// Visits a record; with `orNone`, `null` states that there is none.
  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool)
  /// Visits a list of records.
  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String)
  /// Visits a value that is computed from others and never stated.
  /// - Parameter sources: Fields of the same record, or full paths such as `controller.financial_year_end`.
  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>)
  /// Visits the word of the shared model that the word of the fact before it is, or that the organisation declares it to be like.
  /// - Parameter source: The name of the fact before it.
  mutating func like<Value: OpenCode & FactCode>(
    _ name: String, of path: FieldPath<Record, Value>, from source: String, _ summary: String, orNone: Bool)
}

extension FieldVisitor {
  /// Visits it as any other derived value.
  @inlinable @inline(__always)
  package mutating func like<Value: OpenCode & FactCode>(
    _ name: String, of path: FieldPath<Record, Value>, from source: String, _ summary: String, orNone: Bool
  ) { derived(name, from: [source], summary) { record, _ in record[keyPath: path] } }

  /// Visits a single value that is never none: `null` is an error in the case.
  @inlinable @inline(__always)
  package mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String
  ) { scalar(name, path, summary, orNone: false) }

  /// Visits a record that is never none: `null` is an error in the case.
  @inlinable @inline(__always)
  package mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String
  ) { record(name, path, summary, orNone: false) }
}
