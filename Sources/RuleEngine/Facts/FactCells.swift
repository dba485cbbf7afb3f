internal import LuaHost
internal import RegisterModel

/// Writes the facts of a case into the cells of a batch.
final class FactCells {
  var batch: LuaBatch
  private let context: FactContext
  /// Where the elements of each list of records stand: first cell, count, cells of one, type.
  private(set) var lists: [(first: Int, count: Int, size: Int, type: Int)] = []

  /// The names of the functions that rules may ask of the program.
  private let functions: [String]

  init(_ facts: RegisterCase, context: FactContext, functions: [String] = []) {
    batch = LuaBatch(fieldCount: LuaFacts.fieldCount + functions.count)
    self.functions = functions
    self.context = context
    let root = batch.reserve(LuaFacts.types[0].fields.count)
    write(facts, type: 0, at: root)
  }

  func write<Record: FactRecord>(_ record: Record, type: Int, at cell: Int) {
    var writer = FactWriter(record: record, cells: self, context: context, type: type, cell: cell)
    Record.describe(&writer)
  }

  func noteList(first: Int, count: Int, type: Int) {
    lists.append((first, count, LuaFacts.types[type].fields.count, type))
  }

  /// Adds a record that no list holds and returns its cell.
  func add<Record: FactRecord>(_ record: Record, type: Int) -> Int {
    let cell = batch.reserve(LuaFacts.types[type].fields.count)
    write(record, type: type, at: cell)
    return cell
  }

  /// What a rule read, by its identifier: the path of a field, or a function's name with `()` behind it.
  func path(ofRead identifier: Int) -> String {
    identifier < LuaFacts.fieldCount
      ? LuaFacts.field(identifier).field.path : functions[identifier - LuaFacts.fieldCount] + "()"
  }

  /// The path of a field for people, with the number of the element: `subject.invoices[2].status`.
  func path(of missing: LuaBatch.MissingField) -> String {
    if missing.identifier >= LuaFacts.fieldCount { return path(ofRead: missing.identifier) }
    let (type, field) = LuaFacts.field(missing.identifier)
    var owner = LuaFacts.schema.types[type].path
    if let list = lists.first(where: {
      $0.type == type && $0.first <= missing.cell && missing.cell < $0.first + $0.count * $0.size
    }) {
      owner += "[\((missing.cell - list.first) / list.size + 1)]"
    }
    // A derived fact is asked for by the first of its sources that is not stated; sources are full paths.
    let typePath = LuaFacts.schema.types[type].path
    let full =
      field.derivedFrom.first { isUnstated($0, beside: missing, type: type) } ?? field.derivedFrom.last
      ?? field.path
    guard !typePath.isEmpty, full.hasPrefix(typePath + ".") else { return full }
    return owner + full.dropFirst(typePath.count)
  }

  /// Whether a field of the same record is not stated.
  private func isUnstated(_ path: String, beside missing: LuaBatch.MissingField, type: Int) -> Bool {
    let fields = LuaFacts.schema.types[type].fields
    guard let place = fields.firstIndex(where: { $0.path == path }) else { return false }
    let first = missing.cell - (missing.identifier - LuaFacts.firstIdentifier[type])
    return !batch.isStated(first + place)
  }
}

/// Writes one record: one cell a field, in the order of its description.
private struct FactWriter<Record: FactRecord>: FieldVisitor {
  let record: Record
  let cells: FactCells
  let context: FactContext
  let type: Int
  var cell: Int
  private var place = 0

  init(record: Record, cells: FactCells, context: FactContext, type: Int, cell: Int) {
    self.record = record
    self.cells = cells
    self.context = context
    self.type = type
    self.cell = cell
  }

  private mutating func advance() {
    cell += 1
    place += 1
  }

  private var codes: [Int] { LuaFacts.codesOfFields[LuaFacts.firstIdentifier[type] + place] }
  private var innerType: Int { LuaFacts.types[type].fields[place].type ?? 0 }

  private func put<Value: FactScalar>(_ fact: Fact<Value>) {
    switch fact {
    case .unstated: break
    case .nothing: cells.batch.setNothing(cell)
    case .value(let value):
      var sink = CellSink(cells: cells, cell: cell, codes: codes)
      value.emit(to: &sink)
    }
  }

  mutating func scalar<Value: FactScalar>(_ name: String, _ path: FieldPath<Record, Value>, _ summary: String)
  {
    put(record[keyPath: path])
    advance()
  }

  mutating func derived<Value: FactScalar>(
    _ name: String, from sources: [String], _ summary: String,
    _ compute: @escaping @Sendable (Record, FactContext) -> Fact<Value>
  ) {
    put(compute(record, context))
    advance()
  }

  mutating func scalars<Value: FactScalar>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    defer { advance() }
    switch record[keyPath: path] {
    case .unstated: break
    case .nothing: cells.batch.setList(cell, first: cell, count: 0)
    case .value(let values):
      let first = cells.batch.reserve(values.count)
      for (index, value) in values.enumerated() {
        var sink = CellSink(cells: cells, cell: first + index, codes: codes)
        value.emit(to: &sink)
      }
      cells.batch.setList(cell, first: first, count: values.count)
    }
  }

  mutating func record<Value: FactRecord>(_ name: String, _ path: FieldPath<Record, Value>, _ summary: String)
  {
    defer { advance() }
    switch record[keyPath: path] {
    case .unstated: break
    case .nothing: cells.batch.setNothing(cell)
    case .value(let value): cells.batch.setRecord(cell, first: cells.add(value, type: innerType))
    }
  }

  mutating func records<Value: FactRecord>(
    _ name: String, _ path: FieldPath<Record, [Value]>, _ summary: String
  ) {
    defer { advance() }
    switch record[keyPath: path] {
    case .unstated: break
    case .nothing: cells.batch.setList(cell, first: cell, count: 0)
    case .value(let values):
      let size = LuaFacts.types[innerType].fields.count
      let first = cells.batch.reserve(values.count * size)
      for (index, value) in values.enumerated() {
        cells.write(value, type: innerType, at: first + index * size)
      }
      cells.noteList(first: first, count: values.count, type: innerType)
      cells.batch.setList(cell, first: first, count: values.count)
    }
  }
}

/// Puts one scalar into one cell.
private struct CellSink: FactSink {
  let cells: FactCells
  let cell: Int
  let codes: [Int]

  mutating func text(_ text: String) { cells.batch.setText(cell, text) }
  mutating func flag(_ flag: Bool) { cells.batch.setFlag(cell, flag) }
  mutating func count(_ count: Int) { cells.batch.setInteger(cell, count) }
  mutating func date(_ date: CalendarDate) { cells.batch.setDate(cell, days: date.daysSinceEpoch) }
  mutating func code(_ index: Int) { cells.batch.setCode(cell, codes[index]) }
}
