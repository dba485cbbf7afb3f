internal import Messages
internal import SourceText

/// A command of the REPL: `:why billing_data`.
struct REPLCommand: Sendable {
  /// The kind of its arguments, for completion.
  enum Argument: Sendable {
    case nothing, command, register, caseTitle, category, outcome, fact, rule, option, file
  }

  /// The name without the colon.
  let name: String
  /// The arguments in its synopsis.
  let usage: String
  /// A summary in one line.
  let summary: String
  /// Details with examples.
  let details: String
  let argument: Argument
  /// Runs the command and returns its output.
  let run: @Sendable (inout REPLSession, String) throws(DiagnosticList) -> TerminalText

  init(
    _ name: String, _ usage: String = "", _ summary: String, details: String = "",
    argument: Argument = .nothing,
    run: @escaping @Sendable (inout REPLSession, String) throws(DiagnosticList) -> TerminalText
  ) {
    (self.name, self.usage, self.summary, self.details) = (name, usage, summary, details)
    (self.argument, self.run) = (argument, run)
  }

  /// `:why [CATEGORY]`.
  var synopsis: String { ":" + name + (usage.isEmpty ? "" : " " + usage) }

  /// Every command, in the order of a typical session.
  static let all: [REPLCommand] = facts + decisions + reasons + rules + session

  /// The commands in groups, for `:help`.
  static let groups: [(title: PromptWord, commands: [REPLCommand])] = [
    (.groupFacts, facts), (.groupDecisions, decisions), (.groupExplanations, reasons), (.groupRules, rules),
    (.groupSession, session),
  ]

  /// Returns the command of a name or of a unique prefix.
  static func named(_ name: String) -> REPLCommand? {
    if let command = all.first(where: { $0.name == name }) { return command }
    let begun = all.filter { $0.name.hasPrefix(name) }
    return begun.count == 1 && !name.isEmpty ? begun[0] : nil
  }
}

extension REPLSession {
  /// Runs a command.
  mutating func run(_ line: String, at source: SourceFile, _ number: Int) -> REPLOutput {
    let name = String(line.dropFirst().prefix { !$0.isWhitespace })
    let arguments = line.dropFirst(1 + name.count).trimmed
    let before = source.line(number)?.prefix { $0.isWhitespace }.count ?? 0
    let blanks = line.dropFirst(1 + name.count).prefix { $0.isWhitespace }.count
    argumentStart = (number, before + 1 + name.count + blanks)
    do throws(DiagnosticList) {
      guard let command = REPLCommand.named(name) else {
        let column =
          (source.line(number)?.firstIndex(of: ":")).map {
            source.line(number)?.distance(from: source.line(number)?.startIndex ?? $0, to: $0) ?? 0
          } ?? 0
        throw DiagnosticList([
          Diagnostic(
            .forbidden, "there is no command `:\(name)`",
            at: SourceLocation(file: source.name, line: number, column: column + 1), width: name.count + 1,
            help: Suggestion.nearest(to: name, among: REPLCommand.all.map(\.name)).map {
              "did you mean `:\($0)`?"
            } ?? "`:help` lists them")
        ])
      }
      (hasFailed, isEnding) = (false, false)
      var output = REPLOutput(try command.run(&self, arguments))
      output.isError = hasFailed
      output.ends = command.name == "quit" || isEnding
      return output
    } catch {
      return failure(error.placed(in: source, number), in: source)
    }
  }
}

extension DiagnosticList {
  /// Adds the line of the script to problems without a location; at a terminal the line is visible above.
  fileprivate func placed(in source: SourceFile, _ number: Int) -> DiagnosticList {
    guard number > 1 || source.name != "input" else { return self }
    return DiagnosticList(
      diagnostics.map { problem in
        var problem = problem
        problem.location = problem.location ?? SourceLocation(file: source.name, line: number)
        return problem
      })
  }
}
