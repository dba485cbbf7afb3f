internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension REPLSession {
  /// Returns the days on which the decision for the current facts changes, by the rules of the session.
  func timeline(until text: String) throws(DiagnosticList) -> TerminalText {
    let facts = try scenario.facts()
    let standard = Timeline.standardEnd(from: facts.today)
    guard let until = text.isEmpty ? standard : CalendarDate(text) else {
      throw .problem("`\(text)` is not a date", help: "such as `:timeline \(standard)`")
    }
    guard until >= facts.today else {
      throw .problem("\(until) is before the day of the decision, \(facts.today)")
    }
    do throws(Diagnostic) {
      let timeline = try Timeline(
        of: facts, engine: engine.measuring(.dates), until: until, limits: configuration.deciding)
      let lines = TimelineText(timeline, style: configuration.style, localizer: localizer).lines
      return (staleRulesNotice + lines).joined(separator: "\n")
    } catch {
      throw DiagnosticList([error])
    }
  }
}
