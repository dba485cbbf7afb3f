internal import Messages
internal import RuleEvaluation
internal import SourceText

extension REPLSession {
  /// Evaluates a line.
  ///
  /// `number` is the line's number, for the locations of problems.
  package mutating func evaluate(_ line: String, number: Int = 1) -> REPLOutput {
    if !line.allSatisfy(\.isWhitespace) { history.append(line) }
    let reload = pending.isEmpty ? reloadWhereChanged() : (text: "", isError: false)
    let (before, steps) = (state, undoing.count)
    var output = dispatch(line, number: number)
    // A script is one change, and what takes a change back is none.
    if loads == 0, undoing.count == steps { undoing.add(before, unless: state) }
    output.isError = output.isError || reload.isError
    if !reload.text.isEmpty {
      output.shown = output.shown.isEmpty ? reload.text : "\(reload.text)\n\(output.shown)"
    }
    output.shown = LineWrapping(width: configuration.width).wrapped(output.shown)
    configuration.progress("")
    return output
  }

  private mutating func dispatch(_ line: String, number: Int) -> REPLOutput {
    let trimmed = line.trimmed
    if pending.isEmpty { typed = [:] }
    if pending.isEmpty, trimmed.hasPrefix(":"), !trimmed.hasPrefix("::") {
      luaSession.forgetPrinted()
      return run(trimmed, at: SourceFile(name: configuration.source, text: line, firstLine: number), number)
    }
    if words.haveLanguage { typed[number] = translation.typedLine(line) }
    pending.append(typed[number]?.translated ?? line)
    let source = SourceFile(
      name: configuration.source, text: pending.joined(separator: "\n"), firstLine: number - pending.count + 1
    )
    do throws(DiagnosticList) {
      if words.haveLanguage, let problem = translation.problem(in: source) { throw DiagnosticList([problem]) }
      switch try execute(source) {
      case .complete(let lines):
        pending = []
        return REPLOutput((lines + lostNamesNotice).joined(separator: "\n"))
      case .incomplete(let rest):
        // The statements before the incomplete one have run and must not run again.
        pending = rest.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var output = REPLOutput()
        output.isIncomplete = true
        return output
      }
    } catch {
      pending = []
      return failure(error, in: source)
    }
  }

  /// A notice of variables that were lost with a Lua state.
  private var lostNamesNotice: [TerminalText] {
    guard !luaSession.lost.isEmpty else { return [] }
    return [
      configuration.style.faint("\(words.prompt(.lostValues, luaSession.lost.joined(separator: ", ")))")
    ]
  }
}
