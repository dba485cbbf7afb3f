internal import RuleCompiler
package import RuleEvaluation
internal import SourceText

/// The operands of conditions that were not both true and false, by file.
struct OperandText {
  let coverage: RuleCoverage
  let style: TextStyle

  /// The lines about every file with such an operand.
  func lines(_ files: [FileOperands]) -> [TerminalText] {
    files.filter { !$0.isMeasured || $0.operands.contains { !$0.isBothWays } }.flatMap {
      file -> [TerminalText] in
      let covered = file.operands.count - coverage.gaps(file).count
      return [
        "",
        "\(style.strong("\(file.file)")): covered \(covered) of \(file.totalCount) operands of conditions",
      ] + (file.isMeasured ? [] : [Self.uncounted(style)])
        + file.operands.filter { !$0.isBothWays }.map { "  \(line($0, file))" }
    }
  }

  private static func uncounted(_ style: TextStyle) -> TerminalText {
    "  \(style.bad("not counted")): a file names `_ENV`, or this one is too long or nests too deeply"
  }

  private func line(_ count: OperandCount, _ file: FileOperands) -> TerminalText {
    let operand = count.operand
    let place = SourceLocation(file: file.file, line: operand.line, column: operand.column)
    if let reason = coverage.reason(for: count, in: file) {
      return "\(style.faint("\(place)")) \(count.shownText): \(count.lack), accepted: \(reason)"
    }
    let why: TerminalText = operand.isAfterConstant ? " (a constant before it decides)" : ""
    return "\(style.faint("\(place)")) \(count.shownText): \(style.bad("\(count.lack)"))\(why)"
  }
}

extension OperandCount {
  /// What no case showed of it: `never true`.
  package var lack: String {
    switch (isTrue > 0, isFalse > 0) {
    case (false, false): "never asked"
    case (false, true): "never true"
    case (true, false): "never false"
    case (true, true): "both"
    }
  }

  /// Its text; its beginning if it is long.
  package var shownText: String {
    operand.text.count > 80 ? operand.text.prefix(79) + "…" : operand.text
  }
}
