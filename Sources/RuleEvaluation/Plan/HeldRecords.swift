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
    let place = subject + FactLayout.place(of: "subject.data")
    let listed = cells.cells[place].kind == .list ? cells.categories(.held, ofList: place) : []
    let fields = CategoryRecords.held.size
    var found: [(target: Int, cell: Int)] = []
    for (number, target) in targets.enumerated() {
      guard let category = target.category else { continue }
      let first = Int(cells.cells[place].value)
      let known = listed.indices.filter { listed[$0] == category }.map { (number, first + $0 * fields) }
      if known.isEmpty {
        var data = HeldData()
        data.category = .value(category)
        let cell = cells.reserve(fields)
        cells.write(
          register.marked(data), at: cell, firstField: FactLayout.firstIdentifier[FactLayout.heldDataType],
          context)
        found.append((number, cell))
      } else {
        found += known
      }
    }
    return found
  }
}
