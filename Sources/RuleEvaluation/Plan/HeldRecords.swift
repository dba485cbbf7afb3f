internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

extension FactTable {
  /// The first cells of the records of the data held of each target, one or several.
  ///
  /// Adds a record, with nothing but its category stated, for a category that the case does not list.
  mutating func recordsHeld(
    of targets: [DecisionTarget], described register: RegisterDescription
  ) -> [(target: Int, cell: Int)] {
    let place = subject + CategoryRecords.heldPlace
    let listed = cells.cells[place].kind == .list ? categories(.held, ofList: place) : []
    let fields = CategoryRecords.held.size(in: layout)
    var found: [(target: Int, cell: Int)] = []
    for (number, target) in targets.enumerated() {
      if target == .whole { continue }
      let first = Int(cells.cells[place].value)
      let known = listed.indices.filter { listed[$0] == target }.map { (number, first + $0 * fields) }
      if known.isEmpty {
        var data = HeldData()
        data.category = Fact(target.category(in: layout.vocabulary))
        let cell = cells.reserve(fields)
        cells.write(register.marked(data), at: cell, type: FactLayout.heldDataType, layout, context)
        found.append((number, cell))
      } else {
        found += known
      }
    }
    return found
  }
}
