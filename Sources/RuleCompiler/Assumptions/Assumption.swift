package import SourceText

/// What an unstated fact is taken for where a rule reads it by `assume`, declared in `law/assumptions.lua`, or by an organisation
/// for its own facts.
///
/// No rule can find out whether a fact is stated: this list is the only place where silence has a meaning.
package struct Assumption: Hashable, Sendable {
  /// What the fact is taken for.
  package enum Value: Hashable, Sendable {
    /// There is none; an empty list.
    case none
    /// Nothing is known of it: nil, and so no list.
    case unknown
    case flag(Bool)
    case code(String)
  }

  /// The path of the fact, such as `subject.legal_holds`.
  package var fact: String
  package var value: Value
  /// Why, in one sentence.
  package var because: String
  /// The statutes that it rests on.
  package var cites: [String]
  package var location: SourceLocation
}

extension Assumption.Value: CustomStringConvertible {
  package var description: String {
    switch self {
    case .none: "none"
    case .unknown: "unknown"
    case .flag(let flag): "\(flag)"
    case .code(let code): code
    }
  }
}
