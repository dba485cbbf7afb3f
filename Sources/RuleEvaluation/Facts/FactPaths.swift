internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// The facts that a decision read or missed, by the names that people know.
struct FactPaths {
  let facts: LuaCells
  /// The functions that rules may ask of the program, numbered behind the fields.
  let functions: [String]

  /// What a rule read, by its identifier: the path of a field, or a function's name with `()` behind it.
  func path(ofRead identifier: Int) -> String {
    identifier < FactLayout.fieldCount
      ? FactLayout.paths[identifier] : functions[identifier - FactLayout.fieldCount] + "()"
  }

  /// The path of a field with the number of its element: `subject.invoices[2].status`.
  func path(of missing: LuaReport.MissingField) -> String {
    if missing.identifier >= FactLayout.fieldCount { return path(ofRead: missing.identifier) }
    let (type, field) = FactLayout.field(missing.identifier)
    let typePath = FactLayout.schema.types[type].path
    var owner = typePath
    if let element = element(of: type, holding: missing.cell) { owner += "[\(element + 1)]" }
    // A derived fact is asked for by the first of its sources that is not stated; sources are full paths.
    let full =
      field.derivedFrom.first { isUnstated($0, beside: missing, type: type) } ?? field.derivedFrom.last
      ?? field.path
    guard !typePath.isEmpty, full.hasPrefix(typePath + ".") else { return full }
    return owner + full.dropFirst(typePath.count)
  }

  /// Whether a field of the same record is not stated.
  private func isUnstated(_ path: String, beside missing: LuaReport.MissingField, type: Int) -> Bool {
    let fields = FactLayout.schema.types[type].fields
    guard let place = fields.firstIndex(where: { $0.path == path }) else { return false }
    let first = missing.cell - (missing.identifier - FactLayout.firstIdentifier[type])
    return !facts.cells[first + place].isStated
  }

  /// The number of the element, counted from 0, of a list of such records that has the cell.
  private func element(of type: Int, holding cell: Int) -> Int? {
    elements(of: type, within: 0, at: 0).first { $0.cells.contains(cell) }
      .map { (cell - $0.cells.lowerBound) / $0.size }
  }

  /// Whether records of a type are of another, or hold such.
  private func leads(_ type: Int, to wanted: Int) -> Bool {
    let (path, wantedPath) = (FactLayout.types[type].path, FactLayout.types[wanted].path)
    return path == wantedPath || wantedPath.hasPrefix(path + ".")
  }

  /// Where the lists of records of a type stand, below a record of another.
  private func elements(of wanted: Int, within type: Int, at first: Int) -> [(cells: Range<Int>, size: Int)] {
    FactLayout.types[type].fields.enumerated().flatMap { place, field -> [(cells: Range<Int>, size: Int)] in
      guard let inner = field.type, facts.cells.indices.contains(first + place), leads(inner, to: wanted)
      else { return [] }
      let cell = facts.cells[first + place]
      let size = FactLayout.types[inner].fields.count
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
