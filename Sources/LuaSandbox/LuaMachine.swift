internal import CLuaSandbox
internal import Concurrency

/// One Lua 5.4 state with its sandbox, its memory and its limits.
///
/// Everything that can raise runs in C, inside a protected call; no jump of Lua's ever passes a Swift frame. A machine
/// that hit a limit is lost: drop it and open another.
public final class LuaMachine: Sendable {
  /// Owns the C machine, and is lent only under the lock.
  private struct Handle: ~Copyable {
    let pointer: OpaquePointer
    /// The names of the lines that a prompt handed over, behind the configuration's sources.
    var inputs: [String] = []
    /// Answers what scripts ask of the host; C holds its address.
    let provider: LuaProvider?
    deinit { clh_close(pointer) }
  }

  private let handle: Locked<Handle>
  /// What the machine is made of.
  public let configuration: LuaConfiguration

  /// A name used while loading that nothing gives.
  public struct Problem: Hashable, Sendable {
    /// `unknownName`, `forbidden`, `globalAssigned` or `keptState`.
    public var kind: LuaError.Kind
    /// The name.
    public var name: String
    /// The source's name.
    public var source: String?
    /// The line, from 1.
    public var line: Int?
  }

  /// Opens a machine.
  ///
  /// Throws where memory is short.
  public init(_ configuration: LuaConfiguration, limits: LuaLimits = .loading) throws(LuaError) {
    var error = clh_error()
    var limits = clh_limits(limits)
    let provider = configuration.functions.isEmpty ? nil : LuaProvider(configuration.functions)
    let pointer = configuration.withC { c in
      var c = c
      c.context = provider.map { Unmanaged.passUnretained($0).toOpaque() }
      c.answer = LuaProvider.answer
      return clh_open(&c, &limits, &error)
    }
    guard let pointer else { throw LuaError(error, configuration: configuration) }
    handle = Locked(Handle(pointer: pointer, provider: provider))
    self.configuration = configuration
  }

  /// Runs a source and returns its value together with the names in it that nothing gives.
  public func load(
    _ source: Int, limits: LuaLimits = .loading
  ) throws(LuaError) -> (value: LuaValue, problems: [Problem]) {
    let result: Result<(LuaValue, [Problem]), LuaError> = handle.withLock { handle in
      var error = clh_error()
      var limits = clh_limits(limits)
      guard clh_load(handle.pointer, source, &limits, &error) == CLH_OK else {
        var error = LuaError(error, configuration: configuration)
        error.problems = problems(of: handle.pointer)
        return .failure(error)
      }
      return .success((values(of: handle.pointer, at: 0), problems(of: handle.pointer)))
    }
    return try result.get()
  }

  /// Runs a source whose value is known from another machine.
  public func run(_ source: Int, limits: LuaLimits = .loading) throws(LuaError) {
    let failure = handle.withLock { handle -> LuaError? in
      var error = clh_error()
      var limits = clh_limits(limits)
      let kind = clh_load(handle.pointer, source, &limits, &error)
      return kind == CLH_OK ? nil : LuaError(error, configuration: configuration)
    }
    if let failure { throw failure }
  }

  /// Gives back all memory that nothing needs: from then on, the machine is as one that decided nothing yet.
  public func collectGarbage(limits: LuaLimits = .loading) throws(LuaError) {
    let failure = handle.withLock { handle -> LuaError? in
      var error = clh_error()
      var limits = clh_limits(limits)
      let kind = clh_collect(handle.pointer, &limits, &error)
      return kind == CLH_OK ? nil : LuaError(error, configuration: configuration)
    }
    if let failure { throw failure }
  }

  /// Runs a source as a script of no register and returns its values.
  ///
  /// An unknown name is an error, not a problem.
  public func evaluate(_ source: Int, limits: LuaLimits = .deciding) throws(LuaError) -> [LuaValue] {
    let result: Result<[LuaValue], LuaError> = handle.withLock { handle in
      var error = clh_error()
      var limits = clh_limits(limits)
      guard clh_evaluate(handle.pointer, source, &limits, &error) == CLH_OK else {
        return .failure(LuaError(error, configuration: configuration))
      }
      return .success(allValues(of: handle.pointer))
    }
    return try result.get()
  }

  /// What a line at a prompt came to.
  public struct Interaction: Sendable {
    /// The values that it returned.
    public var values: [LuaValue]
    /// The unstated field that it read, where that ended it.
    public var missing: LuaReport.MissingField?
    /// How many names it gave a value.
    public var assignments: Int
    /// Every name that has a value, in the order of their bytes.
    public var names: [String]
    /// The names of the sources, by the numbers that functions tell.
    public var sources: [String]
  }

  /// Runs a text at a prompt, over the facts of a batch: it reads them as a rule does, by the fields of the root record or as
  /// `case`, and the names that it gives values to stay for the next.
  ///
  /// Records that it kept are good as long as the facts are said to be the same as in the line before.
  public func interact(
    _ input: LuaSource, facts: LuaCells?, areSame: Bool = false, limits: LuaLimits = .deciding
  ) throws(LuaError) -> Interaction {
    let lent = facts ?? LuaCells()
    var inputs: [String] = []
    var result = clh_interaction()
    var error = clh_error()
    let interaction = handle.withLock { handle -> Interaction? in
      handle.inputs.append(input.name)
      inputs = handle.inputs
      defer { if result.kept == 0 { handle.inputs.removeLast() } }
      let kind = input.withC { text in
        lent.withC { facts in
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

  /// What the last evaluation printed, be it that it failed.
  public var printed: String {
    handle.withLock { handle in
      var length = 0
      let bytes = clh_printed(handle.pointer, &length)
      return String(
        decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
    }
  }

  /// Makes the calls of a batch.
  ///
  /// Throws the first error.
  public func run(_ batch: inout LuaBatch, limits: LuaLimits = .deciding) throws(LuaError) -> LuaReport {
    let count = batch.calls.count
    let readWords = batch.readWords
    var report = LuaReport(count: count, readWords: readWords)
    if count == 0 { return report }
    let failure = handle.withLock { handle -> LuaError? in
      if let provider = handle.provider {
        let answers = batch.answers ?? LuaHostAnswers()
        batch.answers = answers
        provider.begin(answers)
      }
      var limits = clh_limits(limits)
      let kind = batch.facts.withC { facts in
        report.results.withUnsafeMutableBufferPointer { results in
          report.reads.withUnsafeMutableBufferPointer { reads in
            clh_call_all(
              handle.pointer, facts, batch.calls, count, &limits, results.baseAddress, reads.baseAddress,
              readWords)
          }
        }
      }
      guard kind == CLH_OK else {
        return LuaError(clh_last_error(handle.pointer).pointee, configuration: configuration)
      }
      report.readValues { values(of: handle.pointer, at: $0) }
      report.needsReplacement = clh_is_worn(handle.pointer) != 0
      return nil
    }
    if let failure { throw failure }
    return report
  }

  /// A line of a source in a machine that counts lines.
  public struct Line: Hashable, Sendable {
    /// The line's number, from 1.
    public var number: Int
    /// Whether it ran while its file was loaded.
    public var ranAtLoad: Bool
    /// How often it ran since.
    public var hits: Int
  }

  /// From now on, lines count that run in decisions.
  public func settleLines() { handle.withLock { clh_settle_lines($0.pointer) } }

  /// The lines of a source that have code; empty where the machine does not count.
  public func lines(of source: Int) -> [Line] {
    handle.withLock { handle in
      var count = 0
      guard let words = clh_lines(handle.pointer, source, &count) else { return [] }
      return UnsafeBufferPointer(start: words, count: count).enumerated().compactMap { number, word in
        guard word & 0x8000_0000 != 0 else { return nil }
        return Line(number: number, ranAtLoad: word & 0x4000_0000 != 0, hits: Int(word & 0x3FFF_FFFF))
      }
    }
  }

  /// Whether the machine should be replaced before it decides again.
  public var needsReplacement: Bool { handle.withLock { clh_is_worn($0.pointer) != 0 } }

  /// Instructions used by the last load or batch; bytes in use; allocations made by the last load or batch.
  public var usage: (instructions: UInt64, bytes: UInt64, allocations: UInt64) {
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

/// The values of an evaluation: their count, then each.
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

extension LuaCells {
  /// Lends the facts in C's form.
  func withC<Result>(_ body: (UnsafePointer<clh_facts>) -> Result) -> Result {
    cells.withUnsafeBytes { cells in
      bytes.withUnsafeBytes { bytes in
        var facts = clh_facts(
          cells: cells.bindMemory(to: clh_cell.self).baseAddress, cell_count: self.cells.count,
          bytes: bytes.bindMemory(to: CChar.self).baseAddress, byte_count: bytes.count)
        return body(&facts)
      }
    }
  }
}
