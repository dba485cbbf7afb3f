internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

extension LuaCells {
  /// Writes the facts that an organisation declares of a record, whose cells follow those of the shared model.
  ///
  /// Returns the number of a field that is refused, `RefusedFact.undeclared` for a name that is not declared; nil where there is none.
  mutating func write(_ own: OwnFacts, at cell: Int, type: Int, _ layout: FactLayout) -> Int? {
    var refused: Int?
    let fields = layout.vocabulary.fieldTables[type]
    for entry in own.entries {
      guard let place = fields.ownField(named: entry.name) else { return RefusedFact.undeclared }
      let identifier = layout.types[type].fields[place].identifier
      let field = fields.type.fields[place]
      if !write(entry.value, of: field, identifier, at: cell + place, layout) { refused = identifier }
    }
    return refused
  }

  /// Writes one fact; returns false where its value is not of its type.
  private mutating func write(
    _ value: OwnFact, of field: FactField, _ identifier: Int, at cell: Int, _ layout: FactLayout
  ) -> Bool {
    if value == .nothing {
      cells[cell] = field.isList ? .emptyList(at: cell) : LuaCell(.nothing)
      return field.canBeNone
    }
    switch (field.shape, value) {
    case (.scalar(let kind), _): return write(value, kind, identifier, at: cell, layout)
    case (.scalars(let kind), .list(let values)):
      let first = reserve(values.count)
      cells[cell] = LuaCell(.list, Int64(first), count: UInt32(values.count))
      return values.enumerated().allSatisfy { write($1, kind, identifier, at: first + $0, layout) }
    case (.record(let type), .record(let facts)):
      let first = reserve(layout.types[type].fields.count)
      cells[cell] = LuaCell(.record, Int64(first))
      return write(facts, at: first, type: type, layout) == nil
    case (.records(let type), .list(let values)):
      let size = layout.types[type].fields.count
      let first = reserve(values.count * size)
      cells[cell] = LuaCell(.list, Int64(first), count: UInt32(values.count))
      return values.enumerated().allSatisfy { number, value in
        guard case .record(let facts) = value else { return false }
        return write(facts, at: first + number * size, type: type, layout) == nil
      }
    default: return false
    }
  }

  private mutating func write(
    _ value: OwnFact, _ kind: ScalarKind, _ identifier: Int, at cell: Int, _ layout: FactLayout
  ) -> Bool {
    switch (kind, value) {
    case (.text, .text(let text)): cells[cell] = self.text(text)
    case (.count, .number(let number)) where number >= 0: cells[cell] = LuaCell(.integer, Int64(number))
    case (.flag, .flag(let flag)): cells[cell] = LuaCell(.flag, flag ? 1 : 0)
    case (.date, .day(let day)): cells[cell] = LuaCell(.date, Int64(day.daysSinceEpoch))
    case (.code(let codes), .text(let text)):
      guard let number = codes.firstIndex(of: text) else { return false }
      cells[cell] = LuaCell(.code, Int64(unsafe layout.firstCodes[identifier] + number))
    default: return false
    }
    return true
  }
}
