package import LuaSandbox
package import PrivacyModel
internal import SourceText

/// The compiled registers of one organisation.
package struct CompiledOrganisation: Sendable {
  /// The registers, in the order of their names.
  package let registers: [CompiledRegister]
  /// The common files, then the organisation's own.
  package let scripts: [RuleScript]
}

/// A register with the laws that apply to it, and a Lua machine that has run their files.
package final class CompiledRegister: Sendable {
  package let document: RuleDocument
  /// The register as its notice describes it.
  package let description: RegisterDescription
  package let statutes: Statutes
  /// What unstated facts are taken for.
  package let assumptions: AssumedFacts
  /// The notice's own rules, then those of every law.
  package let rules: [Rule]
  /// The organisation's properties; empty where they are not tested.
  package let properties: [OwnProperty]
  /// Makes further machines with the same sources.
  package let factory: MachineFactory
  /// The first machine.
  package let machine: LuaMachine
  /// The sources that the first machine runs before its first decision.
  package let pending: [Int]
  /// The files that its machines can run, by their numbers.
  package let scripts: [RuleScript]

  init(
    document: RuleDocument, laws: [RuleDocument], statutes: Statutes,
    assumptions: [Assumption] = [], withdrawn: Set<String> = [], factory: MachineFactory,
    machine: LuaMachine, pending: [Int], scripts: [RuleScript], properties: [OwnProperty] = []
  ) {
    (self.document, self.properties) = (document, properties)
    description = document.register ?? RegisterDescription()
    self.statutes = statutes
    self.assumptions = AssumedFacts(assumptions, withdrawn: withdrawn, layout: factory.layout)
    self.factory = factory
    self.machine = machine
    self.pending = pending
    self.scripts = scripts
    let vocabulary = factory.layout.vocabulary
    hasOwnRequests = !vocabulary.declared.requests.isEmpty
    rules =
      document.rules + vocabulary.declared.requestersRules(of: document, laws.flatMap(\.rules))
      + laws.flatMap(\.rules).map { $0.extended(to: vocabulary) }
  }

  /// Copies a register with other rules, for which it needs a machine of its own.
  init(_ other: CompiledRegister, rules: [Rule], machine: LuaMachine) {
    (document, description, statutes) = (other.document, other.description, other.statutes)
    (assumptions, factory, scripts) = (other.assumptions, other.factory, other.scripts)
    (hasOwnRequests, properties) = (other.hasOwnRequests, other.properties)
    (self.rules, self.machine, pending) = (rules, machine, [])
  }

  /// Whether the organisation declares kinds of requests.
  package let hasOwnRequests: Bool

  /// The words of its organisation.
  package var vocabulary: Vocabulary { factory.layout.vocabulary }

  /// The names of the host functions, in the order of their identifiers.
  package var functionNames: [String] { factory.configuration.functions.map(\.name) }
}

extension Rule {
  /// A rule of law that also applies to the organisation's own kinds of requests, and to its own categories, that are like
  /// those of the rule.
  fileprivate func extended(to vocabulary: Vocabulary) -> Rule {
    let requests = vocabulary.declared.requests.filter { kinds.contains($0.value.like) }
    func alike(_ categories: Set<DataCategory>) -> [DataCategory] {
      vocabulary.declared.categories.filter { $0.value.like.map { categories.contains($0) } ?? false }.keys
        .map { DataCategory(word: $0) }
    }
    var rule = self
    rule.kinds.formUnion(requests.keys.map { RequestKind(word: $0) })
    if let categories { rule.categories = categories.union(alike(categories)) }
    rule.exceptions.formUnion(alike(exceptions))
    return rule
  }
}

extension DeclaredWords {
  /// For each own kind of request that only some may make, the requirement that one of them makes it.
  ///
  /// An agent acts for the person, and shows an authorisation, which the law requires for some kinds.
  fileprivate func requestersRules(of document: RuleDocument, _ laws: [Rule]) -> [Rule] {
    requests.sorted { $0.key.spelling < $1.key.spelling }.flatMap { word, traits -> [Rule] in
      guard !traits.askedBy.isEmpty else { return [] }
      let names = traits.askedBy.map(\.rawValue).joined(separator: " or ")
      func rule(_ id: String, _ name: String, _ code: String) -> Rule {
        Rule(
          id: "\(document.name)/form/\(word.spelling)/\(id)", verb: .require, name: name, code: code,
          cites: [],
          rank: .notice, kinds: [RequestKind(word: word)],
          location: SourceLocation(file: file ?? "rules", line: traits.line))
      }
      var requester = rule("asked_by", "the request is made by \(names)", "requester_not_listed")
      requester.requirement = .requester
      requester.asks = "a request by \(names)"
      let isForSubject = traits.askedBy.contains(.subject)
      requester.formality = .madeBy(Set(traits.askedBy + (isForSubject ? [.agent] : [])))
      let isAsked = laws.contains { $0.requirement == .authorisation && $0.kinds.contains(traits.like) }
      guard isForSubject, !isAsked else { return [requester] }
      var authorisation = rule("authorisation", "an agent shows an authorisation", "identity_not_established")
      authorisation.requirement = .authorisation
      authorisation.asks = "the agent's authorisation"
      authorisation.formality = .authorisation
      return [requester, authorisation]
    }
  }
}
