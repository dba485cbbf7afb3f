package import PrivacyModel
package import SourceText

/// A file of rules: a law or a register.
package struct RuleDocument: Sendable {
  /// The name in the file, such as `rautavaara/asiakasrekisteri`, `GDPR on access`.
  package var name: String
  package var title: String
  package var rules: [Rule]
  /// The description of a register; nil for a law.
  package var register: RegisterDescription?
}

/// A register as its notice describes it.
package final class RegisterDescription: Sendable {
  package let controller: Controller
  package let notice: Notice
  package let holdings: [Holding]
  /// The categories that follow from a list of facts.
  package let impliedCategories: [ImpliedCategory]
  /// What the organisation declares of every item of its own categories.
  private let ownCategories: [Word: DeclaredWords.CategoryTraits]
  /// Whether it or its vocabulary states of any category that it is secret or special.
  package let marksCategories: Bool
  /// Whether a category that the organisation declares follows from a list of facts.
  package let impliesOwnCategories: Bool

  init(
    controller: Controller = Controller(), notice: Notice = Notice(), holdings: [Holding] = [],
    impliedCategories: [ImpliedCategory] = [], ownCategories: [Word: DeclaredWords.CategoryTraits] = [:]
  ) {
    (self.controller, self.notice, self.holdings) = (controller, notice, holdings)
    self.impliedCategories = impliedCategories
    self.ownCategories = ownCategories
    marksCategories =
      holdings.contains { $0.isSecret || $0.isSpecial }
      || ownCategories.values.contains { $0.isSecret || $0.isSpecial }
    impliesOwnCategories = impliedCategories.contains { DataCategory.table.index(of: $0.category) < 0 }
  }

  /// The record of what is held, marked as secret or special where the register states so of its category and the case states
  /// nothing, or where the vocabulary states so of every item of the category.
  package func marked(_ held: HeldData) -> HeldData {
    guard let category = held.category.value else { return held }
    var held = held
    if let holding = holdings.first(where: { $0.category == category }) {
      if holding.isSecret && !held.secret.isStated { held.secret = .value(true) }
      if holding.isSpecial && !held.special.isStated { held.special = .value(true) }
    }
    if let own = ownCategories[category.word] {
      // What is wrongly stated as none stays so, and is refused.
      if own.isSecret && held.secret != .nothing { held.secret = .value(true) }
      if own.isSpecial && held.special != .nothing { held.special = .value(true) }
    }
    return held
  }
}

/// A data category that follows from a list of facts of the subject, as vouchers follow from invoices.
package struct ImpliedCategory: Sendable {
  package var category: DataCategory
  /// The place of the list in the record of the subject.
  package var list: Int
  /// The path of the list.
  package var path: String

  /// The name of the list.
  package var name: String { String(path.split(separator: ".").last ?? "") }
}

/// The contents of a notice, and what they lack.
package struct Notice: Sendable {
  package var dated: CalendarDate?
  /// The acts that it was written under.
  package var writtenUnder: [String] = []
  /// Its language, two letters.
  package var language: String?
  package var statements: [String: Statement] = [:]
  /// The ids of the statements in the order of the notice.
  package var order: [String] = []
  /// The contents that a notice must have and this one lacks.
  package var absent: [String] = []
  package var location = SourceLocation(file: "rules", line: 1)
}

/// A statement of a notice, summarised in English.
package struct Statement: Hashable, Sendable {
  package enum Standing: Hashable, Sendable {
    case stated
    /// Nothing follows the heading: a finding, never a ground.
    case empty
    case truncated
  }

  package var heading: String
  package var says: String
  package var standing: Standing
  /// The subject of a statement that affects no decision; nil for any other.
  package var informs: String?
  /// The notice's own words, in its language.
  package var original: String?
  package var location: SourceLocation
}

/// A data category that a register may hold.
package struct Holding: Hashable, Sendable {
  package var category: DataCategory
  /// The statements that declare it.
  package var cites: [String]
  /// The condition for holding it, as a text for readers.
  package var onlyWhen: String?
  /// Whether the notice's list of contents omits it.
  package var isUndeclared: Bool
  /// The list of facts of the subject that implies it, such as `invoices`, so that it is decided even if the case does not list
  /// it; nil if none.
  package var followsFrom: String?
  /// Whether it is secret by law towards third parties, unless the case states otherwise of the item.
  package var isSecret: Bool
  /// Whether it is of a special category, GDPR 9.
  package var isSpecial: Bool
}
