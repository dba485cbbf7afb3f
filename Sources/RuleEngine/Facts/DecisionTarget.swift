internal import PrivacyModel

/// What a decision is about: one category, or, where categories do not matter, the request as a whole.
struct DecisionTarget: Hashable, Sendable {
  /// The category's number in its list.
  fileprivate let number: UInt8

  static let whole = DecisionTarget(number: 63)

  static func category(_ category: DataCategory) -> DecisionTarget {
    DecisionTarget(number: UInt8(category.index))
  }

  var category: DataCategory? { self == .whole ? nil : DataCategory.table.codes[Int(number)] }
}

/// Some of the data categories, of which there are fewer than 63.
struct CategorySet: Hashable, Sendable {
  private var bits: UInt64

  /// Every category, and the request as a whole.
  static let everything = CategorySet(bits: .max)

  private init(bits: UInt64) { self.bits = bits }

  init(_ categories: some Sequence<DataCategory>) {
    self.init(categories.map { .category($0) })
  }

  /// Those of the units; the request as a whole is in `everything`, and where it is a unit itself.
  init(_ units: [DecisionTarget]) {
    bits = units.reduce(0) { $0 | 1 << UInt64($1.number) }
  }

  func contains(_ unit: DecisionTarget) -> Bool { bits & 1 << UInt64(unit.number) != 0 }
  func isDisjoint(with other: CategorySet) -> Bool { bits & other.bits == 0 }
}
