internal import CaseChanges
internal import PrivacyModel

/// The property `silence`: each fact that is read and not stated gets its values, and each fact that may be none is none.
struct Silence {
  let trial: PropertyTrial
  let neighbours: Neighbours
  /// The most values of one case.
  let most: Int

  var probes: [Probe] { unstated + nothing }

  /// What is granted while a fact is not stated is granted for each value of it, or the decision lists what it assumed.
  private var unstated: [Probe] {
    guard !trial.decision.grants(in: trial.vocabulary).isEmpty else { return [] }
    let edits = neighbours.candidates.all.filter { change in
      trial.sheet.tree.node(at: change.steps) == nil && !change.path.hasPrefix("today")
        && !FactPath(steps: change.steps).leadsToElement
    }.map { CaseEdit($0) }
    return edits.sample(most).map { edit in
      .change(.silence, [edit], named: "with `\(edit.text)`") { trial, changed in
        let path = FactPath.modelPath(edit.steps)
        guard trial.sheet.tree.node(at: edit.steps) == nil else { return nil }
        var opened = trial.decision.grants(in: trial.vocabulary)
        opened.subtract(changed.grants(in: trial.vocabulary))
        guard !opened.isEmpty, !trial.decision.assumes(path, in: trial.vocabulary) else { return nil }
        let names = opened.sorted().joined(separator: ", ")
        return Breach(
          change: edit.text,
          message: "while `\(edit.path)` is not stated the decision grants \(names), and with `\(edit.text)` it does not",
          edits: [], expected: .never(ForbiddenAnswer(opening: opened)))
      }
    }
  }

  /// What is granted where a fact is none is granted for one of its values as well, or without it.
  private var nothing: [Probe] {
    let schema = trial.vocabulary.schema
    let paths = neighbours.reads.filter { schema.field(path: $0)?.canBeNone == true && !$0.hasPrefix("controller") }
    return paths.flatMap { path -> [Probe] in
      let changes = neighbours.candidates.changes(at: path)
      let places = changes.filter { $0.text.hasSuffix(" = null") && FactPath.modelPath($0.steps) == path }
      return places.map { place in
        let values = changes.filter { $0.steps == place.steps && $0 != place }.map { CaseEdit($0) }
        let edit = CaseEdit(place)
        return .change(.silence, [edit], named: "with `\(edit.text)`") { trial, changed in
          var opened = changed.grants(in: trial.vocabulary)
          opened.subtract(trial.decision.grants(in: trial.vocabulary))
          // A record, or a text of which no example is known, has no value to compare with.
          guard !opened.isEmpty, !values.isEmpty else { return nil }
          for value in values + [CaseEdit(edit.steps, .remove)] {
            opened.subtract(trial.opened(after: [value]) ?? [])
            if opened.isEmpty { return nil }
          }
          return Breach(
            change: edit.text,
            message:
              "with `\(edit.text)` the decision grants \(opened.sorted().joined(separator: ", ")), and with no value of it",
            edits: [edit], expected: .never(ForbiddenAnswer(opening: opened)))
        }
      }
    }
  }
}
