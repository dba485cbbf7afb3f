/// A fact that the case does not state, and that rules read as it is assumed.
public struct Assumed: Codable, Hashable, Sendable {
  /// What a fact is taken for.
  public enum Value: Hashable, Sendable {
    /// There is none; `null` in JSON.
    case none
    /// Nothing is known of it; `"unknown"` in JSON.
    case unknown
    /// A list without elements; `[]` in JSON.
    case noElements
    /// True or false.
    case flag(Bool)
    /// A code, such as `natural_person`.
    case code(String)
  }

  /// The fact's path, such as `subject.legal_holds`.
  public var fact: String
  /// What it is taken for.
  public var value: Value
  /// Why, in the words of the assumption.
  public var because: String
  /// The statutes that the assumption rests on; empty if none.
  public var cites: [String]

  /// Creates an assumed fact.
  public init(fact: String, value: Value, because: String, cites: [String] = []) {
    (self.fact, self.value, self.because, self.cites) = (fact, value, because, cites)
  }
}

extension Assumed.Value: Codable {
  private static let unknownWord = "unknown"

  /// Reads `null`, `[]`, `"unknown"`, a flag or a code.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .none
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let code = try? value.decode(String.self) {
      self = code == Self.unknownWord ? .unknown : .code(code)
    } else {
      _ = try value.decode([String].self)
      self = .noElements
    }
  }

  /// Writes `null`, `[]`, `"unknown"`, a flag or a code.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .none: try value.encodeNil()
    case .unknown: try value.encode(Self.unknownWord)
    case .noElements: try value.encode([String]())
    case .flag(let flag): try value.encode(flag)
    case .code(let code): try value.encode(code)
    }
  }
}

extension Assumed.Value: CustomStringConvertible {
  /// `none`, `unknown`, `false` or the code.
  public var description: String {
    switch self {
    case .none, .noElements: "none"
    case .unknown: "unknown"
    case .flag(let flag): "\(flag)"
    case .code(let code): code
    }
  }
}
