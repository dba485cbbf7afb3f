internal import CaseChanges
internal import PrivacyModel
package import RuleEvaluation
package import SourceText

/// A case with its answers on the days around which some rules begin or cease to hold, as a case of a replay file.
package struct EdgeCase: Sendable {
  /// An answer on one of the days.
  private struct DayAnswer: Sendable {
    let name: String
    let decision: Decision
  }

  private let replayCase: ReplayCase
  private let vocabulary: Vocabulary
  private let answers: [DayAnswer]

  /// Finds the days of a case.
  ///
  /// It is nil where the case does not reach one of the rules, or where no later day changes whether they hold.
  /// - Parameters:
  ///   - replayCase: The case.
  ///   - rules: The ids of the rules.
  ///   - engine: The rules; it measures `dates`.
  /// - Throws: what `decide` throws.
  package init?(
    of replayCase: ReplayCase, rules: Set<String>, engine: RuleEngine
  ) throws(Diagnostic) {
    let facts = replayCase.facts
    let until = Timeline.standardEnd(from: facts.today)
    let timeline = try Timeline(of: facts, engine: engine, until: until, of: rules)
    // A rule may begin only later.
    let isReached = timeline.answers.flatMap { $0.evidence ?? [] }.contains {
      rules.contains($0.rule) && $0.status != .notTried
    }
    let turns = timeline.answers.dropFirst().map(\.today)
    guard isReached, !turns.isEmpty else { return nil }
    var answers: [DayAnswer] = []
    for day in TurnDays(around: turns, from: facts.today, through: until).days {
      var changed = facts
      changed.today = day.day
      answers.append(DayAnswer(name: "\(day.day), \(day.name)", decision: try engine.decide(changed)))
    }
    (self.replayCase, self.answers) = (replayCase, answers)
    vocabulary = engine.knownVocabulary(of: facts.register)
  }

  /// The number of days.
  package var count: Int { answers.count }

  /// The case as a mapping of a replay file.
  private var node: SourceNode {
    let title = SourceNode.Entry.made(
      "case", .text("\(replayCase.title), at the edges of the calendar"))
    var entries = [title]
    let sheet = FactSheet(replayCase.facts, in: vocabulary)
    if case .map(let facts) = sheet.caseFacts(register: replayCase.facts.register).content {
      entries += facts
    }
    let changes = answers.map { answer in
      let today = SourceNode.made(.map([.made("today", .plain(answer.decision.today.description))]))
      return SourceNode.made(
        .map([
          .made("case", .text(answer.name)), .made("with", today),
          .made("expect", Expectation(answer.decision).node),
        ]))
    }
    return .made(.map(entries + [.made("each", .made(.list(changes)))]))
  }

  /// Returns the text of a replay file with some cases.
  package static func file(_ cases: [EdgeCase]) -> String {
    let list = SourceNode.made(.list(cases.map(\.node)))
    return """
      # Written by `seloste cases --edges`: the expected decisions are those of the present rules.
      # Review each of them, then remove these lines.

      """ + YAMLText.text(of: .made(.map([.made("cases", list)])))
  }
}
