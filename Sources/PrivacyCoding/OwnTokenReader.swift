internal import CJSONCursor
internal import PrivacyModel

/// Reads the facts that an organisation declares of one record from the tokens of a JSON object.
///
/// It fails on the first error, which the tree then reports with its position.
@safe struct OwnTokenReader {
  let tokens: UnsafeBufferPointer<JSONToken>
  /// For each field of the record the token of its value, or -1; followed by the memory for the records inside it.
  let places: UnsafeMutablePointer<Int32>
  let table: FieldTable
  let tables: [FieldTable]

  /// The own facts of the record; nil on an error.
  var facts: OwnFacts? {
    var facts = OwnFacts()
    for field in table.sharedCount..<table.count {
      let place = unsafe places[field]
      if place < 0 { continue }
      guard let value = value(of: table.type.fields[field], at: Int(place)) else { return nil }
      facts[table.type.fields[field].name] = value
    }
    return facts
  }

  private func value(of field: FactField, at token: Int) -> OwnFact? {
    if unsafe tokens.isNull(token) { return field.canBeNone ? .nothing : nil }
    switch field.shape {
    case .scalar(let kind): return scalar(kind, token)
    case .record(let type): return record(type, token).map { .record($0) }
    case .scalars(let kind): return list(token) { scalar(kind, $0) }
    case .records(let type): return list(token) { element in record(type, element).map { .record($0) } }
    }
  }

  private func list(_ token: Int, _ element: (Int) -> OwnFact?) -> OwnFact? {
    guard unsafe tokens[token].kind == JSONTokenArray else { return nil }
    var values: [OwnFact] = []
    var next = token + 1
    for _ in 0..<Int(unsafe tokens[token].count) {
      guard let value = element(next) else { return nil }
      values.append(value)
      next = unsafe tokens.end(of: next)
    }
    return .list(values)
  }

  private func record(_ type: Int, _ object: Int) -> OwnFacts? {
    let inner = unsafe places + table.count
    guard unsafe tokens[object].kind == JSONTokenObject,
      unsafe TokenPlaces.find(object, tokens, tables[type], inner, { _, _ in false })
    else { return nil }
    return unsafe OwnTokenReader(tokens: tokens, places: inner, table: tables[type], tables: tables).facts
  }

  private func scalar(_ kind: ScalarKind, _ token: Int) -> OwnFact? {
    let word = unsafe tokens[token]
    let isPlain = unsafe word.kind == JSONTokenPlain
    guard unsafe isPlain || word.kind == JSONTokenString else { return nil }
    let text = unsafe String(
      decoding: UnsafeBufferPointer(start: word.text, count: Int(word.length)), as: UTF8.self)
    return try? OwnFact(scalar: text, isPlain: isPlain, kind)
  }
}
