internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

extension FactTable {
  /// Withdraws the assumptions whose condition, another fact of the same record, is not met.
  mutating func withdraw(_ conditional: [AssumedFacts.Conditional]) {
    for assumption in conditional {
      let record = assumption.record == "request" ? request : subject
      guard cells.cells[record + assumption.fact].isAssumed else { continue }
      let given = cells.cells[record + assumption.given]
      if given.kind != .code || !assumption.codes.contains(given.value) {
        cells.cells[record + assumption.fact] = LuaCell(.unstated)
      }
    }
  }

  /// The numbers of the fields that are assumed in any record of the case.
  var assumedFields: Set<Int> {
    var fields: Set<Int> = []
    collect(record: 0, type: 0, into: &fields)
    return fields
  }

  private func collect(record: Int, type: Int, into fields: inout Set<Int>) {
    for (place, field) in layout.types[type].fields.enumerated() {
      let cell = cells.cells[record + place]
      if cell.isAssumed {
        fields.insert(field.identifier)
      } else if let inner = field.type, cell.kind == .record || cell.kind == .list {
        let size = layout.types[inner].fields.count
        for number in 0..<(cell.kind == .record ? 1 : Int(cell.count)) {
          collect(record: Int(cell.value) + number * size, type: inner, into: &fields)
        }
      }
    }
  }
}
