internal import RegisterModel

extension RegisterCase {
  /// What this case is decided for.
  ///
  /// The request as a whole where categories do not matter or nobody stated them.
  func units(_ kind: RequestKind, holdings: [Holding]) -> [DecisionUnit] {
    let request = self.request.value ?? Request()
    let requested = request.categories.value
    // Stated as none is an empty list, not silence.
    let data: [HeldData]? = subject.value?.data == .nothing ? [] : subject.value?.data.value
    let held = data?.compactMap(\.category.value)
    let categories: [DataCategory]?
    switch kind.scope {
    case .whole: categories = nil
    case .requested: categories = requested
    case .items: categories = request.items.value?.compactMap(\.category.value) ?? requested
    case .held:
      let implied = kind.includesImpliedCategories ? impliedCategories(holdings) : []
      let known = held.map { $0 + implied }
      // What is not held cannot be given, erased or restricted.
      categories =
        requested.map { asked in known.map { known in asked.filter { known.contains($0) } } ?? asked }
        ?? known
    }
    var seen: Set<DataCategory> = []
    let units = (categories ?? []).filter { seen.insert($0).inserted }.map { DecisionUnit.category($0) }
    return units.isEmpty ? [.whole] : units
  }

  /// The fact that would say which data the request is about, where a request of this kind needs it and nobody stated it.
  func missingCategories(_ kind: RequestKind, units: [DecisionUnit]) -> String? {
    let request = self.request.value ?? Request()
    switch kind.scope {
    case .held:
      guard let held = subject.value?.data, held.isStated else {
        return request.categories.isStated && kind != .access && kind != .portability ? nil : "subject.data"
      }
      let nameless = held.value?.firstIndex { $0.category.value == nil }
      if let nameless { return "subject.data[\(nameless + 1)].category" }
      // Categories were named, and none of them is held: who asks must say what is meant. That nothing is held is an
      // answer of its own to who asks what is (GDPR 15(1), whether or not).
      return request.categories.isStated && units == [.whole] && kind != .access ? "request.categories" : nil
    case .items: return units == [.whole] ? "request.items" : nil
    case .requested: return kind.handsOut && units == [.whole] ? "request.categories" : nil
    case .whole: return nil
    }
  }

  /// Categories that follow from the invoices, where there are any.
  private func impliedCategories(_ holdings: [Holding]) -> [DataCategory] {
    guard let invoices = subject.value?.invoices.value, !invoices.isEmpty else { return [] }
    return holdings.filter(\.followsFromInvoices).map(\.category)
  }
}

extension Controller {
  /// The facts of a case, filled up from what the register says of its controller.
  func filled(from register: Controller) -> Controller {
    var controller = self
    if controller.name == .unstated { controller.name = register.name }
    if controller.kind == .unstated { controller.kind = register.kind }
    if controller.financialYearEnd == .unstated { controller.financialYearEnd = register.financialYearEnd }
    if controller.archivePlan == .unstated { controller.archivePlan = register.archivePlan }
    if controller.processors == .unstated { controller.processors = register.processors }
    return controller
  }
}
