internal import CLuaSandbox

/// A guarded call, which any number of batches can make: where the guard returns true, the outputs are called.
package struct LuaCall: Sendable {
  var call = clh_call()

  /// Makes a call of a guard and up to two outputs; without a guard, the call always holds.
  package init(guard condition: LuaFunction?, _ first: LuaFunction? = nil, _ second: LuaFunction? = nil) {
    call.guard = condition?.number ?? 0
    call.outputs = (first?.number ?? 0, second?.number ?? 0)
    call.item_type = -1
    call.item = UInt32.max
  }

  /// Returns the call with a second argument for each function: the record of a type that begins at a cell.
  package func withRecord(ofType type: Int, at cell: Int) -> LuaCall {
    var copy = self
    copy.call.item_type = Int32(type)
    copy.call.item = UInt32(cell)
    return copy
  }
}

/// A batch of guarded calls over one set of facts, which crosses into C once, however many facts the scripts read.
///
/// Reuse a batch for many decisions to reuse its memory.
package struct LuaBatch: Sendable {
  /// The facts that the calls read.
  package var facts = LuaCells()
  var calls: [clh_call] = []
  /// The results of host functions in this decision; nil where there are no host functions.
  package var hostResults: LuaHostResults?
  /// The number of words for the reads of one call, one bit a field.
  let readWords: Int

  /// Makes an empty batch for a machine whose identifiers are below `fieldCount`.
  package init(fieldCount: Int) {
    readWords = (fieldCount + 63) / 64
  }

  /// Removes facts and calls, and keeps the memory.
  package mutating func reset() {
    facts = LuaCells()
    calls.removeAll(keepingCapacity: true)
  }

  /// Adds a call.
  package mutating func add(_ call: LuaCall) { calls.append(call.call) }

  /// The number of calls.
  package var count: Int { calls.count }
}
