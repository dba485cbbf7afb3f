package import LuaSandbox

/// Makes Lua machines that give the same functions the same numbers.
package struct MachineFactory: Sendable {
  package var configuration: LuaConfiguration
  /// The layout of the facts.
  package let layout: FactLayout
  /// The sources in the order in which they run.
  var order: [Int]
  package var limits: ExecutionLimits
  /// The operands that its machines count, by number.
  package var operands: [Operand] = []
  /// The sources whose operands its machines count; nil where they count none.
  var measured: Set<Int>?

  /// Whether its machines count operands.
  package var measuresOperands: Bool { measured != nil }

  /// Returns whether its machines count the operands of a source.
  package func isMeasured(_ source: Int) -> Bool { measured?.contains(source) ?? false }

  /// The number of fields of its facts, and of the host functions after them.
  package var fieldCount: Int { layout.fieldCount + configuration.functions.count }

  /// Makes a machine and runs its sources.
  /// - Throws: An error of a source, or an exceeded limit.
  package func make() throws(LuaError) -> LuaMachine {
    let machine = try LuaMachine(configuration, limits: limits)
    var pending = order
    try machine.finishLoading(&pending, limits)
    try machine.collectGarbage(limits: limits)  // frees the memory for decisions
    return machine
  }
}

extension LuaMachine {
  /// Runs the pending sources and discards their values; all lines run so far count as run while loading.
  package func finishLoading(_ pending: inout [Int], _ limits: ExecutionLimits) throws(LuaError) {
    for source in pending { try run(source, limits: limits) }
    pending = []
    markLinesRanAtLoad()
  }
}
