internal import CLuaSandbox
internal import Concurrency

/// One Lua 5.4 state with its sandbox, its memory and its limits.
///
/// Every call that can raise a Lua error runs in C, inside a protected call: no jump of Lua's crosses a Swift frame. A machine
/// that reached a limit is lost: release it and open another.
package final class LuaMachine: Sendable {
  /// Owns the C machine; used only under the lock.
  private struct Handle: ~Copyable {
    let pointer: OpaquePointer
    /// The names of the lines of a prompt, which follow the configuration's sources.
    var inputs: [String] = []
    /// Calls the host functions; C holds its address.
    let caller: LuaHostCaller?
    deinit { clh_close(pointer) }
  }

  private let handle: Locked<Handle>
  /// The configuration.
  package let configuration: LuaConfiguration

  /// An unknown or forbidden name in a document.
  package struct Problem: Hashable, Sendable {
    /// `unknownName`, `forbidden`, `globalAssigned` or `keptState`.
    package var kind: LuaError.Kind
    /// The name.
    package var name: String
    /// The name of the source.
    package var source: String?
    /// The line, from 1.
    package var line: Int?
  }

  /// Opens a machine.
  ///
  /// - Throws: an error of the kind `memoryLimit` where memory is short.
  package init(_ configuration: LuaConfiguration, limits: ExecutionLimits = .loading) throws(LuaError) {
    var error = clh_error()
    var limits = clh_limits(limits)
    let caller = configuration.functions.isEmpty ? nil : LuaHostCaller(configuration.functions)
    let pointer = configuration.withC { c in
      var c = c
      c.context = caller.map { Unmanaged.passUnretained($0).toOpaque() }
      c.callback = LuaHostCaller.callback
      return clh_open(&c, &limits, &error)
    }
    guard let pointer else { throw LuaError(error, configuration: configuration) }
    handle = Locked(Handle(pointer: pointer, caller: caller))
    self.configuration = configuration
  }

  /// Runs a source as a rule document; returns its value and the unknown names in it.
  package func load(
    _ source: Int, limits: ExecutionLimits = .loading
  ) throws(LuaError) -> (value: LuaValue, problems: [Problem]) {
    try enter(limits) {
      clh_load($0, source, $1, $2)
    } result: {
      (values(of: $0, at: 0), problems(of: $0))
    }
  }

  /// Runs a source whose value is known from another machine.
  package func run(_ source: Int, limits: ExecutionLimits = .loading) throws(LuaError) {
    try enter(limits) {
      clh_load($0, source, $1, $2)
    } result: { _ in
    }
  }

  /// Frees all memory that is no longer used, as in a machine that made no decision yet.
  package func collectGarbage(limits: ExecutionLimits = .loading) throws(LuaError) {
    try enter(limits) {
      clh_collect($0, $1, $2)
    } result: { _ in
    }
  }

  /// Runs a source as a script of no register and returns its values.
  ///
  /// An unknown name is an error.
  package func evaluate(_ source: Int, limits: ExecutionLimits = .deciding) throws(LuaError) -> [LuaValue] {
    try enter(limits) {
      clh_evaluate($0, source, $1, $2)
    } result: {
      allValues(of: $0)
    }
  }

  private typealias Entry = (
    OpaquePointer, UnsafePointer<clh_limits>, UnsafeMutablePointer<clh_error>
  ) -> clh_kind

  /// Makes a run, and reads its result under the same lock.
  private func enter<Value: Sendable>(
    _ limits: ExecutionLimits, _ entry: Entry, result: (OpaquePointer) -> Value
  ) throws(LuaError) -> Value {
    let result: Result<Value, LuaError> = handle.withLock { handle in
      var error = clh_error()
      var limits = clh_limits(limits)
      guard entry(handle.pointer, &limits, &error) == CLH_OK else {
        var error = LuaError(error, configuration: configuration)
        error.problems = problems(of: handle.pointer)
        return .failure(error)
      }
      return .success(result(handle.pointer))
    }
    return try result.get()
  }

  /// The result of a line at a prompt.
  package struct Interaction: Sendable {
    /// The values that the line returned.
    package var values: [LuaValue]
    /// The unstated field that the line read, if that ended it.
    package var missing: LuaReport.MissingField?
    /// The number of names that the line assigned.
    package var assignments: Int
    /// All assigned names, sorted by their bytes.
    package var names: [String]
    /// The names of all sources, by the source numbers of functions.
    package var sources: [String]
  }

  /// Runs a line at a prompt.
  ///
  /// The line reads the facts as a rule does, by the fields of the root record or as `case`. The names that it assigns stay for
  /// the next line. Records of facts among their values are valid as long as `areSame` is true.
  package func interact(
    _ input: LuaSource, facts: LuaCells?, areSame: Bool = false, limits: ExecutionLimits = .deciding
  ) throws(LuaError) -> Interaction {
    let cells = facts ?? LuaCells()
    var inputs: [String] = []
    var result = clh_interaction()
    var error = clh_error()
    let interaction = handle.withLock { handle -> Interaction? in
      handle.inputs.append(input.name)
      inputs = handle.inputs
      defer { if result.kept == 0 { handle.inputs.removeLast() } }
      let kind = input.withC { text in
        cells.withC { facts in
          var (text, limits) = (text, clh_limits(limits))
          return clh_interact(handle.pointer, &text, facts, areSame ? 1 : 0, &limits, &result, &error)
        }
      }
      guard kind == CLH_OK else { return nil }
      var stream = outputStream(of: handle.pointer)
      let values = (0..<stream.count()).map { _ in stream.next() }
      var names: [String] = []
      if case .table(let table) = stream.next() {
        names = table.list.compactMap { if case .string(let name) = $0 { name } else { nil } }
      }
      let missing = LuaReport.MissingField(
        identifier: Int(result.missing_field), cell: Int(result.missing_cell))
      return Interaction(
        values: values, missing: result.undecided != 0 ? missing : nil, assignments: Int(result.assigned),
        names: names, sources: configuration.sources.map(\.name) + inputs)
    }
    guard let interaction else {
      throw LuaError(error, sources: configuration.sources.map(\.name) + inputs, configuration: configuration)
    }
    return interaction
  }

  /// The text that the last run printed, even on failure.
  package var printed: String {
    handle.withLock { handle in
      var length = 0
      let bytes = clh_printed(handle.pointer, &length)
      return String(
        decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
    }
  }

  /// Makes the calls of a batch.
  ///
  /// - Throws: the first error.
  package func run(_ batch: inout LuaBatch, limits: ExecutionLimits = .deciding) throws(LuaError) -> LuaReport
  {
    let count = batch.calls.count
    var report = LuaReport(
      count: count, readWords: batch.readWords, fieldCount: batch.fieldCount)
    if count == 0 { return report }
    let failure = handle.withLock { handle -> LuaError? in
      if let caller = handle.caller {
        let cache = batch.hostResults ?? LuaHostResults()
        batch.hostResults = cache
        caller.begin(cache)
      }
      var limits = clh_limits(limits)
      let kind = batch.facts.withC { facts in
        batch.withC { calls in
          report.results.withUnsafeMutableBufferPointer { results in
            clh_call_all(handle.pointer, facts, calls, &limits, results.baseAddress)
          }
        }
      }
      guard kind == CLH_OK else {
        return LuaError(clh_last_error(handle.pointer).pointee, configuration: configuration)
      }
      report.readAnswers(clh_last_answers(handle.pointer))
      if configuration.notesDates { report.readDates(of: handle.pointer) }
      report.readValues { values(of: handle.pointer, at: $0) }
      report.needsReplacement = clh_needs_replacement(handle.pointer) != 0
      return nil
    }
    if let failure { throw failure }
    return report
  }

  /// A line of a source in a machine that counts lines.
  package struct Line: Hashable, Sendable {
    /// The line's number, from 1.
    package var number: Int
    /// Whether it ran while its file was loaded.
    package var ranAtLoad: Bool
    /// How often it ran since then.
    package var hits: Int
  }

  /// How often one side of an operand was seen: that it was true, or that it was false or nil.
  package struct Side: Hashable, Sendable {
    /// Whether it was seen while a file was loaded.
    package var ranAtLoad: Bool
    /// How often it was seen since then.
    package var hits: Int
  }

  /// Returns both sides of each operand; empty where the machine does not count operands.
  package func operands() -> [(isTrue: Side, isFalse: Side)] {
    handle.withLock { handle in
      var count = 0
      guard let words = clh_operands(handle.pointer, &count) else { return [] }
      func side(_ word: UInt32) -> Side {
        Side(ranAtLoad: word & 0x4000_0000 != 0, hits: Int(word & 0x3FFF_FFFF))
      }
      return (0..<count).map { (side(words[2 * $0]), side(words[2 * $0 + 1])) }
    }
  }

  /// Marks all lines and operands that ran so far as run while loading; later runs are counted as hits.
  package func markLinesRanAtLoad() { handle.withLock { clh_mark_lines_ran_at_load($0.pointer) } }

  /// Returns the lines of a source that have code; empty where the machine does not count lines.
  package func lines(of source: Int) -> [Line] {
    handle.withLock { handle in
      var count = 0
      guard let words = clh_lines(handle.pointer, source, &count) else { return [] }
      return UnsafeBufferPointer(start: words, count: count).enumerated().compactMap { number, word in
        guard word & 0x8000_0000 != 0 else { return nil }
        return Line(number: number, ranAtLoad: word & 0x4000_0000 != 0, hits: Int(word & 0x3FFF_FFFF))
      }
    }
  }

  /// Whether the machine must be replaced before its next batch.
  package var needsReplacement: Bool { handle.withLock { clh_needs_replacement($0.pointer) != 0 } }

  /// The instructions used by the last run, the bytes in use, and the allocations made by the last run.
  package var usage: (instructions: UInt64, bytes: UInt64, allocations: UInt64) {
    handle.withLock { handle in
      (clh_instructions(handle.pointer), clh_bytes(handle.pointer), clh_allocations(handle.pointer))
    }
  }
}

private func values(of machine: OpaquePointer, at offset: Int) -> LuaValue {
  var length = 0
  let bytes = clh_output(machine, &length)
  var stream = LuaValueStream(UnsafeBufferPointer(start: bytes, count: length), from: offset)
  return stream.next()
}

private func outputStream(of machine: OpaquePointer) -> LuaValueStream {
  var length = 0
  let bytes = clh_output(machine, &length)
  return LuaValueStream(UnsafeBufferPointer(start: bytes, count: length))
}

/// Reads the values of an evaluation: their count, then each.
private func allValues(of machine: OpaquePointer) -> [LuaValue] {
  var stream = outputStream(of: machine)
  return (0..<stream.count()).map { _ in stream.next() }
}

extension LuaMachine {
  private func problems(of machine: OpaquePointer) -> [Problem] {
    var count = 0
    guard let first = clh_problems(machine, &count) else { return [] }
    return UnsafeBufferPointer(start: first, count: count).map { problem in
      let index = Int(problem.source)
      return Problem(
        kind: LuaError.Kind(problem.kind), name: text(of: problem.name),
        source: configuration.sources.indices.contains(index) ? configuration.sources[index].name : nil,
        line: problem.line > 0 ? Int(problem.line) : nil)
    }
  }
}
