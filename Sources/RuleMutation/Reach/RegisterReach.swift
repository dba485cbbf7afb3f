internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// What the cases of one register ran.
struct RegisterReach: Sendable {
  let name: String
  /// The cases with a decision.
  private(set) var cases: [CaseReach.Decided] = []
  /// The lines that each case ran, by file.
  private(set) var hits: [[String: [Int]]] = []
  /// The places of the rules that held in each case.
  private(set) var holding: [[String]] = []
  /// The lines that ran while the rules were loaded, by file.
  private(set) var loaded: [String: Set<Int>] = [:]
  /// The kinds of requests of the rule at each place.
  private(set) var kinds: [String: Set<RequestKind>] = [:]

  init(_ name: String, _ cases: [ReplayCase], engine: RuleEngine) {
    self.name = name
    for rule in engine.rules(of: name) {
      kinds["\(rule.location.file):\(rule.location.line)", default: []].formUnion(rule.kinds)
    }
    var before = counts(engine)
    for (file, lines) in before { loaded[file] = Set(lines.filter { $0.value > 0 }.keys) }
    for replayCase in cases {
      guard let resolution = try? engine.resolve(engine.plan(replayCase.facts)) else { continue }
      let evidence = resolution.decision(evidence: true).evidence ?? []
      let after = counts(engine)
      self.cases.append(
        CaseReach.Decided(replayCase: replayCase, decision: resolution.decision(evidence: false)))
      holding.append(Array(Set(evidence.filter { $0.status == .held }.compactMap(\.at))))
      hits.append(
        after.mapValues { $0 }.reduce(into: [:]) { changed, file in
          let earlier = before[file.key] ?? [:]
          let lines = file.value.filter { $0.value != earlier[$0.key] ?? 0 }.map(\.key)
          if !lines.isEmpty { changed[file.key] = lines }
        })
      before = after
    }
  }

  private func counts(_ engine: RuleEngine) -> [String: [Int: Int]] {
    Dictionary(
      engine.lineCoverage(of: [name]).map { file in
        (file.file, Dictionary(file.hits.map { ($0.line, $0.count) }) { $0 + $1 })
      }
    ) { first, _ in first }
  }
}
