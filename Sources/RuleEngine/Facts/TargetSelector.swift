internal import LuaSandbox
internal import PrivacyModel

/// Reads from a case's facts what it is decided for.
struct TargetSelector {
  let facts: LuaCells
  let request: Int
  let subject: Int

  /// The request as a whole where categories do not matter or the case states none.
  func units(_ kind: RequestKind, _ phase: ApplicableRules, holdings: [Holding]) -> [DecisionTarget] {
    let categories: [DataCategory]?
    switch kind.scope {
    // A request that names no categories is about all that is held, so that no rule on one of them is passed by.
    case .whole: categories = phase.stopsCategories ? named ?? allHeld(holdings) : nil
    case .requested: categories = named ?? (phase.stopsCategories && !kind.handsOut ? allHeld(holdings) : nil)
    case .items: categories = items ?? named
    case .held:
      let known = kind.includesImpliedCategories ? allHeld(holdings) : held
      // What is not held cannot be given, erased or restricted.
      categories =
        named.map { asked in known.map { known in asked.filter { known.contains($0) } } ?? asked } ?? known
    }
    var units: [DecisionTarget] = []
    units.reserveCapacity(categories?.count ?? 1)
    for category in categories ?? [] where !units.contains(.category(category)) {
      units.append(.category(category))
    }
    return units.isEmpty ? [.whole] : units
  }

  /// The fact that would say which data the request is about, where a request of this kind needs it and it is not stated.
  func missingCategories(
    _ kind: RequestKind, _ phase: ApplicableRules, units: [DecisionTarget], holdings: [Holding]
  ) -> String? {
    let isWhole = units == [.whole]
    let isDataStated = facts.cells[subject + Self.data].isStated
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
      return isWhole && kind.includesImpliedCategories ? unknownInvoices(holdings) : nil
    case .items: return isWhole ? "request.items" : nameless
    case .requested where kind.handsOut && isWhole: return "request.categories"
    case .requested, .whole:
      guard phase.stopsCategories else { return nil }
      if namesCategories { return nameless }
      guard isDataStated else { return kind.scope == .whole ? "subject.data" : "request.categories" }
      return nameless ?? (isWhole ? unknownInvoices(holdings) : nil)
    }
  }

  // MARK: Categories

  private static let data = LuaFacts.place(of: "subject.data")
  private static let invoices = LuaFacts.place(of: "subject.invoices")

  /// The first record of what is held that does not say of which category it is.
  private var nameless: String? {
    let place = subject + Self.data
    guard facts.cells[place].kind == .list else { return nil }
    return facts.firstNameless(.held, ofList: place).map { "subject.data[\($0 + 1)].category" }
  }

  /// The categories that the request names, none of them where it is stated to name none; nil where it is not stated.
  private var requested: [DataCategory]? {
    let place = request + RequestField.categories.place
    let list = facts.cells[place]
    guard list.kind == .list else { return nil }
    return (0..<Int(list.count)).compactMap {
      RequestField.categories.code(facts.cells[Int(list.value) + $0])
    }
  }

  private var categoryList: LuaCell { facts.cells[request + RequestField.categories.place] }
  private var namesCategories: Bool { categoryList.kind == .list && categoryList.count > 0 }

  /// The categories that the request names; nil where there are none.
  private var named: [DataCategory]? { namesCategories ? requested : nil }

  private var items: [DataCategory]? {
    let place = request + RequestField.items.place
    return categories(.items, place).flatMap { $0.isEmpty ? nil : $0.compactMap(\.self) }
  }

  /// What is held; stated as none is an empty list, not silence.
  private var held: [DataCategory]? { categories(.held, subject + Self.data)?.compactMap(\.self) }

  /// The categories of the records of a list; nil where nobody stated it.
  private func categories(_ records: CategoryRecords, _ place: Int) -> [DataCategory?]? {
    facts.cells[place].kind == .list ? facts.categories(records, ofList: place) : nil
  }

  /// What is held, and what follows from it though nobody listed it; nil where it is not stated what is held.
  private func allHeld(_ holdings: [Holding]) -> [DataCategory]? {
    held.map { $0 + impliedCategories(holdings) }
  }

  /// The invoices, where something that the register holds follows from them and it is not stated whether there are any.
  private func unknownInvoices(_ holdings: [Holding]) -> String? {
    facts.cells[subject + Self.invoices].isStated || !holdings.contains(where: \.followsFromInvoices)
      ? nil : "subject.invoices"
  }

  /// Categories that follow from the invoices, where there are any.
  private func impliedCategories(_ holdings: [Holding]) -> [DataCategory] {
    let invoices = facts.cells[subject + Self.invoices]
    guard invoices.kind == .list, invoices.count > 0 else { return [] }
    return holdings.filter(\.followsFromInvoices).map(\.category)
  }
}

extension LuaCells {
  /// The first cells of the records of what is held of each unit, several where several records are; what nobody listed is
  /// held with nothing stated about it.
  mutating func recordsHeld(
    of units: [DecisionTarget], subject: Int, register: LoadedRegister, _ context: FactContext
  ) -> [(unit: Int, cell: Int)] {
    let place = subject + LuaFacts.place(of: "subject.data")
    let listed = cells[place].kind == .list ? categories(.held, ofList: place) : []
    let fields = CategoryRecords.held.size
    var found: [(unit: Int, cell: Int)] = []
    for (number, unit) in units.enumerated() {
      guard let category = unit.category else { continue }
      let first = Int(cells[place].value)
      let known = listed.indices.filter { listed[$0] == category }.map { (number, first + $0 * fields) }
      if known.isEmpty {
        var data = HeldData()
        data.category = .value(category)
        let cell = reserve(fields)
        write(
          register.described(data), at: cell, firstField: LuaFacts.firstIdentifier[LuaFacts.heldDataType],
          context)
        found.append((number, cell))
      } else {
        found += known
      }
    }
    return found
  }

  /// The number of the first record of a list that has no category.
  fileprivate func firstNameless(_ records: CategoryRecords, ofList place: Int) -> Int? {
    let list = cells[place]
    return (0..<Int(list.count)).first { number in
      cells[Int(list.value) + number * records.size + records.category].kind != .code
    }
  }

  /// The category of each record of a list.
  fileprivate func categories(_ records: CategoryRecords, ofList place: Int) -> [DataCategory?] {
    let list = cells[place]
    return (0..<Int(list.count)).map { number in
      let cell = cells[Int(list.value) + number * records.size + records.category]
      return cell.kind == .code ? DataCategory.table.codes[Int(cell.value) - records.firstCode] : nil
    }
  }
}

/// A list of records that have a category each.
private struct CategoryRecords {
  /// Cells of one.
  let size: Int
  /// Where its category stands.
  let category: Int
  let firstCode: Int

  private init(_ path: String) {
    let type = LuaFacts.type(at: path)
    size = LuaFacts.types[type].fields.count
    category = LuaFacts.place(of: "\(path).category")
    firstCode = LuaFacts.firstCodes[LuaFacts.firstIdentifier[type] + category]
  }

  static let held = CategoryRecords("subject.data")
  static let items = CategoryRecords("request.items")
}
