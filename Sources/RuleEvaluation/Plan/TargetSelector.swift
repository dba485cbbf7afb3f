internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// Selects the targets of a case: the data categories that it is decided for.
struct TargetSelector {
  let facts: FactTable
  let rules: ApplicableRules
  let register: CompiledRegister

  private var kind: RequestKind { facts.traits.like }
  private var traits: RequestTraits { facts.traits }
  private var cells: [LuaCell] { facts.cells.cells }

  /// The targets; the request as a whole where categories do not matter or the case states none.
  var targets: [DecisionTarget] {
    let categories: [DecisionTarget]?
    switch traits.scope {
    // A request that names no categories covers all held data, so that every rule on a single category is tested.
    case .whole: categories = rules.stopsCategories ? named ?? allHeld : nil
    case .requested: categories = named ?? (rules.stopsCategories && !traits.handsOut ? allHeld : nil)
    case .items: categories = items ?? named
    case .held:
      let known = traits.includesImpliedCategories ? allHeld : held
      // What is not held cannot be given, erased or restricted.
      categories =
        named.map { asked in known.map { known in asked.filter { known.contains($0) } } ?? asked } ?? known
    }
    return distinct(traits.about.isEmpty ? categories : about(categories))
  }

  /// Of the categories that a request of an own kind is decided for, those that the kind is about.
  private func about(_ categories: [DecisionTarget]?) -> [DecisionTarget]? {
    let about = about
    return (traits.scope == .held ? categories : named ?? categories)?.filter { about.contains($0) }
  }

  /// The only categories that the kind is about; none for a kind of the shared model.
  private var about: [DecisionTarget] {
    traits.about.compactMap { DecisionTarget($0, in: facts.layout.vocabulary) }
  }

  private func distinct(_ categories: [DecisionTarget]?) -> [DecisionTarget] {
    var targets: [DecisionTarget] = []
    targets.reserveCapacity(categories?.count ?? 1)
    for category in categories ?? [] where !targets.contains(category) { targets.append(category) }
    return targets.isEmpty ? [.whole] : targets
  }

  /// The path of the fact that would name the data that the request is about, where a request of this kind needs it and
  /// the case does not state it.
  func missingCategories(of targets: [DecisionTarget]) -> String? {
    let isWhole = targets == [.whole]
    let isDataStated = cells[facts.subject + Self.data].isStated
    if isWhole, !traits.about.isEmpty {
      // Access is answered also where nothing that the kind is about is held.
      let isAsked = named?.contains { about.contains($0) } ?? true
      if !isAsked || kind != .access { return "request.categories" }
      return isDataStated ? nameless ?? unknownSource : "subject.data"
    }
    switch traits.scope {
    case .held:
      guard isDataStated else {
        return namesCategories && kind != .access && kind != .portability ? nil : "subject.data"
      }
      if let nameless { return nameless }
      // A request for access is answered also where nothing is held: GDPR 15(1), "whether or not".
      if kind == .access { return nil }
      // The list is empty or names only data that is not held: the request must name the data.
      if categoryList.kind == .list && (isWhole || !namesCategories) { return "request.categories" }
      return isWhole && traits.includesImpliedCategories ? unknownSource : nil
    case .items: return isWhole ? "request.items" : nameless
    case .requested where traits.handsOut && isWhole: return "request.categories"
    case .requested, .whole:
      guard rules.stopsCategories else { return nil }
      if namesCategories { return nameless }
      guard isDataStated else { return traits.scope == .whole ? "subject.data" : "request.categories" }
      return nameless ?? (isWhole ? unknownSource : nil)
    }
  }

  /// Whether the request names no categories and is taken to be about all data, or about the request as a whole.
  var assumesCategories: Bool {
    guard !categoryList.isStated else { return false }
    return switch traits.scope {
    case .held: true
    case .items: false
    case .requested: !traits.handsOut && rules.stopsCategories
    case .whole: rules.stopsCategories
    }
  }

  // MARK: Categories

  private static let data = CategoryRecords.heldPlace

  /// The path of the category of the first held record that does not state it.
  private var nameless: String? {
    let place = facts.subject + Self.data
    guard cells[place].kind == .list else { return nil }
    return facts.firstNameless(.held, ofList: place).map { "subject.data[\($0 + 1)].category" }
  }

  /// The categories that the request names, which may be none; nil where they are not stated.
  private var requested: [DecisionTarget]? {
    let list = categoryList
    guard list.kind == .list else { return nil }
    let firstCode = RequestField.categories.firstCode(in: facts.layout)
    return (0..<Int(list.count)).compactMap {
      let cell = cells[Int(list.value) + $0]
      return cell.kind == .code ? DecisionTarget(number: Int(cell.value) - firstCode) : nil
    }
  }

  private var categoryList: LuaCell { cells[facts.request + RequestField.categories.place] }
  private var namesCategories: Bool { categoryList.kind == .list && categoryList.count > 0 }

  /// The categories that the request names; nil where it names none.
  private var named: [DecisionTarget]? { namesCategories ? requested : nil }

  private var items: [DecisionTarget]? {
    let place = facts.request + RequestField.items.place
    return categories(.items, place).flatMap { $0.isEmpty ? nil : $0.compactMap(\.self) }
  }

  /// The categories of the held data; empty where it is stated as none.
  private var held: [DecisionTarget]? { categories(.held, facts.subject + Self.data)?.compactMap(\.self) }

  /// The categories of the records of a list; nil where the list is not stated.
  private func categories(_ records: CategoryRecords, _ place: Int) -> [DecisionTarget?]? {
    cells[place].kind == .list ? facts.categories(records, ofList: place) : nil
  }

  /// The held categories, with those that follow from other facts; nil where the held data is not stated.
  private var allHeld: [DecisionTarget]? {
    held.map { $0 + impliedCategories }
  }

  // MARK: Categories that follow from a list of facts, as vouchers follow from invoices

  /// The path of the first list that is not stated and from which data follow that the kind of request is about.
  private var unknownSource: String? {
    let about = about
    return register.description.impliedCategories.first { implied in
      guard !cells[facts.subject + implied.list].isStated else { return false }
      guard !about.isEmpty else { return true }
      return DecisionTarget(implied.category, in: facts.layout.vocabulary).map { about.contains($0) } ?? false
    }.map(\.path)
  }

  /// The categories that follow from lists with elements, and that neither the held data nor the request names.
  var derived: [DecisionTarget] {
    let stated = (held ?? []) + (named ?? [])
    return impliedCategories.filter { !stated.contains($0) }
  }

  /// The categories that follow from lists with elements.
  private var impliedCategories: [DecisionTarget] {
    register.description.impliedCategories.compactMap { implied in
      let list = cells[facts.subject + implied.list]
      guard list.kind == .list, list.count > 0 else { return nil }
      return DecisionTarget(implied.category, in: facts.layout.vocabulary)
    }
  }
}
