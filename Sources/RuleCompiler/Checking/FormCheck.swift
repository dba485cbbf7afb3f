internal import LuaSandbox
internal import PrivacyModel

/// Holds what a notice asks of a request's form against the law, and against what it answers.
struct FormCheck {
  let register: CompiledRegister
  /// The names of the rules that hold for a case.
  let holdingRules: (CaseFacts) -> [String]

  private var demands: [Rule] { register.document.rules.filter { $0.verb == .demand } }

  func findings() -> [Finding] { waived() + unanswered() }

  // MARK: What the law waives

  /// A form that the notice demands, and the law waives in requests of that kind.
  private func waived() -> [Finding] {
    let waivers = register.rules.filter { $0.verb == .waive && $0.rank == .mandatoryLaw }
    return demands.compactMap { rule in
      guard let requirement = rule.requirement else { return nil }
      let possible = waivers.filter {
        $0.requirement == requirement && !$0.kinds.isDisjoint(with: rule.kinds)
      }
      guard let waiver = holding(possible, rule) ?? possible.first else { return nil }
      return Finding(
        register.document.name, .stricterThanLaw, rule,
        "`\(rule.name)` asks for `\(requirement.rawValue)`, which \(waiver.cites.joined(separator: ", ")) waives: \(waiver.name)"
      )
    }
  }

  /// The first waiver that holds for whoever keeps this register, of a request about which nobody has a doubt.
  private func holding(_ waivers: [Rule], _ rule: Rule) -> Rule? {
    let day = waivers.compactMap(\.from).max() ?? CalendarDate(daysSinceEpoch: 0)
    guard let kind = rule.kinds.first(where: { kind in waivers.contains { $0.kinds.contains(kind) } }) else {
      return nil
    }
    var request = Request()
    request.kind = .value(kind)
    request.identity = .value(.sufficient)
    var facts = CaseFacts("check", register: register.document.name, on: day)
    facts.controller = .value(register.description.controller)
    facts.request = .value(request)
    let holding = holdingRules(facts)
    return register.rules.first { rule in
      holding.contains(rule.id) && waivers.contains { $0.id == rule.id }
    }
  }

  // MARK: What nobody answers

  /// A form for requests to which no rule has an answer: whoever keeps to it waits for a person.
  private func unanswered() -> [Finding] {
    demands.compactMap { rule in
      let silent = rule.kinds.filter { kind in
        !register.document.rules.contains { $0.isEffect && $0.kinds.contains(kind) }
      }
      guard !silent.isEmpty else { return nil }
      let kinds = silent.map { "`\($0.rawValue)`" }.sorted().joined(separator: ", ")
      let isLawSilent = silent.contains { kind in
        !register.rules.contains {
          $0.isEffect && $0.verb != .review && $0.through == nil && $0.kinds.contains(kind)
        }
      }
      return Finding(
        register.document.name, isLawSilent ? .unansweredForm : .formWithoutChapter, rule,
        "`\(rule.name)` is asked of \(kinds), "
          + (isLawSilent ? "which no rule answers" : "which the law alone answers"),
        help: silent.count == 1
          ? "answer it: \(silent.first.map(\.rawValue) ?? "") { … }" : "write chapters for \(kinds)")
    }
  }
}
