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
    // A request that names no categories covers all held data, so that every rule on a single category is tested.
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
      // A request for access is answered also where nothing is held: GDPR 15(1), "whether or not".
      if kind == .access { return nil }
      // The list is empty or names only data that is not held: the request must name the data.
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

  /// The path of the category of the first held record that does not state it.
  private var nameless: String? {
    let place = facts.subject + Self.data
    guard cells[place].kind == .list else { return nil }
    return facts.cells.firstNameless(.held, ofList: place).map { "subject.data[\($0 + 1)].category" }
  }

  /// The categories that the request names, which may be none; nil where they are not stated.
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

  /// The categories that the request names; nil where it names none.
  private var named: [DataCategory]? { namesCategories ? requested : nil }

  private var items: [DataCategory]? {
    let place = facts.request + RequestField.items.place
    return categories(.items, place).flatMap { $0.isEmpty ? nil : $0.compactMap(\.self) }
  }

  /// The categories of the held data; empty where it is stated as none.
  private var held: [DataCategory]? { categories(.held, facts.subject + Self.data)?.compactMap(\.self) }

  /// The categories of the records of a list; nil where the list is not stated.
  private func categories(_ records: CategoryRecords, _ place: Int) -> [DataCategory?]? {
    cells[place].kind == .list ? facts.cells.categories(records, ofList: place) : nil
  }

  /// The held categories, with those that follow from the invoices; nil where the held data is not stated.
  private var allHeld: [DataCategory]? {
    held.map { $0 + impliedCategories }
  }

  /// The path of the invoices, where a category of the register follows from them and they are not stated.
  private var unknownInvoices: String? {
    cells[facts.subject + Self.invoices].isStated || !holdings.contains(where: \.followsFromInvoices)
      ? nil : "subject.invoices"
  }

  /// The categories that follow from the invoices; empty where there are no invoices.
  private var impliedCategories: [DataCategory] {
    let invoices = cells[facts.subject + Self.invoices]
    guard invoices.kind == .list, invoices.count > 0 else { return [] }
    return holdings.filter(\.followsFromInvoices).map(\.category)
  }
}
