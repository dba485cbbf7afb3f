internal import CLuaSandbox

/// Strings in one buffer that C can point to during one call.
private struct TextPool {
  private(set) var bytes: [UInt8] = []
  private var offsets: [Int] = []

  mutating func add(_ text: String) {
    offsets.append(bytes.count)
    bytes.append(contentsOf: text.utf8)
    offsets.append(bytes.count)
  }

  /// Returns a function that returns the strings one after the other, in the order in which they were added.
  func reader(_ first: UnsafePointer<UInt8>) -> () -> clh_text {
    let base = UnsafeRawPointer(first).assumingMemoryBound(to: CChar.self)
    var next = 0
    return { [offsets] in
      defer { next += 2 }
      return clh_text(bytes: base + offsets[next], length: offsets[next + 1] - offsets[next])
    }
  }
}

extension LuaConfiguration {
  /// Calls `body` with the configuration as C reads it.
  func withC<Result>(_ body: (clh_configuration) -> Result) -> Result {
    var pool = TextPool()
    for source in sources {
      pool.add(source.name)
      pool.add(source.text)
    }
    constructors.forEach { pool.add($0) }
    for (name, text) in advice {
      pool.add(name)
      pool.add(text)
    }
    codes.forEach { pool.add($0) }
    for type in types {
      pool.add(type.path)
      type.fields.forEach { pool.add($0.name) }
    }
    functions.forEach { pool.add($0.name) }
    pool.add("\0")  // so that there is a byte to point to

    return pool.bytes.withUnsafeBufferPointer { bytes in
      let next = pool.reader(bytes.baseAddress.unsafelyUnwrapped)
      let cSources = sources.map { _ in clh_source(name: next(), text: next()) }
      let cConstructors = constructors.map { _ in next() }
      let cAdvice = advice.map { _ in clh_advice(name: next(), text: next()) }
      let cCodes = codes.map { _ in next() }
      var cFields: [clh_field] = []
      var paths: [clh_text] = []
      for type in types {
        paths.append(next())
        for field in type.fields {
          cFields.append(
            clh_field(
              name: next(), type: Int32(field.type ?? -1), identifier: UInt32(field.identifier)))
        }
      }
      return cFields.withUnsafeBufferPointer { fields in
        var first = 0
        let cTypes = zip(types, paths).map { type, path in
          defer { first += type.fields.count }
          return clh_type(
            path: path, fields: fields.baseAddress.map { $0 + first }, field_count: UInt32(type.fields.count))
        }
        let cFunctions = functions.map { $0.withName(next()) }
        return lend(cSources, cConstructors, cAdvice, cTypes, cCodes, cFunctions, to: body)
      }
    }
  }

  private func lend<Result>(
    _ sources: [clh_source], _ constructors: [clh_text], _ advice: [clh_advice], _ types: [clh_type],
    _ codes: [clh_text], _ functions: [clh_host_function], to body: (clh_configuration) -> Result
  ) -> Result {
    sources.withUnsafeBufferPointer { sources in
      constructors.withUnsafeBufferPointer { constructors in
        advice.withUnsafeBufferPointer { advice in
          types.withUnsafeBufferPointer { types in
            codes.withUnsafeBufferPointer { codes in
              functions.withUnsafeBufferPointer { functions in
                body(
                  clh_configuration(
                    sources: sources.baseAddress, source_count: sources.count,
                    constructors: constructors.baseAddress, constructor_count: constructors.count,
                    advice: advice.baseAddress, advice_count: advice.count,
                    types: types.baseAddress, type_count: types.count,
                    codes: codes.baseAddress, code_count: codes.count, prints: prints ? 1 : 0,
                    functions: functions.baseAddress, function_count: functions.count, callback: nil,
                    context: nil,
                    counts_lines: countsLines ? 1 : 0, times_calls: timesCalls ? 1 : 0))
              }
            }
          }
        }
      }
    }
  }
}

extension clh_limits {
  init(_ limits: ExecutionLimits) {
    let (seconds, attoseconds) = limits.time.components
    self.init(
      instructions: limits.instructions, bytes: limits.bytes,
      nanoseconds: seconds >= 9_000_000_000
        ? .max : UInt64(max(0, seconds * 1_000_000_000 + attoseconds / 1_000_000_000)),
      allocations: limits.allocations, interruption: limits.interruption?.flag,
      cancellation: limits.cancellation?.flag)
  }
}

extension LuaSource {
  /// Calls `body` with the source as C reads it.
  func withC<Result>(_ body: (clh_source) -> Result) -> Result {
    var pool = TextPool()
    pool.add(name)
    pool.add(text)
    pool.add("\0")
    return pool.bytes.withUnsafeBufferPointer { bytes in
      let next = pool.reader(bytes.baseAddress.unsafelyUnwrapped)
      return body(clh_source(name: next(), text: next()))
    }
  }
}

extension LuaHostFunction {
  /// Returns the function as C reads it, with a borrowed name.
  func withName(_ name: clh_text) -> clh_host_function {
    var function = clh_host_function()
    function.name = name
    function.cost = cost
    function.identifier = UInt32(identifier)
    function.result = result.cell
    function.parameter_count = UInt32(min(parameters.count, Int(CLH_PARAMETERS)))
    withUnsafeMutableBytes(of: &function.parameters) { bytes in
      let kinds = bytes.bindMemory(to: UInt32.self)
      for (index, kind) in parameters.prefix(kinds.count).enumerated() { kinds[index] = kind.cell }
    }
    return function
  }
}
