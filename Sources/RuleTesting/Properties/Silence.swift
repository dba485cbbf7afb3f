internal import CaseChanges
internal import PrivacyModel

/// The property `silence`: each fact that is read and not stated gets its values, and each fact that may be none is none.
struct Silence {
  let trial: PropertyTrial
  let neighbours: Neighbours
  let sample: Sample

  var probes: [Probe] { unstated + nothing }

  /// What is granted while a fact is not stated is granted for each value of it, or the decision lists what it assumed.
  private var unstated: [Probe] {
    guard !trial.decision.grants(in: trial.vocabulary).isEmpty else { return [] }
    // A fact that is read only through a computed one may follow from others that are stated.
    let read = Set((trial.decision.evidence ?? []).flatMap(\.reads))
    let edits = neighbours.candidates.all.filter { change in
      trial.sheet.value(at: change.steps) == nil && read.contains(FactPath.modelPath(change.steps))
        && !FactPath(steps: change.steps).leadsToElement
    }.map { CaseEdit($0) }
    return sample(edits).map { edit in
      .change(.silence, [edit], named: "with `\(edit.text)`") { trial, changed in
        let path = FactPath.modelPath(edit.steps)
        guard trial.sheet.value(at: edit.steps) == nil else { return nil }
        var opened = trial.decision.grants(in: trial.vocabulary)
        opened.subtract(changed.grants(in: trial.vocabulary))
        guard !opened.isEmpty, !trial.decision.assumes(path, in: trial.vocabulary) else { return nil }
        let names = opened.sorted().joined(separator: ", ")
        return Breach(
          change: edit.text,
          message:
            "while `\(edit.path)` is not stated the decision grants \(names), and with `\(edit.text)` it does not",
          edits: [], expected: .never(ForbiddenAnswer(opening: opened)))
      }
    }
  }

  /// What is granted where the requester or the recipient states that there is none, or where a ban, restriction or hold has no
  /// end, is granted for one of the values as well, or without it.
  ///
  /// What the controller records as none, such as an invoice that is not paid, is a statement like any other.
  private var nothing: [Probe] {
    let schema = trial.vocabulary.schema
    let paths = neighbours.reads.filter { path in
      schema.field(path: path)?.canBeNone == true
        && (schema.knower(of: path, in: trial.decision.request) != .controller
          || ["bans", "restrictions", "legal_holds"].contains { path.hasPrefix("subject.\($0).") })
    }
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
          let hasValue = !values.isEmpty || trial.sheet.value(at: edit.steps) != nil
          guard !opened.isEmpty, hasValue else { return nil }
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
