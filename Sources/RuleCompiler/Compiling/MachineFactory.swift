package import LuaSandbox

/// Makes Lua machines that number the same functions alike.
package struct MachineFactory: Sendable {
  package var configuration: LuaConfiguration
  /// The sources in the order in which they run.
  var order: [Int]
  package var limits: ExecutionLimits

  /// Makes a machine and runs its sources.
  package func make() throws(LuaError) -> LuaMachine {
    let machine = try LuaMachine(configuration, limits: limits)
    var pending = order
    try machine.finishLoading(&pending, limits)
    try machine.collectGarbage(limits: limits)  // all its memory is free for decisions
    return machine
  }
}

extension LuaMachine {
  /// Runs sources whose values another machine has returned. Lines that ran until now count as run while loading.
  package func finishLoading(_ pending: inout [Int], _ limits: ExecutionLimits) throws(LuaError) {
    for source in pending { try run(source, limits: limits) }
    pending = []
    markLinesRanAtLoad()
  }
}
