internal import CLuaSandbox

/// Calls the host functions of one machine; used by one thread at a time.
final class LuaHostCaller {
  private let functions: [LuaHostFunction]
  /// The calls of the decision in progress.
  private var cache = LuaHostResults()
  /// The string of the last result, which C reads; nil before the first.
  private var text: UnsafeMutablePointer<CChar>?

  init(_ functions: [LuaHostFunction]) { self.functions = functions }

  deinit { text?.deallocate() }

  /// Begins a decision, or continues one in this machine.
  func begin(_ cache: LuaHostResults) { self.cache = cache }

  /// The function that C calls.
  static let callback: clh_callback = { context, function, arguments, result in
    guard let context, let result else { return 1 }
    let caller = Unmanaged<LuaHostCaller>.fromOpaque(context).takeUnretainedValue()
    return caller.call(function, arguments, &result.pointee)
  }

  private func call(
    _ number: UInt32, _ arguments: UnsafePointer<clh_scalar>?, _ result: inout clh_scalar
  ) -> Int32 {
    let function = functions[Int(number)]
    var call = LuaHostResults.Call(function: number, arguments: [])
    var values: [LuaValue]? = []
    for index in function.parameters.indices {
      guard let scalar = arguments?[index] else { continue }
      call.arguments += scalar.bytes
      values = LuaValue(scalar).flatMap { value in values.map { $0 + [value] } }
    }
    switch cache[call] ?? firstOutcome(of: call, function, values) {
    case .value(nil): result.kind = CLH_UNSTATED.rawValue
    case .value(let value?): set(&result, value)
    case .failure(let message):
      set(&result, .string(message))
      return 1
    }
    return 0
  }

  private func firstOutcome(
    of call: LuaHostResults.Call, _ function: LuaHostFunction, _ values: [LuaValue]?
  ) -> LuaHostResults.Reply {
    let outcome = outcome(of: function, values)
    return cache.store(outcome, of: call)
      ? outcome
      : .failure(
        "arguments and results of one decision exceed \(LuaHostResults.maximumBytes >> 20) MiB")
  }

  private func outcome(of function: LuaHostFunction, _ values: [LuaValue]?) -> LuaHostResults.Reply {
    guard let values else { return .failure("an argument is a string that is not UTF-8") }
    do {
      let value = try function.body(values)
      if case .string(let text)? = value, text.utf8.count > Self.maximumResult {
        return .failure("the result exceeds \(Self.maximumResult >> 20) MiB")
      }
      return .value(value)
    } catch {
      return .failure(String(describing: error))
    }
  }

  /// The maximum number of bytes of a result.
  private static let maximumResult = 1 << 20

  private func set(_ result: inout clh_scalar, _ value: LuaValue) {
    switch value {
    case .boolean(let flag):
      result.kind = CLH_FLAG.rawValue
      result.value.integer = flag ? 1 : 0
    case .integer(let integer):
      result.kind = CLH_INTEGER.rawValue
      result.value.integer = integer
    case .date(let days):
      result.kind = CLH_DATE.rawValue
      result.value.integer = Int64(days)
    case .string(let string):
      let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: string.utf8.count + 1)
      for (index, byte) in string.utf8.enumerated() { bytes[index] = CChar(bitPattern: byte) }
      text?.deallocate()
      text = bytes
      result.kind = CLH_STRING.rawValue
      result.length = UInt32(string.utf8.count)
      result.value.bytes = UnsafePointer(bytes)
    default: result.kind = CLH_NOTHING.rawValue
    }
  }
}

extension clh_scalar {
  /// The kind and the value, so that no two values have the same bytes.
  fileprivate var bytes: [UInt8] {
    var bytes = withUnsafeBytes(of: kind) { Array($0) }
    if clh_cell_kind(kind) == CLH_STRING {
      bytes += withUnsafeBytes(of: length) { Array($0) }
      bytes += UnsafeRawBufferPointer(start: value.bytes, count: Int(length))
    } else {
      bytes += withUnsafeBytes(of: value.integer) { Array($0) }
    }
    return bytes
  }
}

extension LuaValue {
  /// Returns nil where a string is not UTF-8.
  fileprivate init?(_ scalar: clh_scalar) {
    switch clh_cell_kind(scalar.kind) {
    case CLH_FLAG: self = .boolean(scalar.value.integer != 0)
    case CLH_INTEGER: self = .integer(scalar.value.integer)
    case CLH_DATE: self = .date(Int32(scalar.value.integer))
    case CLH_STRING:
      let bytes = UnsafeRawBufferPointer(start: scalar.value.bytes, count: Int(scalar.length))
      guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
      self = .string(text)
    default: self = .none
    }
  }
}
