internal import PrivacyModel

/// Reads a record from a bare word, which states one field.
struct ShortForm<Record: FactRecord>: FieldVisitor {
  private(set) var record = Record()
  private(set) var problem: ScalarProblem?
  private let word: String
  private let isPlain: Bool
  private let words: OwnWords

  private init(word: String, isPlain: Bool, in words: OwnWords) {
    (self.word, self.isPlain, self.words) = (word, isPlain, words)
  }

  /// Reads a record from a bare word; nil if the record has no short form.
  /// - Throws: For a word that is not a value of the field.
  static func read(
    _ word: String, isPlain: Bool, in words: OwnWords
  ) throws(ScalarProblem) -> Record? {
    guard Record.shortForm != nil else { return nil }
    var reader = ShortForm(word: word, isPlain: isPlain, in: words)
    Record.describe(&reader)
    if let problem = reader.problem { throw problem }
    return reader.record
  }

  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    guard name == Record.shortForm else { return }
    do throws(ScalarProblem) {
      record[keyPath: path] = .value(try Value(scalar: word, isPlain: isPlain, in: words))
    } catch {
      problem = error
    }
  }

  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {}
  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {}
  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {}
  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) {}
}
