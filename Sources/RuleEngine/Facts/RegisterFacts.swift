internal import RegisterModel

extension LoadedRegister {
  /// The case as the rules see it: what the register says of its controller and of its categories filled in.
  func facts(of case: RegisterCase) -> RegisterCase {
    var facts = `case`
    facts.controller = .value((facts.controller.value ?? Controller()).filled(from: description.controller))
    var subject = facts.subject.value ?? Subject()
    subject.data = subject.data.map { $0.map { described($0) } }
    facts.subject = .value(subject)
    facts.request = .value(facts.request.value ?? Request())
    return facts
  }

  /// What is held, marked as the register marks its category.
  func described(_ held: HeldData) -> HeldData {
    guard let category = held.category.value,
      let holding = description.holdings.first(where: { $0.category == category })
    else { return held }
    var held = held
    if holding.isSecret && held.secret == .unstated { held.secret = .value(true) }
    if holding.isSpecial && held.special == .unstated { held.special = .value(true) }
    return held
  }
}

extension Controller {
  /// The facts of a case, filled up from what the register says of its controller.
  fileprivate func filled(from register: Controller) -> Controller {
    var controller = self
    if controller.name == .unstated { controller.name = register.name }
    if controller.kind == .unstated { controller.kind = register.kind }
    if controller.financialYearEnd == .unstated { controller.financialYearEnd = register.financialYearEnd }
    if controller.archivePlan == .unstated { controller.archivePlan = register.archivePlan }
    if controller.processors == .unstated { controller.processors = register.processors }
    return controller
  }
}
