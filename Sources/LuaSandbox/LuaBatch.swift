internal import CLuaSandbox

/// A condition of a call, and the answer that lets the call hold.
package struct LuaGuard: Hashable, Sendable {
  /// The answers that let a call hold.
  package enum Expectation: Hashable, Sendable {
    /// True, or false.
    case yes, no
    /// False from one of the guards of the call with this expectation, which come last.
    case notAll
  }

  /// A function, or the function of a condition, which is asked once a batch.
  package var function: LuaFunction
  /// The answer that lets the call hold.
  package var expected: Expectation

  /// Makes a guard.
  package init(_ function: LuaFunction, expected: Expectation = .yes) {
    (self.function, self.expected) = (function, expected)
  }

  var c: clh_guard {
    let expected: UInt32 =
      switch self.expected {
      case .no: 0
      case .yes: 1
      case .notAll: UInt32(CLH_NOT_ALL)
      }
    return clh_guard(function: function.number, expected: expected)
  }
}

/// The guards of many calls, one list after the other, which any number of batches can use.
package struct LuaGuards: Sendable {
  var guards: [clh_guard] = []

  /// Makes an empty list.
  package init() {}

  /// Adds the guards of a call, and returns their places.
  package mutating func add(_ list: [LuaGuard]) -> Range<Int> {
    guards += list.map(\.c)
    return guards.count - list.count..<guards.count
  }
}

/// A guarded call, which any number of batches can make: where every guard gives the expected answer, the outputs are called.
package struct LuaCall: Sendable {
  var call = clh_call()

  /// Makes a call with the guards at some places of a list, and up to two outputs; without guards, the call always holds.
  package init(guards: Range<Int>, _ first: LuaFunction? = nil, _ second: LuaFunction? = nil) {
    call.first_guard = UInt32(guards.lowerBound)
    call.guard_count = UInt32(guards.count)
    call.outputs = (first?.number ?? 0, second?.number ?? 0)
    call.item = UInt32.max
  }

  /// Returns the call with a second argument for each function: a record of the batch, by its number.
  package func withRecord(_ number: Int) -> LuaCall {
    var copy = self
    copy.call.item = UInt32(number)
    return copy
  }
}

/// A batch of guarded calls over one set of facts, which crosses into C once, however many facts the scripts read.
///
/// Reuse a batch for many decisions to reuse its memory.
package struct LuaBatch: Sendable {
  /// The facts that the calls read.
  package var facts = LuaCells()
  /// The guards that the calls refer to.
  package var guards = LuaGuards()
  /// The record type of the second argument of calls.
  package var recordType = 0
  /// The first cells of the records that calls are made for.
  package var records: [UInt32] = []
  var calls: [clh_call] = []
  /// The results of host functions in this decision; nil where there are no host functions.
  package var hostResults: LuaHostResults?
  /// The identifiers of the machine's fields are below it.
  let fieldCount: Int
  /// The number of words for the reads of one answer: one bit a field, then one bit a field that was assumed.
  let readWords: Int
  /// What unstated facts are taken for where a script reads them so; nil where nothing is assumed.
  package var assumed: LuaAssumedCells?

  /// Makes an empty batch for a machine whose identifiers are below `fieldCount`.
  package init(fieldCount: Int) {
    self.fieldCount = fieldCount
    readWords = (2 * fieldCount + 63) / 64
  }

  /// Removes facts and calls, and keeps the memory.
  package mutating func reset() {
    facts = LuaCells()
    guards = LuaGuards()
    records.removeAll(keepingCapacity: true)
    calls.removeAll(keepingCapacity: true)
  }

  /// Adds a call.
  package mutating func add(_ call: LuaCall) { calls.append(call.call) }

  /// The number of calls.
  package var count: Int { calls.count }

  /// Calls `body` with the calls as C reads them.
  func withC<Result>(_ body: (UnsafePointer<clh_batch>) -> Result) -> Result {
    calls.withUnsafeBufferPointer { calls in
      guards.guards.withUnsafeBufferPointer { guards in
        records.withUnsafeBufferPointer { records in
          var batch = clh_batch(
            calls: calls.baseAddress, call_count: calls.count, guards: guards.baseAddress,
            records: records.baseAddress, record_count: records.count, record_type: Int32(recordType),
            read_words: readWords, field_count: fieldCount, assumed: assumed?.c)
          return body(&batch)
        }
      }
    }
  }
}
