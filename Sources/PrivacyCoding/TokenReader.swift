internal import CJSONCursor
internal import PrivacyModel

/// Reads the fields of one record from the tokens of a JSON object.
///
/// It fails on the first error, such as an unknown key, an unknown code or an invalid date. Then the caller reads the tree,
/// which reports the error and its position.
@safe struct TokenReader<Record: FactRecord>: FieldVisitor {
  private var record = Record()
  private let tokens: UnsafeBufferPointer<JSONToken>
  /// For each field the token of its value, or -1; followed by the memory for the records inside it.
  private let places: UnsafeMutablePointer<Int32>
  private let table: FieldTable
  private unowned(unsafe) let vocabulary: Vocabulary
  private unowned(unsafe) let words: OwnWords
  private var field = 0
  private var hasFailed = false

  /// The record of an object; nil on an error.
  ///
  static func read(
    _ object: Int, of tokens: UnsafeBufferPointer<JSONToken>, type: Int, in vocabulary: Vocabulary,
    places: UnsafeMutablePointer<Int32>
  ) -> Record? {
    let table = vocabulary.fieldTables[type]
    guard unsafe tokens[object].kind == JSONTokenObject,
      unsafe TokenPlaces.find(object, tokens, table, places, { _, _ in false })
    else { return nil }
    return unsafe described(of: tokens, in: vocabulary, table, places)
  }

  /// The root record of an object, which has the same fields in every vocabulary; nil on an error.
  ///
  /// `others` accepts the keys that are not fields. When all keys are known, `vocabulary` returns the words of the case, or
  /// nil.
  static func root(
    _ tokens: UnsafeBufferPointer<JSONToken>, places: UnsafeMutablePointer<Int32>,
    others: (UnsafeBufferPointer<UInt8>, Int) -> Bool, vocabulary: () -> Vocabulary?
  ) -> Record? {
    let table = Vocabulary.shared.fieldTables[0]
    guard unsafe tokens[0].kind == JSONTokenObject, unsafe TokenPlaces.find(0, tokens, table, places, others),
      let vocabulary = vocabulary()
    else { return nil }
    return unsafe described(of: tokens, in: vocabulary, table, places)
  }

  private static func described(
    of tokens: UnsafeBufferPointer<JSONToken>, in vocabulary: Vocabulary, _ table: FieldTable,
    _ places: UnsafeMutablePointer<Int32>
  ) -> Record? {
    var reader = unsafe TokenReader(tokens: tokens, places: places, table: table, vocabulary: vocabulary)
    Record.describe(&reader)
    if reader.table.count > reader.table.sharedCount { reader.readOwnFacts() }
    return reader.finished()
  }

  private consuming func finished() -> Record? { hasFailed ? nil : record }

  private init(
    tokens: UnsafeBufferPointer<JSONToken>, places: UnsafeMutablePointer<Int32>, table: FieldTable,
    vocabulary: Vocabulary
  ) {
    unsafe (self.tokens, self.places, self.table) = (tokens, places, table)
    unsafe (self.vocabulary, words) = (vocabulary, vocabulary.own)
  }

  /// Reads the facts that the organisation declares, which follow those of the shared model.
  private mutating func readOwnFacts() {
    let reader = unsafe OwnTokenReader(
      tokens: tokens, places: places, table: table, tables: vocabulary.fieldTables)
    guard let facts = reader.facts else {
      hasFailed = true
      return
    }
    record.own = facts
  }

  /// The token of the next field's value; nil where it is not stated.
  @inline(__always)
  private mutating func take() -> Int? {
    defer { field += 1 }
    let place = unsafe places[field]
    return place < 0 ? nil : Int(place)
  }

  /// The first element and the number of elements of the array in the next field; nil where it is not stated.
  private mutating func takeArray() -> (first: Int, count: Int)? {
    guard let token = take() else { return nil }
    guard unsafe tokens[token].kind == JSONTokenArray else {
      hasFailed = true
      return nil
    }
    return (token + 1, Int(unsafe tokens[token].count))
  }

  @inline(__always)
  private mutating func value<Value: FactScalar>(_ type: Value.Type, _ token: Int) -> Value? {
    let word = unsafe tokens[token]
    let isPlain = unsafe word.kind == JSONTokenPlain
    if unsafe isPlain || word.kind == JSONTokenString,
      let value = unsafe Value(
        utf8: UnsafeBufferPointer(start: word.text, count: Int(word.length)), isPlain: isPlain,
        in: words)
    {
      return value
    }
    hasFailed = true
    return nil
  }

  @inline(__always)
  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    guard let token = take() else { return }
    if unsafe tokens.isNull(token) {
      // The tree reports a `null` that is refused.
      if let fact = Fact<Value>.null(orNone: orNone) {
        record[keyPath: path] = fact
      } else {
        hasFailed = true
      }
    } else if let value = value(Value.self, token) {
      record[keyPath: path] = .value(value)
    }
  }

  @inline(__always)
  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    guard let (first, count) = takeArray() else { return }
    var values: [Value] = []
    values.reserveCapacity(count)
    // An element that is an array or an object fails before its parts are read as elements.
    for element in first..<first + count where !hasFailed {
      if unsafe tokens.isNull(element) { hasFailed = true }
      if let value = value(Value.self, element) { values.append(value) }
    }
    record[keyPath: path] = .value(values)
  }

  @inline(__always)
  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    let inner = table.inner[field]
    guard let token = take() else { return }
    if unsafe orNone && tokens.isNull(token) {
      record[keyPath: path] = .nothing
    } else if let value = unsafe TokenReader<Value>.read(
      token, of: tokens, type: inner, in: vocabulary, places: places + table.count)
    {
      record[keyPath: path] = .value(value)
    } else {
      hasFailed = true
    }
  }

  @inline(__always)
  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    let inner = table.inner[field]
    guard let (first, count) = takeArray() else { return }
    var values: [Value] = []
    values.reserveCapacity(count)
    var element = first
    for _ in 0..<count {
      guard
        let value = unsafe TokenReader<Value>.read(
          element, of: tokens, type: inner, in: vocabulary, places: places + table.count)
      else {
        hasFailed = true
        return
      }
      values.append(value)
      element = unsafe tokens.end(of: element)
    }
    record[keyPath: path] = .value(values)
  }

  @inline(__always)
  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) { field += 1 }
}

extension UnsafeBufferPointer<JSONToken> {
  /// The number of the token after a value.
  func end(of token: Int) -> Int {
    switch unsafe self[token].kind {
    case JSONTokenObject, JSONTokenArray: Int(unsafe self[token].end)
    default: token + 1
    }
  }

  /// Whether a value is `null`.
  func isNull(_ token: Int) -> Bool {
    unsafe self[token].kind == JSONTokenPlain && self[token].length == 4
      && self[token].text[0] == UInt8(ascii: "n")
  }
}
