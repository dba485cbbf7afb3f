internal import CLuaHost

/// A function of the host that scripts may call while they are asked.
public struct LuaHostFunction: Sendable {
  /// What a value may be.
  public enum Kind: Hashable, Sendable {
    case text, flag, integer, date
  }

  /// What scripts call it.
  public var name: String
  /// What it takes, at most 8 values; each may also be `none`.
  public var parameters: [Kind]
  /// What it says.
  public var result: Kind
  /// What a call costs, in instructions.
  public var cost: UInt64
  /// What calls are noted under; beyond the identifiers of fields, unique in the machine.
  public var identifier: Int
  /// Answers: a value of the kind, `none`, or nil where it cannot be told, which leaves the question undecided.
  ///
  /// Runs on the thread of the decision. In one batch it is asked once for the same values.
  public var body: @Sendable ([LuaValue]) throws -> LuaValue?

  /// Makes a function.
  public init(
    name: String, parameters: [Kind], result: Kind, cost: UInt64, identifier: Int,
    body: @escaping @Sendable ([LuaValue]) throws -> LuaValue?
  ) {
    (self.name, self.parameters, self.result) = (name, parameters, result)
    (self.cost, self.identifier, self.body) = (cost, identifier, body)
  }
}

extension LuaHostFunction.Kind {
  var cell: UInt32 {
    switch self {
    case .text: CLH_STRING.rawValue
    case .flag: CLH_FLAG.rawValue
    case .integer: CLH_INTEGER.rawValue
    case .date: CLH_DATE.rawValue
    }
  }
}

/// Answers the calls of one machine; used by one thread at a time.
final class LuaProvider {
  private struct Question: Hashable {
    var function: UInt32
    var arguments: [LuaValue]
  }

  private enum Answer {
    case value(LuaValue?)
    case failure(String)
  }

  private let functions: [LuaHostFunction]
  /// What was answered in this batch: the same question has one answer.
  private var answers: [Question: Answer] = [:]
  /// The text of the last answer, which C reads; nil before the first.
  private var text: UnsafeMutablePointer<CChar>?

  init(_ functions: [LuaHostFunction]) { self.functions = functions }

  deinit { text?.deallocate() }

  /// A new batch: what was answered before is asked again.
  func begin() { answers.removeAll(keepingCapacity: true) }

  /// What C calls.
  static let answer: clh_answer = { context, function, arguments, result in
    guard let context, let result else { return 1 }
    let provider = Unmanaged<LuaProvider>.fromOpaque(context).takeUnretainedValue()
    return provider.answer(function, arguments, &result.pointee)
  }

  private func answer(
    _ number: UInt32, _ arguments: UnsafePointer<clh_scalar>?, _ result: inout clh_scalar
  ) -> Int32 {
    let function = functions[Int(number)]
    let values = function.parameters.indices.map { index in
      arguments.map { LuaValue($0[index]) } ?? .none
    }
    let question = Question(function: number, arguments: values)
    let answer: Answer
    if let known = answers[question] {
      answer = known
    } else {
      do {
        answer = .value(try function.body(values))
      } catch {
        answer = .failure(String(describing: error))
      }
      answers[question] = answer
    }
    switch answer {
    case .value(nil): result.kind = CLH_UNSTATED.rawValue
    case .value(let value?): set(&result, value)
    case .failure(let message):
      set(&result, .string(message))
      return 1
    }
    return 0
  }

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

extension LuaValue {
  init(_ scalar: clh_scalar) {
    switch clh_cell_kind(scalar.kind) {
    case CLH_FLAG: self = .boolean(scalar.value.integer != 0)
    case CLH_INTEGER: self = .integer(scalar.value.integer)
    case CLH_DATE: self = .date(Int32(scalar.value.integer))
    case CLH_STRING:
      self = .string(
        String(
          decoding: UnsafeRawBufferPointer(start: scalar.value.bytes, count: Int(scalar.length)),
          as: UTF8.self))
    default: self = .none
    }
  }
}
