package import RuleTesting
package import SourceText

/// The results of a run over the changes, as `seloste mutate` prints them.
package struct MutationReport: Encodable, Sendable {
  /// A change that no case notices.
  package struct Survivor: Encodable, Sendable {
    /// The place of the change.
    package var location: SourceLocation
    /// The place of the change, `file:line:column`.
    package var at: String { location.description }
    /// The kind of the change.
    package var kind: String
    /// The change in words.
    package var change: String
    /// The text of the line.
    package var line: String
    /// The number of cases that ran the changed part.
    package var reached: Int
    /// The case to begin from, with its file; nil where no case runs the changed part.
    package var nearest: String?
    /// The part of that case's decision that the change alters; nil for none.
    package var alters: String?
    /// The keys of that case's `expect` which would notice the change if they stated the decision.
    package var lacks: [String] = []

    private enum CodingKeys: String, CodingKey {
      case at, kind, change, line, reached, nearest, alters, lacks
    }

    package func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: CodingKeys.self)
      try keys.encode(at, forKey: .at)
      try keys.encode(kind, forKey: .kind)
      try keys.encode(change, forKey: .change)
      try keys.encode(line, forKey: .line)
      try keys.encode(reached, forKey: .reached)
      try keys.encodeIfPresent(nearest, forKey: .nearest)
      try keys.encodeIfPresent(alters, forKey: .alters)
      if !lacks.isEmpty { try keys.encode(lacks, forKey: .lacks) }
    }
  }

  /// The number of changes that cases tried: all but the refused ones.
  package private(set) var changes = 0
  /// The changes that a case notices.
  package private(set) var killed = 0
  /// The changes that are accepted.
  package private(set) var accepted = 0
  /// The changes that no case notices, in the order of the rules.
  package private(set) var survivors: [Survivor] = []
  /// The changes after which the rules cannot be loaded; they do not count.
  package private(set) var refused = 0
  /// The changes that are alive or accepted.
  package private(set) var unnoticed: [Mutation] = []

  /// The changes that no case notices and that the expectation of none of them could notice.
  package private(set) var survivingMutations: [Mutation] = []
  /// What the expectations of cases lack to notice changes.
  package var additions = ExpectationAdditions()

  private enum CodingKeys: String, CodingKey { case changes, killed, accepted, survivors, refused }

  /// Creates an empty report.
  package init() {}

  /// Adds the result of a change.
  package mutating func add(_ result: MutationResult) {
    if case .refused = result.verdict {
      refused += 1
      return
    }
    changes += 1
    let mutation = result.mutation
    var survivor = Survivor(
      location: mutation.location, kind: mutation.kind.rawValue, change: mutation.change,
      line: mutation.line, reached: 0)
    switch result.verdict {
    case .killed: killed += 1
    case .refused: break
    case .accepted:
      accepted += 1
      unnoticed.append(mutation)
    case .unreached:
      add(survivor, mutation)
      survivingMutations.append(mutation)
    case .survived(let reached, let nearest):
      survivor.reached = reached
      survivor.nearest = nearest.replayCase.id
      survivor.alters = nearest.difference
      survivor.lacks = nearest.addition?.keys.sorted() ?? []
      add(survivor, mutation)
      if let addition = nearest.addition {
        additions.add(addition, to: nearest.replayCase, nearest.decision)
      } else {
        survivingMutations.append(mutation)
      }
    }
  }

  private mutating func add(_ survivor: Survivor, _ mutation: Mutation) {
    survivors.append(survivor)
    unnoticed.append(mutation)
  }

  /// The noticed and accepted changes in percent; 100 for none.
  package var percent: Double { changes == 0 ? 100 : Double(killed + accepted) * 100 / Double(changes) }

  /// The numbers in one line.
  package var sum: String {
    "\(changes) changes, \(killed) noticed, \(accepted) accepted, \(survivors.count) not noticed"
      + (refused == 0 ? "" : "; \(refused) more cannot be loaded")
  }
}
