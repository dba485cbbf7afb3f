internal import CLuaSandbox

extension LuaCells {
  /// Calls `body` with the facts as C reads them.
  func withC<Result>(_ body: (UnsafePointer<clh_facts>) -> Result) -> Result {
    cells.withUnsafeBytes { cells in
      bytes.withUnsafeBytes { bytes in
        var facts = clh_facts(
          cells: cells.bindMemory(to: clh_cell.self).baseAddress, cell_count: self.cells.count,
          bytes: bytes.bindMemory(to: CChar.self).baseAddress, byte_count: bytes.count)
        return body(&facts)
      }
    }
  }
}
