internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler
internal import SourceText

/// Writes one record into cells: one cell for each field, in the order of `describe`.
///
/// The compiler inlines all of it into `describe`, where a key path becomes a plain read of a property. This makes it cheap
/// to write every fact for every decision.
@safe struct FactWriter<Record: FactRecord>: FieldVisitor {
  /// A pointer, because a record is large and a copy of it counts references.
  let record: UnsafePointer<Record>
  let context: FactContext
  unowned(unsafe) let layout: FactLayout
  /// The tables of the layout.
  private let firstCodes: UnsafePointer<Int>
  private let inner: UnsafePointer<FactLayout.Inner>
  /// The cells of the case, moved here while the record is written.
  var facts = LuaCells()
  /// The next cell.
  var cell: Int
  /// The number of the next field.
  var identifier: Int
  /// The number of a field that is stated as none and must have a value, or whose code is not of the vocabulary.
  ///
  /// Only a program can state it; the readers refuse it.
  var refused: Int?

  init(
    record: UnsafePointer<Record>, context: FactContext, layout: FactLayout, cell: Int, identifier: Int
  ) {
    unsafe self.record = record
    self.context = context
    unsafe self.layout = layout
    unsafe firstCodes = layout.firstCodes
    unsafe inner = layout.inner
    (self.cell, self.identifier) = (cell, identifier)
  }

  @inline(__always)
  private mutating func put<Value: FactScalar>(_ fact: Fact<Value>, at cell: Int, orNone: Bool = true) {
    switch fact {
    case .unstated: break
    case .nothing: putNothing(Value.self, at: cell, orNone: orNone)
    case .value(let value): put(value, at: cell)
    }
  }

  @inline(__always)
  private mutating func put<Value: FactScalar>(_ value: Value, at cell: Int) {
    var sink = unsafe CellSink(
      cell: LuaCell(.unstated), text: nil, firstCode: firstCodes[identifier], layout: layout)
    value.emit(to: &sink)
    if sink.isRefused { refused = RefusedFact.word(of: identifier) }
    facts.cells[cell] = sink.text.map { facts.text($0) } ?? sink.cell
  }

  /// Not inlined, because nearly all facts have a value.
  @inline(never)
  private mutating func putNothing<Value: FactScalar>(_ type: Value.Type, at cell: Int, orNone: Bool) {
    switch Fact<Value>.null(orNone: orNone) {
    case .value(let none): put(none, at: cell)
    case .nothing: facts.cells[cell] = LuaCell(.nothing)
    case .unstated, nil: refused = identifier
    }
  }

  /// Writes a record within this one.
  @inline(__always)
  private mutating func write<Inner: FactRecord>(_ value: Inner, at cell: Int, type: Int) {
    if let field = unsafe facts.write(value, at: cell, type: type, layout, context) { refused = field }
  }

  @inline(__always)
  private mutating func advance() {
    cell += 1
    identifier += 1
  }

  @inline(__always)
  mutating func scalar<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    unsafe put(record.pointee[keyPath: path], at: cell, orNone: orNone)
    advance()
  }

  @inline(__always)
  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) {
    unsafe put(compute(record.pointee, context), at: cell)
    advance()
  }

  @inline(__always)
  mutating func like<Value: OpenCode & FactCode>(
    _ name: String, of path: FieldPath<Record, Value>, from source: String, _ summary: String, orNone: Bool
  ) {
    // The fact stands before it, with a code of the same list; one that is stated as none has been refused.
    let source = facts.cells[cell - 1]
    if source.kind == .code {
      let number = unsafe Int(source.value) - firstCodes[identifier]
      if number < Value.table.codes.count {
        facts.cells[cell] = source
      } else {
        putLike(path)
      }
    }
    advance()
  }

  /// Not inlined, because nearly all words are shared.
  @inline(never)
  private mutating func putLike<Value: OpenCode & FactCode>(_ path: FieldPath<Record, Value>) {
    guard case .value(let word) = unsafe record.pointee[keyPath: path],
      let like = unsafe layout.vocabulary.like(word)
    else {
      facts.cells[cell] = LuaCell(.nothing)
      return
    }
    put(like, at: cell)
  }

  @inline(__always)
  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    switch unsafe record.pointee[keyPath: path] {
    case .unstated: break
    case .nothing: facts.cells[cell] = .emptyList(at: cell)
    case .value(let values):
      let first = facts.reserve(values.count)
      for (index, value) in values.enumerated() { put(.value(value), at: first + index) }
      facts.cells[cell] = LuaCell(.list, Int64(first), count: UInt32(values.count))
    }
    advance()
  }

  @inline(__always)
  mutating func record<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, Value>, _ summary: String, orNone: Bool
  ) {
    switch unsafe record.pointee[keyPath: path] {
    case .unstated: break
    case .nothing where orNone: facts.cells[cell] = LuaCell(.nothing)
    case .nothing: refused = identifier
    case .value(let value):
      let inner = unsafe inner[identifier]
      let first = facts.reserve(inner.count)
      write(value, at: first, type: inner.type)
      facts.cells[cell] = LuaCell(.record, Int64(first))
    }
    advance()
  }

  @inline(__always)
  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    switch unsafe record.pointee[keyPath: path] {
    case .unstated: break
    case .nothing: facts.cells[cell] = .emptyList(at: cell)
    case .value(let values):
      let inner = unsafe inner[identifier]
      let first = facts.reserve(values.count * inner.count)
      for (index, value) in values.enumerated() {
        write(value, at: first + index * inner.count, type: inner.type)
      }
      facts.cells[cell] = LuaCell(.list, Int64(first), count: UInt32(values.count))
    }
    advance()
  }
}

/// Turns one scalar into a cell.
private struct CellSink: FactSink {
  var cell: LuaCell
  /// Set instead of the cell for a text, which needs room of its own.
  var text: String?
  let firstCode: Int
  unowned(unsafe) let layout: FactLayout
  /// Whether the code is of another vocabulary.
  var isRefused = false

  @inline(__always) mutating func text(_ text: String) { self.text = text }
  @inline(__always) mutating func flag(_ flag: Bool) { cell = LuaCell(.flag, flag ? 1 : 0) }
  @inline(__always) mutating func count(_ count: Int) { cell = LuaCell(.integer, Int64(count)) }
  @inline(__always) mutating func date(_ date: CalendarDate) {
    cell = LuaCell(.date, Int64(date.daysSinceEpoch))
  }
  @inline(__always) mutating func code(_ index: Int) { cell = LuaCell(.code, Int64(firstCode + index)) }
  /// Not inlined, because most codes are shared.
  @inline(never) mutating func ownCode(_ word: Word, of list: WordList) {
    if let number = unsafe layout.code(word, of: list, firstCode: firstCode) {
      cell = LuaCell(.code, Int64(number))
    } else {
      isRefused = true
    }
  }
}

extension LuaCell {
  /// An empty list that points at its own cell, so that it has no elements: a list that is stated as none.
  static func emptyList(at cell: Int) -> LuaCell { LuaCell(.list, Int64(cell)) }
}

extension LuaCells {
  /// Writes a record at cells that were reserved for it.
  ///
  /// Returns the number of a field that is refused; nil where there is none.
  @discardableResult
  mutating func write<Record: FactRecord>(
    _ record: Record, at cell: Int, type: Int, _ layout: FactLayout, _ context: FactContext
  ) -> Int? {
    let refused = unsafe withUnsafePointer(to: record) { record in
      var writer = unsafe FactWriter(
        record: record, context: context, layout: layout, cell: cell,
        identifier: layout.types[type].fields[0].identifier)
      swap(&writer.facts, &self)
      Record.describe(&writer)
      swap(&writer.facts, &self)
      return writer.refused
    }
    return record.own.isEmpty ? refused : write(record.own, at: cell, type: type, layout) ?? refused
  }

  /// The facts of a case, the root record first.
  /// - Throws: `bad_case` where a fact is stated as none that never is, or is not of the vocabulary.
  static func facts(of case: CaseFacts, _ layout: FactLayout) throws(Diagnostic) -> LuaCells {
    var facts = LuaCells()
    facts.cells.reserveCapacity(256)
    let root = facts.reserve(layout.types[0].fields.count)
    if let field = facts.write(`case`, at: root, type: 0, layout, `case`.context) {
      throw RefusedFact.problem(of: `case`, field, layout)
    }
    return facts
  }
}
