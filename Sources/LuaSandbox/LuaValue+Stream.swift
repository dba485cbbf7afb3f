internal import CLuaSandbox

/// Decodes the stream of tagged bytes that a machine writes.
struct LuaValueStream {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func next() -> LuaValue {
    let tag = clh_tag(rawValue: UInt32(bytes[offset]))
    offset += 1
    switch tag {
    case CLH_TAG_FALSE: return .boolean(false)
    case CLH_TAG_TRUE: return .boolean(true)
    case CLH_TAG_INTEGER: return .integer(word())
    case CLH_TAG_NUMBER: return .number(Double(bitPattern: word()))
    case CLH_TAG_STRING: return .string(string())
    case CLH_TAG_DATE: return .date(word())
    case CLH_TAG_PERIOD:
      let months: Int32 = word()
      return .period(months: months, days: word())
    case CLH_TAG_TABLE: return .table(table())
    case CLH_TAG_CONSTRUCTED: return constructed()
    case CLH_TAG_FUNCTION: return .function(function())
    case CLH_TAG_CONDITION: return condition()
    case CLH_TAG_BLANK: return .blank
    case CLH_TAG_NOTHING: return .nothing
    default: return .none
    }
  }

  /// Reads a count that precedes values.
  mutating func count() -> Int { Int(word() as UInt32) }

  private mutating func word<Word: FixedWidthInteger>() -> Word {
    let value = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: Word.self)
    offset += MemoryLayout<Word>.size
    return value
  }

  private mutating func string() -> String {
    let count = Int(word() as UInt32)
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  private mutating func function() -> LuaFunction {
    let number: Int32 = word()
    let source: Int32 = word()
    let line: Int32 = word()
    let lastLine: Int32 = word()
    let parameters: Int32 = word()
    return LuaFunction(
      number: number, source: source < 0 ? nil : Int(source), line: Int(line), lastLine: Int(lastLine),
      parameterCount: Int(parameters))
  }

  private mutating func table() -> LuaTable {
    let listCount = Int(word() as UInt32)
    let pairCount = Int(word() as UInt32)
    var table = LuaTable(list: [], fields: [], construction: nil, others: [])
    table.list = (0..<listCount).map { _ in next() }
    for _ in 0..<pairCount {
      let key = next()
      let value = next()
      if case .string(let key) = key {
        table.fields.append((key, value))
      } else {
        table.others.append((key, value))
      }
    }
    return table
  }

  private mutating func condition() -> LuaValue {
    let line: Int32 = word()
    guard case .string(let sentence) = next(), case .function(let function) = next() else { return .none }
    return .condition(LuaCondition(sentence: sentence, line: Int(line), function: function))
  }

  private mutating func constructed() -> LuaValue {
    let (word, name, line, source, text, kinds) = (next(), next(), next(), next(), next(), next())
    guard case .table(var table) = next(), case .string(let word) = word, case .integer(let line) = line,
      case .integer(let source) = source
    else { return .none }
    var construction = LuaTable.Construction(word: word, source: Int(source), line: Int(line))
    if case .string(let name) = name { construction.name = name }
    if case .string(let text) = text { construction.text = text }
    if case .table(let list) = kinds {
      construction.kinds = list.list.compactMap { if case .string(let kind) = $0 { kind } else { nil } }
    }
    table.construction = construction
    return .table(table)
  }
}
