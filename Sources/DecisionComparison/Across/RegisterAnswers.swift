internal import Concurrency
internal import Messages
internal import PrivacyModel
package import RuleEvaluation
internal import RuleTesting
package import SourceText

/// What several registers decide in one case.
package struct RegisterAnswers: Sendable, Encodable {
  /// One answer on which the registers disagree: an outcome, an action or a date.
  package struct Row: Sendable, Encodable {
    /// What is answered: `outcome`, `respond_by`, or a data category.
    package var about: String
    /// The answer of each register, in the order of the registers.
    package var answers: [Answer]
  }

  /// The answer of one register.
  package struct Answer: Sendable, Encodable {
    /// The register.
    package var register: String
    /// The answer in codes; `none` where it decides nothing, `no answer` after an error.
    package var value: String
    /// The places of the deciding rules.
    package var at: [String]
  }

  /// The case's file and title.
  package var `case`: String
  /// The line of its title.
  package var line: Int
  /// What the registers disagree on; empty where they agree.
  package var rows: [Row]
}

/// Puts each case through several registers of one version of the rules.
package struct AcrossRunner: Sendable {
  private let engine: RuleEngine
  private let registers: [String]
  private let jobs: Int

  /// Creates a runner that decides `jobs` cases at a time.
  package init(engine: RuleEngine, registers: [String], jobs: Int) {
    (self.engine, self.registers, self.jobs) = (engine, registers, jobs)
  }

  /// Decides every case under the paths, and returns what the registers answer, in the order of the cases.
  /// - Throws: every problem of every file, and that there is no case.
  package func run(_ paths: [String]) async throws(DiagnosticList) -> [RegisterAnswers] {
    let cases = try CaseFiles.read(paths, registers: engine.vocabularies).filter {
      $0.skip == nil && $0.unloaded == nil
    }
    guard !cases.isEmpty else {
      let places = paths.joined(separator: "`, `")
      throw DiagnosticList([Diagnostic(.io, "there is no case under `\(places)`")])
    }
    var found: [RegisterAnswers] = []
    await OrderedWork(jobs: jobs).run(cases, { answers(to: $0) }) {
      found.append($0)
      return true
    }
    return found
  }

  private func answers(to replayCase: ReplayCase) -> RegisterAnswers {
    let results = registers.map { register in
      var facts = replayCase.facts
      facts.register = register
      return (register, values(Result { () throws(Diagnostic) in try engine.decide(facts, evidence: true) }))
    }
    let names = Set(results.flatMap { $0.1.keys }).sorted { left, right in
      // The outcome stands first.
      (left == "outcome" ? 0 : 1, left) < (right == "outcome" ? 0 : 1, right)
    }
    let rows = names.map { name in
      RegisterAnswers.Row(
        about: name,
        answers: results.map { register, values in
          RegisterAnswers.Answer(
            register: register, value: values[name]?.value ?? Self.absent(values), at: values[name]?.at ?? [])
        })
    }
    return RegisterAnswers(
      case: replayCase.id, line: replayCase.location.line,
      rows: rows.filter { Set($0.answers.map(\.value)).count > 1 })
  }

  /// The answer where a register has none: an error answers nothing.
  private static func absent(_ values: [String: (value: String, at: [String])]) -> String {
    values["outcome"]?.value.hasPrefix("error: ") == true ? "no answer" : "none"
  }

  /// The outcome, the day of the reply and the action on each category, with the places of the deciding rules.
  private func values(
    _ result: Result<Decision, Diagnostic>
  ) -> [String: (value: String, at: [String])] {
    switch result {
    case .failure(let error): return ["outcome": ("error: \(error.message)", [])]
    case .success(let decision):
      let words = DecisionWords(localizer: nil)
      func places(_ rules: [String]) -> [String] {
        (decision.evidence ?? []).filter { rules.contains($0.rule) }.map(\.at).unique()
      }
      var values = ["outcome": (decision.outcome.rawValue, places(decision.ruleIDs))]
      if let day = decision.respondBy {
        values["respond_by"] = (day.description, places(decision.held("deadline")))
      }
      for (name, decided) in decision.categories {
        values[name] = (words.action(decided), places(decided.because))
      }
      return values
    }
  }
}
