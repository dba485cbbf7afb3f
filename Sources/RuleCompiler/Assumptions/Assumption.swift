package import PrivacyModel
package import SourceText

/// What an unstated fact is taken for, declared in `law/assumptions.lua` or by an organisation for its own facts.
///
/// No rule can ask whether a fact is stated: this list is the only place where silence has a meaning.
package struct Assumption: Hashable, Sendable {
  /// What the fact is taken for.
  package enum Value: Hashable, Sendable {
    /// There is none; an empty list.
    case none
    case flag(Bool)
    case code(String)
  }

  /// A fact, by its name in the record, and its codes.
  package struct Given: Hashable, Sendable {
    package var fact: String
    package var codes: [String]
  }

  /// The path of the fact, such as `subject.legal_holds`.
  package var fact: String
  package var value: Value
  /// Why, in one sentence.
  package var because: String
  /// The statutes that it rests on.
  package var cites: [String]
  /// The kinds of requests that it applies to; empty for all.
  package var kinds: Set<RequestKind>
  /// A fact of the same record that must be stated as one of some codes; nil if none.
  package var given: Given?
  package var location: SourceLocation
}

extension Assumption.Value: CustomStringConvertible {
  package var description: String {
    switch self {
    case .none: "none"
    case .flag(let flag): "\(flag)"
    case .code(let code): code
    }
  }
}
