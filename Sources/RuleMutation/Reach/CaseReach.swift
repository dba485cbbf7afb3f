internal import Concurrency
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// Which cases a change can affect, found by deciding each case once with the unchanged rules.
struct CaseReach: Sendable {
  /// A case with the decision of the unchanged rules.
  struct Decided: Sendable {
    var replayCase: ReplayCase
    var decision: Decision
  }

  /// The cases, by register.
  let cases: [Decided]
  /// The cases that ran each line, by file.
  private let lines: [String: [Int: [Int]]]
  /// The lines that ran while the rules were loaded, by file.
  private let loaded: [String: Set<Int>]
  /// The cases in which the rule at each place held, which are tried first.
  private let holding: [String: Set<Int>]
  private let words: CaseWords
  /// The rule files by path.
  private let sources: [String: SourceFile]
  /// The kinds of requests that the rule at each place applies to, by register.
  private let kinds: [String: [String: Set<RequestKind>]]

  /// Decides every case, each register's in order.
  /// - Parameter engine: One that counts lines.
  init(_ cases: [ReplayCase], engine: RuleEngine) {
    let registers = Dictionary(grouping: cases, by: \.facts.register).sorted { $0.key < $1.key }
    let runs = registers.concurrentMap { name, cases in RegisterReach(name, cases, engine: engine) }
    self.cases = runs.flatMap(\.cases)
    var lines: [String: [Int: [Int]]] = [:]
    var loaded: [String: Set<Int>] = [:]
    var holding: [String: Set<Int>] = [:]
    var first = 0
    for run in runs {
      for (file, ran) in run.loaded { loaded[file, default: []].formUnion(ran) }
      for (number, hits) in run.hits.enumerated() {
        for (file, ran) in hits {
          for line in ran { lines[file, default: [:]][line, default: []].append(first + number) }
        }
        for place in run.holding[number] { holding[place, default: []].insert(first + number) }
      }
      first += run.cases.count
    }
    (self.lines, self.loaded, self.holding) = (lines, loaded, holding)
    words = CaseWords(self.cases)
    sources = Dictionary(engine.scripts.map { ($0.path, $0.source) }) { first, _ in first }
    kinds = Dictionary(uniqueKeysWithValues: runs.map { ($0.name, $0.kinds) })
  }

  /// The numbers of the cases that a change can affect, one register after the other: to load a register takes as long as
  /// hundreds of decisions.
  ///
  /// Cases in which the changed rule held come first, and among them those that share its rarest words.
  func cases(of mutation: Mutation) -> [Int] {
    let numbers = affected(by: mutation)
    var order: [String] = []
    let registers = Dictionary(grouping: numbers) { number in
      let register = cases[number].decision.register
      if !order.contains(register) { order.append(register) }
      return register
    }
    return order.flatMap { registers[$0] ?? [] }
  }

  /// The numbers of the cases that a change can affect, those with one of some words first.
  func cases(of mutation: Mutation, preferring wanted: [String]) -> [Int] {
    let numbers = affected(by: mutation)
    return wanted.isEmpty ? numbers : words.sorted(numbers, by: wanted.joined(separator: " "))
  }

  private func affected(by mutation: Mutation) -> [Int] {
    let file = mutation.location.file
    let context =
      sources[mutation.file].map { source in
        mutation.context.compactMap { source.line($0) }.joined(separator: " ")
      } ?? mutation.line
    if mutation.isInFunction, !mutation.lines.contains(where: { loaded[file]?.contains($0) ?? false }) {
      return words.sorted(Set(mutation.lines.flatMap { lines[file]?[$0] ?? [] }).sorted(), by: context)
    }
    let owner = RuleFile.owner(of: mutation.file)
    let isCommon = owner == "law" || owner == "shared"
    let place = mutation.ruleLine.map { "\(file):\($0)" }
    let affected = cases.indices.filter { number in
      let register = cases[number].decision.register
      guard isCommon || RuleFile.owner(of: register + ".lua") == owner else { return false }
      guard let place, let kinds = kinds[register]?[place] else { return place == nil }
      return kinds.contains(cases[number].decision.request)
    }
    let first = place.flatMap { holding[$0] } ?? []
    return words.sorted(affected.filter { first.contains($0) }, by: context)
      + words.sorted(affected.filter { !first.contains($0) }, by: context)
  }
}
