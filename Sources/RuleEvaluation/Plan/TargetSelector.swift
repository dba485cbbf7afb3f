internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// Selects the targets of a case: the data categories that it is decided for.
struct TargetSelector {
  let facts: FactTable
  let rules: ApplicableRules
  let holdings: [Holding]

  private var kind: RequestKind { facts.kind }
  private var cells: [LuaCell] { facts.cells.cells }

  /// The targets; the request as a whole where categories do not matter or the case states none.
  var targets: [DecisionTarget] {
    let categories: [DataCategory]?
    switch kind.scope {
    // A request that names no categories is about all that is held, so that no rule on one of them is passed by.
    case .whole: categories = rules.stopsCategories ? named ?? allHeld : nil
    case .requested: categories = named ?? (rules.stopsCategories && !kind.handsOut ? allHeld : nil)
    case .items: categories = items ?? named
    case .held:
      let known = kind.includesImpliedCategories ? allHeld : held
      // What is not held cannot be given, erased or restricted.
      categories =
        named.map { asked in known.map { known in asked.filter { known.contains($0) } } ?? asked } ?? known
    }
    var targets: [DecisionTarget] = []
    targets.reserveCapacity(categories?.count ?? 1)
    for category in categories ?? [] where !targets.contains(.category(category)) {
      targets.append(.category(category))
    }
    return targets.isEmpty ? [.whole] : targets
  }

  /// The path of the fact that would name the data that the request is about, where a request of this kind needs it and
  /// the case does not state it.
  func missingCategories(of targets: [DecisionTarget]) -> String? {
    let isWhole = targets == [.whole]
    let isDataStated = cells[facts.subject + Self.data].isStated
    switch kind.scope {
    case .held:
      guard isDataStated else {
        return namesCategories && kind != .access && kind != .portability ? nil : "subject.data"
      }
      if let nameless { return nameless }
      // That nothing is held is an answer of its own to a request for access (GDPR 15(1), whether or not).
      if kind == .access { return nil }
      // A list that names nothing, or nothing that is held: which data are meant must be said.
      if categoryList.kind == .list && (isWhole || !namesCategories) { return "request.categories" }
      return isWhole && kind.includesImpliedCategories ? unknownInvoices : nil
    case .items: return isWhole ? "request.items" : nameless
    case .requested where kind.handsOut && isWhole: return "request.categories"
    case .requested, .whole:
      guard rules.stopsCategories else { return nil }
      if namesCategories { return nameless }
      guard isDataStated else { return kind.scope == .whole ? "subject.data" : "request.categories" }
      return nameless ?? (isWhole ? unknownInvoices : nil)
    }
  }

  // MARK: Categories

  private static let data = FactLayout.place(of: "subject.data")
  private static let invoices = FactLayout.place(of: "subject.invoices")

  /// The first record of what is held that does not say of which category it is.
  private var nameless: String? {
    let place = facts.subject + Self.data
    guard cells[place].kind == .list else { return nil }
    return facts.cells.firstNameless(.held, ofList: place).map { "subject.data[\($0 + 1)].category" }
  }

  /// The categories that the request names, none of them where it is stated to name none; nil where it is not stated.
  private var requested: [DataCategory]? {
    let place = facts.request + RequestField.categories.place
    let list = cells[place]
    guard list.kind == .list else { return nil }
    return (0..<Int(list.count)).compactMap {
      RequestField.categories.code(cells[Int(list.value) + $0])
    }
  }

  private var categoryList: LuaCell { cells[facts.request + RequestField.categories.place] }
  private var namesCategories: Bool { categoryList.kind == .list && categoryList.count > 0 }

  /// The categories that the request names; nil where there are none.
  private var named: [DataCategory]? { namesCategories ? requested : nil }

  private var items: [DataCategory]? {
    let place = facts.request + RequestField.items.place
    return categories(.items, place).flatMap { $0.isEmpty ? nil : $0.compactMap(\.self) }
  }

  /// What is held; stated as none is an empty list, not silence.
  private var held: [DataCategory]? { categories(.held, facts.subject + Self.data)?.compactMap(\.self) }

  /// The categories of the records of a list; nil where nobody stated it.
  private func categories(_ records: CategoryRecords, _ place: Int) -> [DataCategory?]? {
    cells[place].kind == .list ? facts.cells.categories(records, ofList: place) : nil
  }

  /// What is held, and what follows from it though nobody listed it; nil where it is not stated what is held.
  private var allHeld: [DataCategory]? {
    held.map { $0 + impliedCategories }
  }

  /// The invoices, where something that the register holds follows from them and it is not stated whether there are any.
  private var unknownInvoices: String? {
    cells[facts.subject + Self.invoices].isStated || !holdings.contains(where: \.followsFromInvoices)
      ? nil : "subject.invoices"
  }

  /// Categories that follow from the invoices, where there are any.
  private var impliedCategories: [DataCategory] {
    let invoices = cells[facts.subject + Self.invoices]
    guard invoices.kind == .list, invoices.count > 0 else { return [] }
    return holdings.filter(\.followsFromInvoices).map(\.category)
  }
}
