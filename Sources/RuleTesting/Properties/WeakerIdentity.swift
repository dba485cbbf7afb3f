internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// The property `identity`: the proof of identity, the signature and the authorisation are made weaker, or taken away.
struct WeakerIdentity {
  let trial: PropertyTrial

  /// The values of each fact, the weakest first.
  private static let scales: [(fact: String, values: [String])] = [
    ("identity", Identity.allCases.map(\.rawValue)), ("signed", Signature.allCases.map(\.rawValue)),
    ("authorisation", ["false", "true"]), ("legal_form_met", ["false", "true"]),
  ]

  var probes: [Probe] {
    Self.scales.flatMap { fact, values -> [Probe] in
      let steps: [FactPath.Step] = [.field("request"), .field(fact)]
      let stated = FactListing(trial.sheet).texts(at: "request.\(fact)").first?.filter { $0 != "\"" }
      let weaker = stated.flatMap { values.firstIndex(of: $0) }.map { values.prefix($0) } ?? values.prefix(1)
      let edits = weaker.map { value in
        CaseEdit(steps, .set(["true", "false"].contains(value) ? .plain(value) : .text(value)))
      }
      return (edits + (stated == nil ? [] : [CaseEdit(steps, .remove)])).map { edit in
        .opensNothing(.identity, edit) { trial, changed in
          edit.action == .remove && changed.assumes("request.\(fact)", in: trial.vocabulary)
        }
      }
    }
  }
}
