internal import LuaSandbox
internal import PrivacyModel

/// Checks the formalities of a notice against the law and against the requests that the notice answers.
struct FormCheck {
  let register: CompiledRegister
  /// Returns the names of the rules that hold for a case.
  let holdingRules: (CaseFacts) -> [String]

  private var requirements: [Rule] { register.document.rules.filter { $0.verb == .require } }

  func findings() -> [Finding] { waived() + unanswered() }

  // MARK: Formalities that the law waives

  /// Finds formalities that the notice requires and the law waives for the same kind of request.
  private func waived() -> [Finding] {
    let waivers = register.rules.filter { $0.verb == .waive && $0.rank == .mandatoryLaw }
    return requirements.compactMap { rule in
      guard let requirement = rule.requirement else { return nil }
      let possible = waivers.filter {
        $0.requirement == requirement && !$0.kinds.isDisjoint(with: rule.kinds)
      }
      guard let waiver = firstHolding(possible, rule) ?? possible.first else { return nil }
      return Finding(
        register.document.name, .stricterThanLaw, rule,
        "`\(rule.name)` requires `\(requirement.rawValue)`, waived by \(waiver.cites.joined(separator: ", ")): \(waiver.name)"
      )
    }
  }

  /// Returns the first waiver that holds for this controller and a requester of sufficient identity.
  private func firstHolding(_ waivers: [Rule], _ rule: Rule) -> Rule? {
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
    let names = holdingRules(facts)
    return register.rules.first { rule in
      names.contains(rule.id) && waivers.contains { $0.id == rule.id }
    }
  }

  // MARK: Unanswered requests

  /// Finds formalities for kinds of request that no rule of the notice answers.
  private func unanswered() -> [Finding] {
    requirements.compactMap { rule in
      let unansweredKinds = rule.kinds.filter { kind in
        !register.document.rules.contains { $0.isEffect && $0.kinds.contains(kind) }
      }
      guard !unansweredKinds.isEmpty else { return nil }
      let kinds = unansweredKinds.map { "`\($0.rawValue)`" }.sorted().joined(separator: ", ")
      let isUnansweredByLaw = unansweredKinds.contains { kind in
        !register.rules.contains {
          $0.isEffect && $0.verb != .review && $0.through == nil && $0.kinds.contains(kind)
        }
      }
      return Finding(
        register.document.name, isUnansweredByLaw ? .unansweredForm : .formWithoutRules, rule,
        "`\(rule.name)` applies to \(kinds), "
          + (isUnansweredByLaw ? "which no rule answers" : "which only the law answers"),
        help: unansweredKinds.count == 1
          ? "answer it: `\(unansweredKinds.first?.rawValue ?? "").permit \"…\" { … }`"
          : "write rules for \(kinds)")
    }
  }
}
