/// A group of facts whose fields are declared once, in `describe`.
///
/// Strict reading, `Codable`, the schema and the encoding for rules all visit that one declaration.
@usableFromInline package protocol FactRecord: Hashable, Sendable {
  /// Makes a record that states nothing.
  init()
  /// Shows every field to a visitor, always in the same order.
  static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor) where Visitor.Record == Self
  /// The field that a single word instead of a mapping states, if the record has a short form.
  static var shortForm: String? { get }
}

extension FactRecord {
  /// No short form.
  @usableFromInline package static var shortForm: String? { nil }
}

/// The place of a fact in its record.
@usableFromInline package typealias FieldPath<Record, Value: Hashable & Sendable> =
  any WritableKeyPath<Record, Fact<Value>> & Sendable

/// Looks at the fields of a record, one call a field.
@usableFromInline package protocol FieldVisitor<Record> {
  /// The record whose fields it sees.
  associatedtype Record: FactRecord

  /// A single value; with `orNone`, `null` states that there is none.
  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool)
  /// A list of values.
  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String)
  /// A group of facts; with `orNone`, `null` states that there is none.
  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool)
  /// A list of groups of facts.
  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String)
  /// A value that follows from others and is never stated.
  ///
  /// `sources` are fields of the same record, or full paths such as `controller.financial_year_end`.
  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>)
}

extension FieldVisitor {
  /// A single value that is never none: `null` is an error of the case.
  @inlinable @inline(__always)
  package mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String
  ) { scalar(name, path, summary, orNone: false) }

  /// A group of facts that is never none: `null` is an error of the case.
  @inlinable @inline(__always)
  package mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String
  ) { record(name, path, summary, orNone: false) }
}
