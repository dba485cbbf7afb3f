internal import CLuaSandbox

/// What the calls of a batch came to.
public struct LuaReport: Sendable {
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

    /// Names a field and its cell.
    public init(identifier: Int, cell: Int) {
      self.identifier = identifier
      self.cell = cell
    }
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

  var results: [clh_result]
  /// What each call read, `readWords` words of bits each.
  var reads: [UInt64]
  private let readWords: Int
  /// Whether the machine should be replaced before it decides again.
  public internal(set) var needsReplacement = false
  /// What outputs said that is neither a date nor nil, in the order of the calls.
  var values: [(call: Int, output: Int, value: LuaValue)] = []

  init(count: Int, readWords: Int) {
    results = []
    results.reserveCapacity(count)
    for _ in 0..<count { results.append(clh_result()) }
    reads = []
    reads.reserveCapacity(count * readWords)
    for _ in 0..<count * readWords { reads.append(0) }
    self.readWords = readWords
  }

  /// How many calls there were.
  public var count: Int { results.count }

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

  /// Whether any output of the call was asked.
  public func hasOutput(_ call: Int) -> Bool {
    results[call].has_output.0 != CLH_OUTPUT_NONE.rawValue
      || results[call].has_output.1 != CLH_OUTPUT_NONE.rawValue
  }

  /// What an output of the call said.
  public func output(_ call: Int, _ index: Int) -> Output {
    let result = results[call]
    switch clh_output_state(index == 0 ? result.has_output.0 : result.has_output.1) {
    case CLH_OUTPUT_DATE: return .value(.date(index == 0 ? result.days.0 : result.days.1))
    case CLH_OUTPUT_NIL: return .value(.none)
    case CLH_OUTPUT_UNDECIDED: return .undecided(missing(call))
    case CLH_OUTPUT_GIVEN:
      return values.first { $0.call == call && $0.output == index }.map { .value($0.value) } ?? .none
    default: return .none
    }
  }

  /// Instructions that the call used, in steps of the meter.
  public func instructions(_ call: Int) -> UInt64 { results[call].instructions }

  /// How long the call took, in nanoseconds; 0 where calls are not timed.
  public func nanoseconds(_ call: Int) -> UInt64 { results[call].nanoseconds }

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

  /// Takes over what the outputs handed out, before the machine's next run.
  mutating func readValues(_ value: (_ offset: Int) -> LuaValue) {
    for (call, result) in results.enumerated() {
      if clh_output_state(result.has_output.0) == CLH_OUTPUT_GIVEN {
        values.append((call, 0, value(Int(result.output.0))))
      }
      if clh_output_state(result.has_output.1) == CLH_OUTPUT_GIVEN {
        values.append((call, 1, value(Int(result.output.1))))
      }
    }
  }
}
