internal import LuaSandbox
internal import RuleCompiler

extension FactTable {
  /// The number of the first record of a list that has no category.
  func firstNameless(_ records: CategoryRecords, ofList place: Int) -> Int? {
    let list = cells.cells[place]
    let size = records.size(in: layout)
    return (0..<Int(list.count)).first { number in
      cells.cells[Int(list.value) + number * size + records.category].kind != .code
    }
  }

  /// The category of each record of a list, by its number in the vocabulary; nil for a record without one.
  func categories(_ records: CategoryRecords, ofList place: Int) -> [DecisionTarget?] {
    let list = cells.cells[place]
    let (size, firstCode) = (records.size(in: layout), records.firstCode(in: layout))
    return (0..<Int(list.count)).map { number in
      let cell = cells.cells[Int(list.value) + number * size + records.category]
      return cell.kind == .code ? DecisionTarget(number: Int(cell.value) - firstCode) : nil
    }
  }
}
