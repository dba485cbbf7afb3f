internal import CLuaSandbox

/// An error of a script, with its position in the script.
package struct LuaError: Error, Hashable, Sendable {
  /// The kind of an error.
  package enum Kind: Hashable, Sendable {
    /// The text does not parse.
    case syntax
    /// An error at run time.
    case runtime
    /// The sandbox does not have that name or refuses that call.
    case forbidden
    /// There is no such global.
    case unknownName
    /// The script assigned a global.
    case globalAssigned
    /// A function would carry state from one case to the next.
    case keptState
    /// A record of facts has no such field.
    case unknownField
    /// A value of the wrong kind.
    case badValue
    /// The script used up its instructions.
    case instructionLimit
    /// The script, or the machine, ran out of memory.
    case memoryLimit
    /// The script used up its time.
    case timeLimit
    /// An interruption ended the run.
    case interrupted
    /// A host function failed.
    case hostFailure
  }

  /// The kind of the error.
  package var kind: Kind
  /// The message, without the position.
  package var message: String
  /// The name of the source, if the error is at a line of a script.
  package var source: String?
  /// The line, from 1, if it is known.
  package var line: Int?
  /// The name that the error is about, if there is one.
  package var name: String?
  /// The path of the record type that lacks the field.
  package var typePath: String?
  /// The calls of the script, innermost first, one a line.
  package var traceback: String
  /// The index of the failed call in its batch.
  package var call: Int?
  /// The unknown names before the error, which often are the cause.
  package var problems: [LuaMachine.Problem] = []

  /// Makes an error without a position.
  package init(_ kind: Kind, _ message: String, call: Int? = nil) {
    (self.kind, self.message, self.call) = (kind, message, call)
    traceback = ""
  }

  /// Whether the run reached a limit or was interrupted, so that the machine must be replaced.
  package var isLimit: Bool {
    switch kind {
    case .instructionLimit, .memoryLimit, .timeLimit, .interrupted, .hostFailure: true
    default: false
    }
  }
}

extension LuaError {
  init(_ error: clh_error, configuration: LuaConfiguration) {
    self.init(error, sources: configuration.sources.map(\.name), configuration: configuration)
  }

  init(_ error: clh_error, sources: [String], configuration: LuaConfiguration) {
    kind = Kind(error.kind)
    message = text(of: error.message)
    let name = text(of: error.name)
    self.name = name.isEmpty ? nil : name
    let index = Int(error.source)
    source = sources.indices.contains(index) ? sources[index] : nil
    line = error.line > 0 ? Int(error.line) : nil
    let type = Int(error.type)
    typePath = configuration.types.indices.contains(type) ? configuration.types[type].path : nil
    traceback = text(of: error.traceback)
    call = error.call >= 0 ? Int(error.call) : nil
  }
}

extension LuaError.Kind {
  init(_ kind: clh_kind) {
    self =
      switch kind {
      case CLH_SYNTAX: .syntax
      case CLH_FORBIDDEN: .forbidden
      case CLH_UNKNOWN_NAME: .unknownName
      case CLH_GLOBAL_ASSIGNED: .globalAssigned
      case CLH_KEPT_STATE: .keptState
      case CLH_UNKNOWN_FIELD: .unknownField
      case CLH_BAD_VALUE: .badValue
      case CLH_INSTRUCTION_LIMIT: .instructionLimit
      case CLH_MEMORY_LIMIT, CLH_DEAD: .memoryLimit
      case CLH_TIME_LIMIT: .timeLimit
      case CLH_INTERRUPTED: .interrupted
      case CLH_HOST_FAILED: .hostFailure
      default: .runtime
      }
  }
}

/// Returns the string in a C array; bytes that are not UTF-8 are replaced.
func text<Characters>(of characters: Characters) -> String {
  withUnsafeBytes(of: characters) { bytes in
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
