internal import LuaSandbox
package import RuleCompiler

/// How often an operand of `and`, `or` or `not` had each truth in decisions; once more where it did while its file was loaded.
package struct OperandCount: Hashable, Sendable {
  package let operand: Operand
  package var isTrue = 0
  /// That it was false or nil.
  package var isFalse = 0

  /// Whether it was both.
  package var isBothWays: Bool { isTrue > 0 && isFalse > 0 }
}

extension LineCount {
  /// The counts of some operands in all machines; a file that is loaded counts once, however many machines loaded it.
  func counts(of operands: [Operand]) -> [OperandCount] {
    var counts = operands.map { OperandCount(operand: $0) }
    var loaded = Array(repeating: (isTrue: false, isFalse: false), count: operands.count)
    for machine in all {
      for (number, sides) in machine.operands().enumerated() where number < counts.count {
        counts[number].isTrue += sides.isTrue.hits
        counts[number].isFalse += sides.isFalse.hits
        if sides.isTrue.ranAtLoad { loaded[number].isTrue = true }
        if sides.isFalse.ranAtLoad { loaded[number].isFalse = true }
      }
    }
    for (number, sides) in loaded.enumerated() {
      counts[number].isTrue += sides.isTrue ? 1 : 0
      counts[number].isFalse += sides.isFalse ? 1 : 0
    }
    return counts
  }
}
