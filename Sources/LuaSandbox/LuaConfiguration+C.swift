internal import CLuaSandbox

/// Copies of strings and arrays that C reads during one call.
private final class CallMemory {
  private var blocks: [UnsafeMutableRawPointer] = []

  deinit { for block in blocks { block.deallocate() } }

  func array<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    copy.initialize(from: elements, count: elements.count)
    blocks.append(copy)
    return UnsafePointer(copy)
  }

  func text(_ text: String) -> clh_text {
    let bytes = UnsafeRawPointer(array(Array(text.utf8)))
    return clh_text(bytes: bytes.assumingMemoryBound(to: CChar.self), length: text.utf8.count)
  }

  func source(_ source: LuaSource) -> clh_source {
    clh_source(name: text(source.name), text: text(source.text))
  }

  func type(_ type: LuaRecordType) -> clh_type {
    let fields = type.fields.map { field in
      clh_field(
        name: text(field.name), type: Int32(field.type ?? -1), identifier: UInt32(field.identifier))
    }
    return clh_type(path: text(type.path), fields: array(fields), field_count: UInt32(fields.count))
  }

  func function(_ declared: LuaHostFunction) -> clh_host_function {
    var function = clh_host_function()
    function.name = text(declared.name)
    function.cost = declared.cost
    function.identifier = UInt32(declared.identifier)
    function.result = declared.result.cell
    function.parameter_count = UInt32(min(declared.parameters.count, Int(CLH_PARAMETERS)))
    withUnsafeMutableBytes(of: &function.parameters) { bytes in
      let kinds = bytes.bindMemory(to: UInt32.self)
      for (index, kind) in declared.parameters.prefix(kinds.count).enumerated() { kinds[index] = kind.cell }
    }
    return function
  }
}

extension LuaConfiguration {
  /// Calls `body` with the configuration as C reads it.
  func withC<Result>(_ body: (clh_configuration) -> Result) -> Result {
    let memory = CallMemory()
    let advice = advice.map { clh_advice(name: memory.text($0.name), text: memory.text($0.text)) }
    let configuration = clh_configuration(
      sources: memory.array(sources.map(memory.source)), source_count: sources.count,
      constructors: memory.array(
        constructors.map { clh_constructor(word: memory.text($0.word), names: UInt32($0.names)) }),
      constructor_count: constructors.count,
      kinds: memory.array(kinds.map(memory.text)), kind_count: kinds.count,
      verbs: memory.array(verbs.map(memory.text)), verb_count: verbs.count,
      advice: memory.array(advice), advice_count: advice.count,
      types: memory.array(types.map(memory.type)), type_count: types.count,
      codes: memory.array(codes.map(memory.text)), code_count: codes.count, prints: prints ? 1 : 0,
      functions: memory.array(functions.map(memory.function)), function_count: functions.count,
      callback: nil, context: nil, counts_lines: countsLines ? 1 : 0, times_calls: timesCalls ? 1 : 0,
      operand_recorder: memory.text(operands?.recorder ?? ""), operand_count: operands?.count ?? 0,
      notes_dates: notesDates ? 1 : 0)
    return withExtendedLifetime(memory) { body(configuration) }
  }
}

extension LuaSource {
  /// Calls `body` with the source as C reads it.
  func withC<Result>(_ body: (clh_source) -> Result) -> Result {
    let memory = CallMemory()
    let source = memory.source(self)
    return withExtendedLifetime(memory) { body(source) }
  }
}

extension clh_limits {
  init(_ limits: ExecutionLimits) {
    self.init(
      instructions: limits.instructions, bytes: limits.bytes, nanoseconds: limits.nanoseconds,
      allocations: limits.allocations, interruption: limits.interruption?.flag,
      cancellation: limits.cancellation?.flag)
  }
}
