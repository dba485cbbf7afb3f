internal import CLuaSandbox
internal import Concurrency

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
  /// Runs on the thread of the decision. In one decision it is asked once for the same values; where it throws, the decision
  /// ends, whatever the script does about it. So it does where its questions and answers take more than 8 MiB.
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

/// What the host has answered in one decision: the same question has one answer, in whichever machine it is put.
public final class LuaHostAnswers: Sendable {
  /// A function and its values, byte by byte.
  struct Question: Hashable {
    var function: UInt32
    var arguments: [UInt8]
  }

  enum Answer {
    case value(LuaValue?)
    case failure(String)
  }

  private struct Known {
    var answers: [Question: Answer] = [:]
    var bytes = 0
  }

  /// The most bytes of questions and answers together, since no limit of a machine counts them.
  static let mostBytes = 8 << 20

  private let known = Locked(Known())

  init() {}

  subscript(question: Question) -> Answer? { known.withLock { $0.answers[question] } }

  /// Keeps an answer; false where all of them would take too much memory.
  func keep(_ answer: Answer, to question: Question) -> Bool {
    known.withLock { known in
      known.bytes += question.arguments.count + answer.bytes + 128
      guard known.bytes <= Self.mostBytes else { return false }
      known.answers[question] = answer
      return true
    }
  }
}

extension LuaHostAnswers.Answer {
  fileprivate var bytes: Int {
    switch self {
    case .value(.string(let text)?), .failure(let text): text.utf8.count
    default: 0
    }
  }
}

/// Answers the calls of one machine; used by one thread at a time.
final class LuaProvider {
  private let functions: [LuaHostFunction]
  /// Those of the decision that is made.
  private var answers = LuaHostAnswers()
  /// The text of the last answer, which C reads; nil before the first.
  private var text: UnsafeMutablePointer<CChar>?

  init(_ functions: [LuaHostFunction]) { self.functions = functions }

  deinit { text?.deallocate() }

  /// A decision begins, or goes on in this machine.
  func begin(_ answers: LuaHostAnswers) { self.answers = answers }

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
    var question = LuaHostAnswers.Question(function: number, arguments: [])
    var values: [LuaValue]? = []
    for index in function.parameters.indices {
      guard let scalar = arguments?[index] else { continue }
      question.arguments += scalar.bytes
      values = LuaValue(scalar).flatMap { value in values.map { $0 + [value] } }
    }
    switch answers[question] ?? firstAnswer(to: question, function, values) {
    case .value(nil): result.kind = CLH_UNSTATED.rawValue
    case .value(let value?): set(&result, value)
    case .failure(let message):
      set(&result, .string(message))
      return 1
    }
    return 0
  }

  private func firstAnswer(
    to question: LuaHostAnswers.Question, _ function: LuaHostFunction, _ values: [LuaValue]?
  ) -> LuaHostAnswers.Answer {
    let answer = answer(function, values)
    return answers.keep(answer, to: question)
      ? answer
      : .failure("questions and answers of one decision take more than \(LuaHostAnswers.mostBytes >> 20) MiB")
  }

  private func answer(_ function: LuaHostFunction, _ values: [LuaValue]?) -> LuaHostAnswers.Answer {
    guard let values else { return .failure("it was asked about a text that is not UTF-8") }
    do {
      let value = try function.body(values)
      if case .string(let text)? = value, text.utf8.count > Self.longest {
        return .failure("the answer is too long")
      }
      return .value(value)
    } catch {
      return .failure(String(describing: error))
    }
  }

  /// The most bytes of an answer.
  private static let longest = 1 << 20

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
  /// Its kind and its value, so that no two values have the same.
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
  /// Nil where a text is not UTF-8.
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
