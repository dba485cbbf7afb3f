/// A fact as a machine reads it, in the 16 bytes of C's `clh_cell`.
@frozen package struct LuaCell: Hashable, Sendable {
  /// The kind of a fact, with the numbers of C's `clh_cell_kind`.
  @frozen package enum Kind: UInt32, Sendable {
    /// Not stated.
    case unstated
    /// Stated as none.
    case nothing
    case flag, integer, number
    /// Days since 1970-01-01.
    case date
    /// A string of `count` bytes from the offset `value`.
    case text
    /// A code, by its number in the configuration.
    case code
    /// A record whose fields begin at the cell `value`.
    case record
    /// A list of `count` elements from the cell `value`.
    case list
  }

  @usableFromInline let rawKind: UInt32
  /// The number of bytes or elements.
  package let count: UInt32
  /// The number, the day, or the offset of the bytes or cells.
  package let value: Int64

  /// Makes a cell.
  @inlinable package init(_ kind: Kind, _ value: Int64 = 0, count: UInt32 = 0) {
    rawKind = kind.rawValue
    self.count = count
    self.value = value
  }

  /// The kind of the fact.
  @inlinable package var kind: Kind { Kind(rawValue: rawKind) ?? .unstated }
  /// Whether the fact is stated, including as none.
  @inlinable package var isStated: Bool { kind != .unstated }
}

/// Facts as a machine reads them: the fields of a record lie one after the other, and so do the elements of a list.
@frozen package struct LuaCells: Hashable, Sendable {
  /// The cells; the root record's fields come first.
  package var cells: [LuaCell] = []
  /// The strings, one after the other, in UTF-8.
  package var bytes: [UInt8] = []

  /// Makes an empty set of facts.
  @inlinable package init() {}

  /// Appends `count` unstated cells and returns the index of the first.
  @inlinable package mutating func reserve(_ count: Int) -> Int {
    let first = cells.count
    cells.append(contentsOf: repeatElement(LuaCell(.unstated), count: count))
    return first
  }

  /// Appends a string and returns a cell that refers to it.
  @inlinable package mutating func text(_ text: String) -> LuaCell {
    let offset = bytes.count
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
    return LuaCell(.text, Int64(offset), count: UInt32(bytes.count - offset))
  }

  /// Returns the string that a cell refers to.
  package func text(of cell: LuaCell) -> String {
    String(decoding: bytes[Int(cell.value)..<Int(cell.value) + Int(cell.count)], as: UTF8.self)
  }
}
