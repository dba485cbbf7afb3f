internal import CaseChanges
internal import PrivacyModel

/// The probes of a case: what each property asks of it.
struct PropertyProbes {
  let trial: PropertyTrial
  let properties: [Property]
  let values: ExampleValues
  /// The most changes of one case that a property tries, where it has a choice.
  let most: Int

  /// The probes of the properties in their order. The last ones look at every change that the others decided as well.
  var all: [Probe] {
    let neighbours = Neighbours(trial: trial, values: values)
    return properties.filter { !$0.looksAtSingleAnswers }.flatMap { property -> [Probe] in
      switch property {
      case .removal: FactRemoval(trial: trial).probes
      case .questions: AskedQuestions(trial: trial, values: values).probes
      case .bans: AddedBans(trial: trial).probes.sample(most)
      case .identity: WeakerIdentity(trial: trial).probes
      case .silence: Silence(trial: trial, neighbours: neighbours, most: most).probes
      case .order: ListOrder(trial: trial).probes.sample(most)
      case .lapse: LapsedDays(trial: trial, neighbours: neighbours, most: most).probes
      case .floor, .own: []
      }
    }
  }

  /// The probes of single answers: of the case, of a sample of its changes, and of all changes decided so far.
  var ofSingleAnswers: [Probe] {
    guard properties.contains(where: \.looksAtSingleAnswers) else { return [] }
    let sample = Neighbours(trial: trial, values: values).all.sample(most).map { [$0] }
    return properties.filter(\.looksAtSingleAnswers).flatMap { property -> [Probe] in
      switch property {
      case .floor: LawFloor(trial: trial, edits: [[]] + sample).probes
      default: OwnProperties(trial: trial, edits: [[]] + sample + trial.neighbours.filter { !sample.contains($0) }).probes
      }
    }
  }
}
