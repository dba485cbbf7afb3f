internal import PrivacyModel

extension LoadedRegister {
  /// The case as the rules see it: what the register says of its controller and of its categories filled in.
  func facts(of case: consuming CaseFacts) -> CaseFacts {
    var facts = `case`
    // What is stated as none and never is stays so: the facts are refused.
    switch facts.controller {
    case .unstated: facts.controller = .value(description.controller)
    case .nothing: break
    case .value(let stated): facts.controller = .value(stated.filled(from: description.controller))
    }
    if let data = facts.subject.value?.data.value {
      if description.marksCategories { facts.subject = facts.subject.marked(data.map { described($0) }) }
    } else if !facts.subject.isStated {
      facts.subject = .value(Subject())
    }
    if !facts.request.isStated { facts.request = .value(Request()) }
    return facts
  }

  /// What is held, marked as the register marks its category.
  func described(_ held: HeldData) -> HeldData {
    guard let category = held.category.value,
      let holding = description.holdings.first(where: { $0.category == category })
    else { return held }
    var held = held
    if holding.isSecret && !held.secret.isStated { held.secret = .value(true) }
    if holding.isSpecial && !held.special.isStated { held.special = .value(true) }
    return held
  }
}

extension RegisterDescription {
  /// Whether it says of any category that it is secret or special.
  fileprivate var marksCategories: Bool { holdings.contains { $0.isSecret || $0.isSpecial } }
}

extension Fact<Subject> {
  /// The subject with what is held of it exchanged.
  fileprivate func marked(_ data: [HeldData]) -> Self {
    map { subject in
      var subject = subject
      subject.data = .value(data)
      return subject
    }
  }
}

extension Controller {
  /// The facts of a case, filled up from what the register says of its controller.
  fileprivate func filled(from register: Controller) -> Controller {
    var controller = self
    if !controller.name.isStated { controller.name = register.name }
    if !controller.kind.isStated { controller.kind = register.kind }
    if !controller.financialYearEnd.isStated { controller.financialYearEnd = register.financialYearEnd }
    if !controller.archivePlan.isStated { controller.archivePlan = register.archivePlan }
    if !controller.processors.isStated { controller.processors = register.processors }
    return controller
  }
}
