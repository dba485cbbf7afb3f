internal import CaseChanges
internal import RuleEvaluation
internal import SourceText

extension REPLCommand {
  static let undo = REPLCommand(
    "undo", "[N]", "take back the last N changes of facts, register or case, 1 by default",
    details: "A loaded case or script is one change. `:undo` cannot be undone."
  ) { (session, count) throws(DiagnosticList) in try session.undo(count) }
}

extension REPLSession {
  /// The register and the facts.
  var state: SessionState { SessionState(register: scenario.register, sheet: scenario.sheet) }

  fileprivate mutating func undo(_ text: String) throws(DiagnosticList) -> TerminalText {
    guard let count = text.isEmpty ? 1 : Int(text), count > 0 else {
      throw .problem("`:undo` takes a number above 0", help: "`:undo 2`")
    }
    guard count <= undoing.count else {
      throw .problem(
        undoing.count == 0
          ? "there is no change to take back" : "there are only \(undoing.count) changes to take back")
    }
    let before = state
    guard let old = undoing.removeLast(count) else { return "" }
    let vocabulary = old.register.map { engine.knownVocabulary(of: $0) } ?? old.sheet.vocabulary
    scenario.register = old.register
    // A fact that the organisation no longer declares goes.
    scenario.sheet = (try? old.sheet.changed(to: vocabulary)) ?? FactSheet(in: vocabulary)
    if before.register != old.register {
      luaSession.reopen(engine: engine, register: old.register ?? "")
    }
    return FactDifference(old: before, new: state, style: configuration.style, words: factWords).lines.joined(
      separator: "\n")
  }
}
