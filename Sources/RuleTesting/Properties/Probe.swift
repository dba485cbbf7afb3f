internal import PrivacyModel
internal import SourceText

/// A question about a case and changes of it, asked again while a counterexample is shrunk.
struct Probe {
  let property: Property
  /// Returns how a case breaks the property; nil if it keeps it.
  let judge: (PropertyTrial) throws(Diagnostic) -> Breach?

  /// Returns how a case breaks the property.
  ///
  /// A rule that fails breaks every property.
  func breach(of trial: PropertyTrial) -> Breach? {
    do throws(Diagnostic) {
      return try judge(trial)
    } catch {
      return Breach(change: "", message: "a rule fails: \(error.message)", edits: [], expected: .nothing)
    }
  }

  /// Returns a probe that compares the case with one change of it.
  /// - Parameter name: How a message names the change, such as "without `request.identity`".
  static func change(
    _ property: Property, _ edits: [CaseEdit], named name: String,
    _ judge: @escaping (PropertyTrial, _ changed: Decision) -> Breach?
  ) -> Probe {
    Probe(property: property) { trial throws(Diagnostic) in
      do throws(Diagnostic) {
        guard let changed = try trial.decision(after: edits) else { return nil }
        return judge(trial, changed)
      } catch {
        return Breach(
          change: edits.text, message: "\(name) a rule fails: \(error.message)", edits: edits,
          expected: .nothing)
      }
    }
  }

  /// Returns a probe of a change that must open nothing.
  /// - Parameter reference: What the changed case is compared with besides the case itself, where the change also answers a question.
  static func opensNothing(
    _ property: Property, _ edit: CaseEdit, comparedWith reference: CaseEdit? = nil,
    except isAllowed: @escaping (PropertyTrial, Decision) -> Bool = { _, _ in false }
  ) -> Probe {
    let name = edit.action == .remove ? "without `\(edit.path)`" : "with `\(edit.text)`"
    return change(property, [edit], named: name) { trial, changed in
      var opened = changed.grants(in: trial.vocabulary)
      opened.subtract(trial.decision.grants(in: trial.vocabulary))
      if trial.decision.outcome == .granted { opened.remove(Decision.whole) }
      if !opened.isEmpty, let reference { opened.subtract(trial.opened(after: [reference]) ?? []) }
      guard !opened.isEmpty, !isAllowed(trial, changed) else { return nil }
      return Breach(
        change: edit.text, message: "\(name) the decision grants \(opened.sorted().joined(separator: ", "))",
        edits: [edit], expected: .never(ForbiddenAnswer(opening: opened)))
    }
  }
}

/// How a change of a case breaks a property.
struct Breach {
  /// What the decision of the changed case should be.
  enum Expected {
    /// Anything: it only has to be decided.
    case nothing
    /// Any answer but this one.
    case never(ForbiddenAnswer)
    /// The decision of the case without the change.
    case unchanged
  }

  /// The change as a line of the prompt.
  var change: String
  /// What follows from it.
  var message: String
  /// What leads from the case to the answer that breaks the property; empty if the answer of the case itself does.
  var edits: [CaseEdit]
  var expected: Expected
  /// The sentence of an own property, with its place; nil for a built-in one.
  var own: (sentence: String, at: String)?
}
