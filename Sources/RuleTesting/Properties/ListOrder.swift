internal import CaseChanges
internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

/// The property `order`: the elements of each list change places, or one is stated twice.
///
/// A second record with an amount is a second claim, not a duplicate; so is a record that holds such records.
struct ListOrder {
  let trial: PropertyTrial

  var probes: [Probe] {
    lists.flatMap { steps, field, count -> [CaseEdit] in
      (count > 1 ? [CaseEdit(steps, .reverse)] : [])
        + (count > 0 && !counts(field) ? [CaseEdit(steps, .double)] : [])
    }.map { edit in
      .change(.order, [edit], named: "with `\(edit.text)`") { trial, changed in
        guard Answer(changed) != Answer(trial.decision) else { return nil }
        return Breach(
          change: edit.text,
          message:
            "with `\(edit.text)` the decision differs in \(Answer.difference(trial.decision, changed))",
          edits: [edit], expected: .unchanged)
      }
    }
  }

  /// The lists that the case states.
  private var lists: [(steps: [FactPath.Step], field: FactField, count: Int)] {
    trial.sheet.statedPaths.compactMap { steps -> (steps: [FactPath.Step], field: FactField, count: Int)? in
      guard case .list(let items)? = trial.sheet.value(at: steps)?.content,
        let field = trial.vocabulary.schema.field(path: FactPath.modelPath(steps))
      else { return nil }
      return (steps, field, items.count)
    }
  }

  /// Whether two equal elements count twice: they have an amount or another number.
  private func counts(_ field: FactField) -> Bool {
    switch field.shape {
    case .scalar(.count), .scalars(.count): true
    case .record(let type), .records(let type):
      trial.vocabulary.schema.types[type].fields.contains { !$0.isDerived && counts($0) }
    default: false
    }
  }

  /// A decision without the places of elements and without the order in which it echoes facts.
  private struct Answer: Hashable {
    var parts: [String: [String]] = [:]

    init(_ decision: Decision) {
      parts["outcome"] = [decision.outcome.rawValue]
      parts["categories"] = decision.categories.map { "\($0): \(CanonicalJSON.text($1))" }.sorted()
      // The reasons are in the order of the rules, which no list of facts decides.
      parts["reasons"] = decision.reasons.map { CanonicalJSON.text($0).withoutNumbers }
      parts["missing"] = Set(decision.missing.map(\.path)).sorted()
      parts["obligations"] = Set(decision.obligations.map { CanonicalJSON.text($0) }).sorted()
      parts["conflicts"] = Set(decision.conflicts.map { CanonicalJSON.text($0) }).sorted()
      parts["assumed"] = Set(decision.assumed.map { CanonicalJSON.text($0) }).sorted()
      parts["dates"] = [decision.respondBy, decision.extendedRespondBy, decision.performBy].map {
        $0?.description ?? ""
      }
    }

    /// The names of the parts that differ.
    static func difference(_ first: Decision, _ second: Decision) -> String {
      let (first, second) = (Answer(first).parts, Answer(second).parts)
      return first.keys.filter { first[$0] != second[$0] }.sorted().joined(separator: ", ")
    }
  }
}

extension String {
  /// The text without the numbers of elements: `subject.loans.due` for `subject.loans[2].due`.
  fileprivate var withoutNumbers: String { Missing(fact: self).path }
}
