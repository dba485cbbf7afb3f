internal import PrivacyModel
internal import RuleCompiler

extension CaseFacts {
  /// The case with the facts that its register states of the controller and of each data category, where the case itself
  /// does not state them.
  ///
  /// A fact that is wrongly stated as none stays as it is, so that `FactTable` refuses it.
  consuming func completed(by compiled: CompiledRegister) -> CaseFacts {
    let register = compiled.description
    var facts = self
    switch facts.controller {
    case .unstated: facts.controller = .value(register.controller)
    case .nothing: break
    case .value(let stated): facts.controller = .value(stated.completed(by: register.controller))
    }
    if let data = facts.subject.value?.data.list {
      let implied =
        register.impliesOwnCategories
        ? compiled.implied(by: facts.subject.value, besides: data, for: facts) : []
      if register.marksCategories || !implied.isEmpty {
        facts.subject = facts.subject.map { subject in
          var subject = subject
          subject.data = .value((data + implied).map { register.marked($0) })
          return subject
        }
      }
    } else if !facts.subject.isStated {
      facts.subject = .value(Subject())
    }
    if !facts.request.isStated { facts.request = .value(Request()) }
    let about = compiled.hasOwnRequests ? compiled.categoriesAbout(facts) : []
    if !about.isEmpty {
      facts.request = facts.request.map { request in
        var request = request
        request.categories = .value(about)
        return request
      }
    }
    return facts
  }
}

extension CompiledRegister {
  /// The categories of a request of an own kind that names none and is about certain ones: those of them that are held, and all of
  /// them where the held data are not stated; empty for any other request.
  fileprivate func categoriesAbout(_ facts: CaseFacts) -> [DataCategory] {
    guard let kind = facts.requestKind, let traits = vocabulary.traits(of: kind), !traits.about.isEmpty,
      facts.request.value?.categories.value?.isEmpty ?? true
    else { return [] }
    // What may not be held is not given out.
    guard let data = facts.subject.value?.data, data.isStated else {
      return traits.handsOut ? [] : traits.about
    }
    let held = (data.value ?? []).compactMap(\.category.value)
    return traits.about.filter { held.contains($0) }
  }

  /// The records of the data that follow from the organisation's own lists of facts and that the case does not list.
  ///
  /// A request for portable data is about what the person provided, which the case lists.
  fileprivate func implied(
    by subject: Subject?, besides data: [HeldData], for facts: CaseFacts
  ) -> [HeldData] {
    guard let subject, let kind = facts.requestKind,
      vocabulary.traits(of: kind)?.like != .portability
    else { return [] }
    return description.impliedCategories.compactMap { implied in
      guard isOwn(implied.category), implied.holds(of: subject),
        !data.contains(where: { $0.category == .value(implied.category) })
      else { return nil }
      return HeldData(category: implied.category)
    }
  }
}

extension CompiledRegister {
  private func isOwn(_ category: DataCategory) -> Bool { DataCategory.table.index(of: category) < 0 }
}

extension ImpliedCategory {
  /// Whether the list that it follows from has elements.
  fileprivate func holds(of subject: Subject) -> Bool {
    if name == "invoices" { return !(subject.invoices.value?.isEmpty ?? true) }
    guard case .list(let elements)? = subject.own[name] else { return false }
    return !elements.isEmpty
  }
}

extension Controller {
  /// The facts of a case, completed by what the register states of its controller.
  fileprivate func completed(by register: Controller) -> Controller {
    var controller = self
    if !controller.name.isStated { controller.name = register.name }
    if !controller.kind.isStated { controller.kind = register.kind }
    if !controller.financialYearEnd.isStated { controller.financialYearEnd = register.financialYearEnd }
    if !controller.archivePlan.isStated { controller.archivePlan = register.archivePlan }
    if !controller.processors.isStated { controller.processors = register.processors }
    if !controller.registeredCollector.isStated {
      controller.registeredCollector = register.registeredCollector
    }
    return controller
  }
}

extension Fact where Value == [HeldData] {
  /// The records; none where the list is stated as none, nil where it is not stated.
  fileprivate var list: [HeldData]? {
    switch self {
    case .value(let records): records
    case .nothing: []
    case .unstated: nil
    }
  }
}
