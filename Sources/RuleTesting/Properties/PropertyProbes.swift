internal import CaseChanges
internal import PrivacyModel
internal import RuleEvaluation

/// The probes of a case: what each property asks of it.
struct PropertyProbes {
  let trial: PropertyTrial
  let properties: [Property]
  let values: ExampleValues
  /// Which changes a property tries, where it has a choice.
  let sample: Sample

  /// The probes of the properties that compare answers, in their order.
  var all: [Probe] {
    let neighbours = Neighbours(trial: trial, values: values)
    return properties.filter { !$0.looksAtSingleAnswers }.flatMap { property -> [Probe] in
      switch property {
      case .removal: FactRemoval(trial: trial).probes
      case .questions: AskedQuestions(trial: trial, values: values).probes
      case .bans: sample(AddedBans(trial: trial).probes)
      case .identity: WeakerIdentity(trial: trial).probes
      case .silence: Silence(trial: trial, neighbours: neighbours, sample: sample).probes
      case .order: sample(ListOrder(trial: trial).probes)
      case .lapse: LapsedDays(trial: trial, neighbours: neighbours, sample: sample).probes
      case .floor, .own: []
      }
    }
  }

  /// The probes of single answers: of the case, of a sample of its changes, and of all changes decided so far.
  var ofSingleAnswers: [Probe] {
    guard properties.contains(where: \.looksAtSingleAnswers) else { return [] }
    return properties.filter(\.looksAtSingleAnswers).flatMap { property -> [Probe] in
      switch property {
      case .floor: LawFloor(trial: trial, edits: [[]] + some(trial.decision)).probes
      default:
        OwnProperties(trial: trial) {
          // The properties read facts that the rules do not.
          let read = try? trial.engines.testing?.decide(trial.facts, evidence: true)
          let some = some(read ?? trial.decision)
          let known = Set(some)
          return [[]] + some + trial.neighbours.filter { !known.contains($0) }
        }.probes
      }
    }
  }

  /// A sample of all changes of facts that a decision reads.
  private func some(_ decision: Decision) -> [[CaseEdit]] {
    sample(Neighbours(trial: trial, values: values, reading: decision).all).map { [$0] }
  }
}
