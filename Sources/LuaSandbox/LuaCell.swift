/// One fact as a machine reads it, in 16 bytes; the same bytes as C's `clh_cell`.
@frozen public struct LuaCell: Hashable, Sendable {
  /// What kind of fact it is; the numbers are those of C's `clh_cell_kind`.
  @frozen public enum Kind: UInt32, Sendable {
    /// Nobody said.
    case unstated
    /// Somebody said that there is none.
    case nothing
    case flag, integer, number
    /// Days since 1970-01-01.
    case date
    /// A text: `count` bytes from `value`.
    case text
    /// A code by its number in the configuration.
    case code
    /// A record whose fields begin at the cell `value`.
    case record
    /// `count` elements from the cell `value`.
    case list
  }

  @usableFromInline let rawKind: UInt32
  /// How many bytes or elements there are.
  public let count: UInt32
  /// The number, the day, or where what it names begins.
  public let value: Int64

  /// Makes a cell of its parts.
  @inlinable public init(_ kind: Kind, _ value: Int64 = 0, count: UInt32 = 0) {
    rawKind = kind.rawValue
    self.count = count
    self.value = value
  }

  /// What kind of fact it is.
  @inlinable public var kind: Kind { Kind(rawValue: rawKind) ?? .unstated }
  /// Whether anything is stated.
  @inlinable public var isStated: Bool { kind != .unstated }
}

/// Facts as a machine reads them: a record's fields stand one behind the other, and so do a list's elements.
@frozen public struct LuaCells: Hashable, Sendable {
  /// The cells; the root record's fields come first.
  public var cells: [LuaCell] = []
  /// The texts, one behind the other, in UTF-8.
  public var bytes: [UInt8] = []

  /// Nothing yet.
  @inlinable public init() {}

  /// Makes room for `count` cells, all unstated, and returns the first.
  @inlinable public mutating func reserve(_ count: Int) -> Int {
    let first = cells.count
    cells.append(contentsOf: repeatElement(LuaCell(.unstated), count: count))
    return first
  }

  /// Keeps a text and returns the cell that names it.
  @inlinable public mutating func text(_ text: String) -> LuaCell {
    let offset = bytes.count
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
    return LuaCell(.text, Int64(offset), count: UInt32(bytes.count - offset))
  }

  /// The text that a cell names.
  public func text(of cell: LuaCell) -> String {
    String(decoding: bytes[Int(cell.value)..<Int(cell.value) + Int(cell.count)], as: UTF8.self)
  }
}
