internal import CLuaSandbox

/// The results of the calls of a batch.
package struct LuaReport: Sendable {
  /// The verdict of a guard.
  package enum Verdict: Sendable {
    /// The guard returned true, or there is none.
    case held
    /// The guard returned false.
    case notHeld
    /// The guard read an unstated field.
    case undecided
  }

  /// An unstated field that a script read.
  package struct MissingField: Hashable, Sendable {
    /// The field's identifier.
    package var identifier: Int
    /// The cell of the field.
    package var cell: Int

    /// Makes a missing field.
    package init(identifier: Int, cell: Int) {
      self.identifier = identifier
      self.cell = cell
    }
  }

  /// The result of an output.
  package enum Output: Sendable {
    /// The output was not called.
    case none
    /// The output returned this value.
    case value(LuaValue)
    /// The output read an unstated field.
    case undecided(MissingField)
  }

  var results: [clh_result]
  /// What the functions of the batch answered: for each the words of a `clh_answer`, and `readWords` words of bits.
  private var answers: [UInt64] = []
  /// The numbers of the answers that each call asked for.
  private var asked: [UInt32] = []
  private let readWords: Int
  private let fieldCount: Int
  private var answerWords: Int { Int(CLH_ANSWER_WORDS) + readWords }
  /// Whether the machine must be replaced before its next batch.
  package internal(set) var needsReplacement = false
  /// The results of outputs that are neither dates nor nil, in the order of the calls.
  var values: [(call: Int, output: Int, value: LuaValue)] = []

  /// What scripts did with dates while they loaded, and then in the batch; empty where the machine does not note it.
  package private(set) var dates: [LuaDateNote] = []

  init(count: Int, readWords: Int, fieldCount: Int) {
    results = [clh_result](repeating: clh_result(), count: count)
    (self.readWords, self.fieldCount) = (readWords, fieldCount)
  }

  /// Copies the answers of the machine, before its next run.
  mutating func readAnswers(_ last: clh_answers) {
    answers = Array(UnsafeBufferPointer(start: last.words, count: last.word_count))
    asked = Array(UnsafeBufferPointer(start: last.asked, count: last.asked_count))
  }

  /// Copies the notes on dates, before the machine's next run.
  mutating func readDates(of machine: OpaquePointer) {
    var count = 0
    let notes = clh_date_notes(machine, &count)
    dates = UnsafeBufferPointer(start: notes, count: count).map { LuaDateNote($0) }
  }

  /// The number of calls.
  package var count: Int { results.count }

  /// Returns the verdict of a call.
  package func verdict(_ call: Int) -> Verdict { Verdict(results[call].verdict) }

  /// Returns the field that left a call undecided.
  package func missing(_ call: Int) -> MissingField {
    MissingField(identifier: Int(results[call].missing_field), cell: Int(results[call].missing_cell))
  }

  /// Returns whether any output of a call was called.
  package func hasOutput(_ call: Int) -> Bool {
    results[call].has_output.0 != CLH_OUTPUT_NONE.rawValue
      || results[call].has_output.1 != CLH_OUTPUT_NONE.rawValue
  }

  /// Returns the result of an output of a call.
  package func output(_ call: Int, _ index: Int) -> Output {
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

  /// Returns the instructions that a call used, in steps of the meter.
  package func instructions(_ call: Int) -> UInt64 { results[call].instructions }

  /// Returns the time of a call in nanoseconds; 0 where calls are not timed.
  package func nanoseconds(_ call: Int) -> UInt64 { results[call].nanoseconds }

  /// Returns the numbers of the answers of a call's guards in their order, up to the one that decided.
  package func askedGuards(_ call: Int) -> [Int] { asked(call, Int(results[call].asked_guards)) }

  private func asked(_ call: Int, _ count: Int) -> [Int] {
    let first = Int(results[call].first_asked)
    return asked[first..<first + count].map(Int.init)
  }

  /// What one function answered.
  package struct Answer: Hashable, Sendable {
    /// Whether it returned true or false, or read an unstated field.
    package var verdict: Verdict
    /// That field.
    package var missing: MissingField?
    /// The instructions of the function, with the conditions that it asked first.
    package var instructions: UInt64
  }

  /// Returns an answer by its number.
  package func answer(_ number: Int) -> Answer {
    let answer = answers.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: number * answerWords * 8, as: clh_answer.self)
    }
    let verdict = Verdict(answer.verdict)
    return Answer(
      verdict: verdict,
      missing: verdict == .undecided
        ? MissingField(identifier: Int(answer.missing_field), cell: Int(answer.missing_cell)) : nil,
      instructions: answer.instructions)
  }

  /// Returns the identifiers of the fields that a function read, ascending, by the number of its answer.
  package func reads(ofAnswer number: Int) -> [Int] {
    bits(ofAnswers: CollectionOfOne(number)).filter { $0 < fieldCount }
  }

  /// Returns the identifiers of the fields that a call read, ascending.
  package func reads(_ call: Int) -> [Int] {
    bits(ofAnswers: asked(call, Int(results[call].asked_count))).filter { $0 < fieldCount }
  }

  /// Returns the identifiers of the fields that calls read by `assume` and that were not stated.
  package var assumed: Set<Int> {
    var assumed: Set<Int> = []
    for place in fieldCount / 64..<readWords {
      var bits: UInt64 = 0
      for word in stride(from: Int(CLH_ANSWER_WORDS) + place, to: answers.count, by: answerWords) {
        bits |= answers[word]
      }
      while bits != 0 {
        let bit = place * 64 + bits.trailingZeroBitCount
        if bit >= fieldCount { assumed.insert(bit - fieldCount) }
        bits &= bits - 1
      }
    }
    return assumed
  }

  private func bits(ofAnswers numbers: some Collection<Int>) -> [Int] {
    var identifiers: [Int] = []
    for word in 0..<readWords {
      var bits = numbers.reduce(0) { $0 | answers[$1 * answerWords + Int(CLH_ANSWER_WORDS) + word] }
      while bits != 0 {
        identifiers.append(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return identifiers
  }

  /// Decodes the results of outputs, before the machine's next run.
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

extension LuaReport.Verdict {
  fileprivate init(_ verdict: UInt32) {
    switch clh_verdict(verdict) {
    case CLH_HELD: self = .held
    case CLH_NOT_HELD: self = .notHeld
    default: self = .undecided
    }
  }
}
