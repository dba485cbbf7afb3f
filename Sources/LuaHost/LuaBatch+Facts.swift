internal import CLuaHost

/// Facts are written as cells of 16 bytes: a record's fields stand one behind the other, a list's elements too.
extension LuaBatch {
  /// Makes room for `count` cells, all unstated, and returns the first.
  public mutating func reserve(_ count: Int) -> Int {
    let first = cells.count
    cells.append(contentsOf: repeatElement(clh_cell(), count: count))
    return first
  }

  /// Whether anything is stated in a cell.
  public func isStated(_ cell: Int) -> Bool { cells[cell].kind != CLH_UNSTATED.rawValue }

  /// States that there is none.
  public mutating func setNothing(_ cell: Int) { set(cell, CLH_NOTHING, 0) }
  /// States a yes or no.
  public mutating func setFlag(_ cell: Int, _ flag: Bool) { set(cell, CLH_FLAG, flag ? 1 : 0) }
  /// States a whole number.
  public mutating func setInteger(_ cell: Int, _ integer: Int) { set(cell, CLH_INTEGER, Int64(integer)) }
  /// States a date, in days since 1970-01-01.
  public mutating func setDate(_ cell: Int, days: Int32) { set(cell, CLH_DATE, Int64(days)) }
  /// States a code by its number in the configuration.
  public mutating func setCode(_ cell: Int, _ code: Int) { set(cell, CLH_CODE, Int64(code)) }
  /// States a record whose fields begin at `first`.
  public mutating func setRecord(_ cell: Int, first: Int) { set(cell, CLH_RECORD, Int64(first)) }
  /// States a list of `count` elements that begin at `first`.
  public mutating func setList(_ cell: Int, first: Int, count: Int) {
    set(cell, CLH_LIST, Int64(first))
    cells[cell].count = UInt32(count)
  }

  /// States a text.
  public mutating func setText(_ cell: Int, _ text: String) {
    let offset = bytes.count
    bytes.append(contentsOf: text.utf8)
    set(cell, CLH_STRING, Int64(offset))
    cells[cell].count = UInt32(bytes.count - offset)
  }

  private mutating func set(_ cell: Int, _ kind: clh_cell_kind, _ integer: Int64) {
    cells[cell].kind = kind.rawValue
    cells[cell].value.integer = integer
  }
}
