public import PrivacyModel
public import SourceText

extension CaseFacts {
  /// Reads a case from one line of JSON.
  ///
  /// A case with words of its organisation needs `vocabularies` of the engine that decides it.
  /// - Throws: All problems of the line, each with its column.
  public init(json: String, vocabularies: RegisterVocabularies = .shared) throws(DiagnosticList) {
    var reader = CaseReader(name: "json", vocabularies: vocabularies)
    self = try reader.read(Array(json.utf8))
  }

  /// The case as one line of JSON that `CaseReader` reads: the stated facts by name, with `null` for a fact that is stated as
  /// none.
  public var json: String {
    var line = JSONLine()
    line.object {
      $0.member("case", id)
      $0.member("register", register)
      FieldJSON.write(self, to: &$0)
    }
    return line.text
  }
}

/// Writes the stated fields of a record as members of a JSON object.
private struct FieldJSON<Record: FactRecord>: FieldVisitor {
  private let record: Record
  private var line: JSONLine

  static func write(_ record: Record, to line: inout JSONLine) {
    var writer = FieldJSON(record: record, line: line)
    Record.describe(&writer)
    for fact in record.own.entries { writer.line.member(fact.name, fact.value) }
    line = writer.line
  }

  private mutating func member<Value>(
    _ name: String, _ fact: Fact<Value>, _ body: (inout JSONLine, Value) -> Void
  ) {
    switch fact {
    case .unstated: break
    case .nothing: line.member(name, plain: "null")
    case .value(let value):
      line.key(name)
      body(&line, value)
    }
  }

  private static func word<Value: FactScalar>(_ line: inout JSONLine, _ value: Value) {
    switch Value.kind {
    case .flag, .count: line.plain(value.text)
    case .text, .date, .code: line.string(value.text)
    }
  }

  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) { member(name, record[keyPath: path], Self.word) }

  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    member(name, record[keyPath: path]) { line, values in
      line.array(values) { Self.word(&$0, $1) }
    }
  }

  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    member(name, record[keyPath: path]) { line, value in
      line.object { FieldJSON<Value>.write(value, to: &$0) }
    }
  }

  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    member(name, record[keyPath: path]) { line, values in
      line.array(values) { line, value in line.object { FieldJSON<Value>.write(value, to: &$0) } }
    }
  }

  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) {}
}

extension JSONLine {
  fileprivate mutating func member(_ name: String, _ fact: OwnFact) {
    key(name)
    value(fact)
  }

  private mutating func value(_ fact: OwnFact) {
    switch fact {
    case .nothing: plain("null")
    case .text(let text): string(text)
    case .number(let number): plain(number.text)
    case .flag(let flag): plain(flag.text)
    case .day(let day): string(day.text)
    case .record(let facts):
      object { line in for fact in facts.entries { line.member(fact.name, fact.value) } }
    case .list(let values): array(values) { $0.value($1) }
    }
  }
}
