/// A fact without which the request cannot be decided.
public struct Missing: Codable, Hashable, Sendable {
  /// The fact's full path, such as `request.identity`.
  public var fact: String
  /// The text of the rule that requires it; nil for a fact that a condition reads.
  public var message: String?
  /// The requirement that the fact would meet, which selects the message of the catalogue; nil if none.
  public var requirement: Requirement?
  /// Who knows the fact, and is asked for it: `requester`, `controller` or `recipient`.
  public var from: String?

  /// Creates a missing fact.
  public init(fact: String, message: String? = nil, requirement: Requirement? = nil, from: String? = nil) {
    (self.fact, self.message, self.requirement, self.from) = (fact, message, requirement, from)
  }

  /// The path without the numbers of elements, `subject.loans.due` for `subject.loans[2].due`.
  package var path: String {
    var isInNumber = false
    return String(
      fact.filter { character in
        if character == "[" { isInNumber = true }
        defer { if character == "]" { isInNumber = false } }
        return !isInNumber
      })
  }
}

/// An obligation of the controller.
public struct Obligation: Codable, Hashable, Sendable {
  /// Its code, such as `notify_recipients`.
  public var kind: String
  /// The person or body that it is owed to; nil if not specified.
  public var to: String?
  /// The last day for it; nil if there is none.
  public var by: CalendarDate?
  /// The text in the requested language; nil if no catalogue was used.
  public var message: String?

  /// Creates an obligation.
  public init(kind: String, to: String? = nil, by: CalendarDate? = nil, message: String? = nil) {
    (self.kind, self.to, self.by, self.message) = (kind, to, by, message)
  }
}

/// A point on which the notice and the law contradict each other.
public struct Conflict: Codable, Hashable, Sendable {
  /// The view of one side.
  public struct View: Codable, Hashable, Sendable {
    /// The code of the rule's reason.
    public var code: String
    /// The statements or articles that the rule cites.
    public var cites: [String]
    /// The name of the rule, or its text in the requested language.
    public var message: String

    /// Creates a view.
    public init(code: String, cites: [String], message: String) {
      (self.code, self.cites, self.message) = (code, cites, message)
    }
  }

  /// The subject: a data category, a requirement such as `signed`, or the kind of request.
  public var about: String
  /// The view of the notice.
  public var notice: View
  /// The view of the law.
  public var law: View
  /// The layer whose view prevailed.
  public var prevailed: Layer

  /// Creates a conflict.
  public init(about: String, notice: View, law: View, prevailed: Layer) {
    (self.about, self.notice, self.law, self.prevailed) = (about, notice, law, prevailed)
  }
}
