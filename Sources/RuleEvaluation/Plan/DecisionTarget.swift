internal import PrivacyModel

/// A target of a decision: one data category, or the request as a whole where categories do not matter.
struct DecisionTarget: Hashable, Sendable {
  /// The category's number in the vocabulary of its register; the last number of a set for the request as a whole.
  let number: UInt8

  /// The target of a category's number: the shared categories come first, then the organisation's own.
  init(number: Int) { self.number = UInt8(truncatingIfNeeded: number) }

  static let whole = DecisionTarget(number: 255)

  /// The target of a category; nil where a vocabulary lacks it.
  init?(_ category: DataCategory, in vocabulary: Vocabulary) {
    let shared = DataCategory.table.index(of: category)
    if shared >= 0 {
      self.init(number: shared)
    } else if let own = vocabulary.number(of: category.word, in: .categories) {
      self.init(number: DataCategory.table.codes.count + own)
    } else {
      return nil
    }
  }

  /// The category; nil for the request as a whole.
  func category(in vocabulary: Vocabulary) -> DataCategory? {
    let number = Int(self.number)
    let shared = DataCategory.table.codes
    if number < shared.count { return shared[number] }
    return self == .whole ? nil : DataCategory(word: vocabulary.ownWords(.categories)[number - shared.count])
  }
}

/// A set of data categories, of which a vocabulary has fewer than 255, and of the request as a whole.
struct CategorySet: Hashable, Sendable {
  private var codes = CodeSet()

  /// Every category, and the request as a whole.
  static let everything = CategorySet(codes: .everything)

  /// Every category but some, and the request as a whole.
  static func everything(except targets: some Sequence<DecisionTarget>) -> CategorySet {
    CategorySet(codes: ~CategorySet(targets).codes)
  }

  private init(codes: CodeSet) { self.codes = codes }

  init(_ targets: some Sequence<DecisionTarget>) {
    for target in targets { codes.insert(Int(target.number)) }
  }

  @inline(__always) func contains(_ target: DecisionTarget) -> Bool { codes.contains(Int(target.number)) }
  @inline(__always) func isDisjoint(with other: CategorySet) -> Bool { codes.isDisjoint(with: other.codes) }
}
