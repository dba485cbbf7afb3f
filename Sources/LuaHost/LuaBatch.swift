internal import CLuaHost

/// A batch of guarded calls over one set of facts: one crossing into the machine and one out, however many
/// facts the scripts read.
///
/// Reuse one batch for many decisions; its memory stays.
public struct LuaBatch: Sendable {
  /// What a call came to.
  public enum Verdict: Sendable {
    /// The guard said true, or there is none.
    case held
    /// The guard said false.
    case notHeld
    /// The guard read a field that is not stated.
    case undecided
  }

  /// An unstated field that a script read.
  public struct MissingField: Hashable, Sendable {
    /// The field's identifier.
    public var identifier: Int
    /// Its cell.
    public var cell: Int
  }

  /// What a guarded output said.
  public enum Output: Sendable {
    /// It was not asked.
    case none
    /// It said this.
    case value(LuaValue)
    /// It read a field that is not stated.
    case undecided(MissingField)
  }

  var cells: [clh_cell] = []
  var bytes: [UInt8] = []
  var calls: [clh_call] = []
  var results: [clh_result] = []
  var reads: [UInt64] = []
  var readWords = 1
  var outputs: [[Output]] = []
  /// What the host has answered about these facts.
  var answers = LuaHostAnswers()

  /// An empty batch for a machine whose field identifiers are below `fieldCount`.
  public init(fieldCount: Int) {
    readWords = (fieldCount + 63) / 64
  }

  /// Forgets facts and calls, keeps the memory.
  public mutating func reset() {
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    calls.removeAll(keepingCapacity: true)
    outputs.removeAll(keepingCapacity: true)
    answers = LuaHostAnswers()
  }

  /// Adds a call: `outputs` are asked where `guard` says true.
  ///
  /// With `item`, each also takes that record.
  public mutating func add(
    guard condition: LuaFunction?, outputs: [LuaFunction?], item: (type: Int, cell: Int)? = nil
  ) {
    var call = clh_call()
    call.guard = condition?.number ?? 0
    call.outputs.0 = outputs.first.flatMap(\.self)?.number ?? 0
    call.outputs.1 = outputs.dropFirst().first.flatMap(\.self)?.number ?? 0
    call.item_type = Int32(item?.type ?? -1)
    call.item = item.map { UInt32($0.cell) } ?? UInt32.max
    calls.append(call)
  }

  /// How many calls there are.
  public var count: Int { calls.count }

  /// What the call came to.
  public func verdict(_ call: Int) -> Verdict {
    switch clh_verdict(results[call].verdict) {
    case CLH_HELD: .held
    case CLH_NOT_HELD: .notHeld
    default: .undecided
    }
  }

  /// The field that left the call undecided.
  public func missing(_ call: Int) -> MissingField {
    MissingField(identifier: Int(results[call].missing_field), cell: Int(results[call].missing_cell))
  }

  /// What the outputs of the call said.
  public func output(_ call: Int, _ index: Int) -> Output {
    outputs[call].indices.contains(index) ? outputs[call][index] : .none
  }

  /// Instructions that the call used, in steps of the meter.
  public func instructions(_ call: Int) -> UInt64 { results[call].instructions }

  /// The identifiers of the fields that the call read, ascending.
  public func reads(_ call: Int) -> [Int] {
    var identifiers: [Int] = []
    for word in 0..<readWords {
      var bits = reads[call * readWords + word]
      while bits != 0 {
        identifiers.append(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return identifiers
  }
}
