import PrivacyModel

/// Fills every field of a record, so that tests cover fields added later.
struct Filler<Record: FactRecord>: FieldVisitor {
  private(set) var record = Record()

  static func filled() -> Record {
    var filler = Filler()
    Record.describe(&filler)
    return filler.record
  }

  private func sample<Value: FactScalar>() -> Value {
    let words = ["2026-03-02", "12-31", "true", "12"] + Self.codes(Value.kind)
    for word in words.reversed() where Value.kind != .text || word == "12-31" {
      if let value = try? Value(scalar: word, isPlain: true, in: .none) { return value }
    }
    preconditionFailure("no sample of \(Value.self)")
  }

  private static func codes(_ kind: ScalarKind) -> [String] {
    if case .code(let words) = kind { words } else { [] }
  }

  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) { record[keyPath: path] = .value(sample()) }

  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) { record[keyPath: path] = .value([sample(), sample()]) }

  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) { record[keyPath: path] = .value(Filler<Value>.filled()) }

  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) { record[keyPath: path] = .value([Filler<Value>.filled(), Value()]) }

  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) {}
}
