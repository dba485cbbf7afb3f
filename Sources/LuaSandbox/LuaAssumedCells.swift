internal import CLuaSandbox

/// What a machine returns of an unstated field where a script reads it by `assume`: a cell for each field, by its identifier.
@safe package final class LuaAssumedCells: @unchecked Sendable {
  private let cells: UnsafeMutablePointer<clh_cell>

  /// Copies the cells.
  ///
  /// An unstated cell stands for a field of which nothing is assumed. A cell with a text or a record is not possible, and a list
  /// has no elements.
  package init(_ cells: [LuaCell]) {
    unsafe self.cells = UnsafeMutablePointer<clh_cell>.allocate(capacity: max(1, cells.count))
    for (index, cell) in cells.enumerated() {
      var copy = clh_cell()
      copy.kind = cell.kind.rawValue
      copy.value.integer = cell.value
      unsafe self.cells.advanced(by: index).initialize(to: copy)
    }
  }

  deinit { unsafe cells.deallocate() }

  var c: UnsafePointer<clh_cell> { unsafe UnsafePointer(cells) }
}
