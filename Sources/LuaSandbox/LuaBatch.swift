internal import CLuaSandbox

/// A guarded call, prepared once and made as often as anybody likes: where the guard says true, the outputs are asked.
public struct LuaCall: Sendable {
  var call = clh_call()

  /// A call of these functions; where there is no guard, it holds.
  public init(guard condition: LuaFunction?, _ first: LuaFunction? = nil, _ second: LuaFunction? = nil) {
    call.guard = condition?.number ?? 0
    call.outputs = (first?.number ?? 0, second?.number ?? 0)
    call.item_type = -1
    call.item = UInt32.max
  }

  /// The same call, in which each function also takes a record of that type, by its first cell.
  public func about(_ type: Int, at cell: Int) -> LuaCall {
    var copy = self
    copy.call.item_type = Int32(type)
    copy.call.item = UInt32(cell)
    return copy
  }
}

/// A batch of guarded calls over one set of facts: one crossing into the machine and one out, however many
/// facts the scripts read.
///
/// Reuse one batch for many decisions; its memory stays.
public struct LuaBatch: Sendable {
  /// What the calls are about.
  public var facts = LuaCells()
  var calls: [clh_call] = []
  /// What the host has answered about these facts; nil where it gives no functions.
  public var answers: LuaHostAnswers?
  /// Words of bits that a call's reads take.
  let readWords: Int

  /// An empty batch for a machine whose field identifiers are below `fieldCount`.
  public init(fieldCount: Int) {
    readWords = (fieldCount + 63) / 64
  }

  /// Forgets facts and calls, keeps the memory.
  public mutating func reset() {
    facts = LuaCells()
    calls.removeAll(keepingCapacity: true)
  }

  /// Adds a call.
  public mutating func add(_ call: LuaCall) { calls.append(call.call) }

  /// How many calls there are.
  public var count: Int { calls.count }
}
