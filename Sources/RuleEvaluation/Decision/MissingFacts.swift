internal import PrivacyModel
internal import RuleCompiler

extension Resolution {
  /// The facts without which the request cannot be decided, each once.
  var missing: [Missing] {
    guard outcome == .needsMoreInformation else { return [] }
    var missing: [Missing] = []
    for index in requirements.failing {
      let rule = results.rules[index]
      let own = rule.requirement?.fact ?? "request"
      let fact = results.missing(results.result(index, 0)) ?? own
      // The text of a requirement is about its own fact, not about others that its condition reads.
      let isOwn = fact == own || own == "request"
      missing.append(
        Missing(
          fact: fact, message: isOwn ? rule.asks ?? rule.name : nil,
          requirement: isOwn ? rule.requirement : nil))
    }
    if requirements.failing.isEmpty {
      for target in targets where target.isUndecided {
        let facts =
          target.isMissingCategories
          ? [results.plan.missingCategories]
          : deciding(target).map { results.missing(results.result($0, target.target)) }
        missing += facts.compactMap(\.self).map { Missing(fact: $0) }
      }
    }
    var seen: Set<String> = []
    return missing.filter { seen.insert($0.fact).inserted }.map {
      $0.described(by: results.plan.register.vocabulary, in: results.plan.facts.traits.like)
    }
  }
}

extension Missing {
  /// The same with who knows it and, for an own fact or function of the organisation, what it means.
  fileprivate func described(by vocabulary: Vocabulary, in kind: RequestKind) -> Missing {
    var described = self
    if let function = vocabulary.declared.functions.first(where: { $0.name + "()" == fact }) {
      described.message = message ?? function.summary
      described.from = DeclaredWords.Knower.controller.rawValue
      return described
    }
    if message == nil { described.message = vocabulary.schema.field(path: path)?.summary }
    described.from = vocabulary.schema.knower(of: path, in: kind).rawValue
    return described
  }
}

extension Requirement {
  /// The path of the fact that meets the requirement.
  fileprivate var fact: String {
    switch self {
    case .written: "request.channel"
    case .language: "request.language"
    case .signed: "request.signed"
    case .itemised: "request.items"
    case .categories: "request.categories"
    case .purpose: "request.purposes"
    case .protection: "request.protection_described"
    case .ground: "request.restriction_ground"
    case .requester: "request.made_by"
    case .identity, .authorisation, .situation: "request.\(rawValue)"
    case .retentionPeriod: "controller.archive_plan"
    case .other: "request"
    }
  }
}
