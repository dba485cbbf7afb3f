internal import CLuaSandbox

/// What a script did wrong, in the script's own terms.
public struct LuaError: Error, Hashable, Sendable {
  /// What kind of fault it is.
  public enum Kind: Hashable, Sendable {
    /// The text does not parse.
    case syntax
    /// The script failed while it ran.
    case runtime
    /// The sandbox does not give that name or that call.
    case forbidden
    /// Nothing has that name.
    case unknownName
    /// A global was assigned.
    case globalAssigned
    /// A function would carry state from one case to the next.
    case keptState
    /// A record of facts has no such field.
    case unknownField
    /// A value that the host cannot take.
    case badValue
    /// The script used up its instructions.
    case instructionLimit
    /// The script, or the machine, ran out of memory.
    case memoryLimit
    /// The script used up its time.
    case timeLimit
    /// Somebody stopped it.
    case interrupted
    /// A function of the host could not answer.
    case hostFailure
  }

  /// What kind of fault it is.
  public var kind: Kind
  /// One sentence without its place.
  public var message: String
  /// The source's name, if a script's line is to blame.
  public var source: String?
  /// The line, from 1, where it is known.
  public var line: Int?
  /// The word that is to blame, where there is one.
  public var name: String?
  /// The path of the record type that lacks the field.
  public var typePath: String?
  /// The script's calls, innermost first, one a line.
  public var traceback: String
  /// Which call of a batch failed.
  public var call: Int?
  /// What nothing gave before the fault, which often is why.
  public var problems: [LuaMachine.Problem] = []

  /// Makes an error that the host raises on a script's behalf.
  public init(_ kind: Kind, _ message: String, call: Int? = nil) {
    self.kind = kind
    self.message = message
    self.call = call
    traceback = ""
  }

  /// Whether the machine is lost: it hit a limit, or was stopped, and must be replaced.
  public var isLimit: Bool {
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

/// The text of a fixed C array that ends in a zero; bytes that are no UTF-8 are replaced.
func text<Characters>(of characters: Characters) -> String {
  withUnsafeBytes(of: characters) { bytes in
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
