internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// The paths of the facts that a decision read or missed.
struct FactPaths {
  let facts: LuaCells
  let layout: FactLayout
  /// The names of the host functions, whose numbers follow those of the fields.
  let functions: [String]

  /// The path of a field, or a host function's name and `()`, by its number.
  func path(ofRead identifier: Int) -> String {
    identifier < layout.fieldCount
      ? layout.paths[identifier] : functions[identifier - layout.fieldCount] + "()"
  }

  /// The path of a field, with the number of its record in a list: `subject.invoices[2].status`.
  func path(of missing: LuaReport.MissingField) -> String {
    if missing.identifier >= layout.fieldCount { return path(ofRead: missing.identifier) }
    let (type, field) = layout.field(missing.identifier)
    let typePath = layout.vocabulary.schema.types[type].path
    var owner = typePath
    if let element = element(of: type, holding: missing.cell) { owner += "[\(element + 1)]" }
    // For a derived fact, its first source that is not stated. Sources are full paths.
    let full =
      field.derivedFrom.first { isUnstated($0, beside: missing, type: type) } ?? field.derivedFrom.last
      ?? field.path
    guard !typePath.isEmpty, full.hasPrefix(typePath + ".") else { return full }
    return owner + full.dropFirst(typePath.count)
  }

  /// Whether a field of the same record is not stated.
  private func isUnstated(_ path: String, beside missing: LuaReport.MissingField, type: Int) -> Bool {
    let fields = layout.vocabulary.schema.types[type].fields
    guard let place = fields.firstIndex(where: { $0.path == path }) else { return false }
    let first = missing.cell - layout.places[missing.identifier].field
    return !facts.cells[first + place].isStated
  }

  /// The index of the record that holds a cell, in a list of records of a type.
  private func element(of type: Int, holding cell: Int) -> Int? {
    elements(of: type, within: 0, at: 0).first { $0.cells.contains(cell) }
      .map { (cell - $0.cells.lowerBound) / $0.size }
  }

  /// Whether a type is another type, or contains it.
  private func leads(_ type: Int, to wanted: Int) -> Bool {
    let (path, wantedPath) = (layout.types[type].path, layout.types[wanted].path)
    return path == wantedPath || wantedPath.hasPrefix(path + ".")
  }

  /// The cells of the lists of records of a type, inside a record of another type, and the size of a record.
  private func elements(of wanted: Int, within type: Int, at first: Int) -> [(cells: Range<Int>, size: Int)] {
    layout.types[type].fields.enumerated().flatMap { place, field -> [(cells: Range<Int>, size: Int)] in
      guard let inner = field.type, facts.cells.indices.contains(first + place), leads(inner, to: wanted)
      else { return [] }
      let cell = facts.cells[first + place]
      let size = layout.types[inner].fields.count
      switch cell.kind {
      case .record: return elements(of: wanted, within: inner, at: Int(cell.value))
      case .list:
        let start = Int(cell.value)
        let found = inner == wanted ? [(start..<start + Int(cell.count) * size, size)] : []
        return found
          + (0..<Int(cell.count)).flatMap { elements(of: wanted, within: inner, at: start + $0 * size) }
      default: return []
      }
    }
  }
}
