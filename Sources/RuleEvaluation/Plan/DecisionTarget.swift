internal import PrivacyModel

/// A target of a decision: one data category, or the request as a whole where categories do not matter.
struct DecisionTarget: Hashable, Sendable {
  /// The category's number in its list; 63 for the request as a whole.
  fileprivate let number: UInt8

  static let whole = DecisionTarget(number: 63)

  static func category(_ category: DataCategory) -> DecisionTarget {
    DecisionTarget(number: UInt8(category.index))
  }

  /// The category; nil for the request as a whole.
  var category: DataCategory? { self == .whole ? nil : DataCategory.table.codes[Int(number)] }
}

/// A set of data categories, of which there are fewer than 63, and of the request as a whole.
struct CategorySet: Hashable, Sendable {
  private var bits: UInt64

  /// Every category, and the request as a whole.
  static let everything = CategorySet(bits: .max)

  /// Every category but some, and the request as a whole.
  static func everything(except categories: some Sequence<DataCategory>) -> CategorySet {
    CategorySet(bits: ~CategorySet(categories).bits)
  }

  private init(bits: UInt64) { self.bits = bits }

  init(_ categories: some Sequence<DataCategory>) {
    self.init(categories.map { .category($0) })
  }

  init(_ targets: [DecisionTarget]) {
    bits = targets.reduce(0) { $0 | 1 << UInt64($1.number) }
  }

  func contains(_ target: DecisionTarget) -> Bool { bits & 1 << UInt64(target.number) != 0 }
  func isDisjoint(with other: CategorySet) -> Bool { bits & other.bits == 0 }
}
