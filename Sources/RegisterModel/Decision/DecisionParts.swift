/// Something that the requester is to be asked.
public struct Missing: Codable, Hashable, Sendable {
  /// The fact's full path, such as `request.identity`.
  public var fact: String
  /// How to ask for it.
  public var message: String?

  /// Makes a question from its parts.
  public init(fact: String, message: String? = nil) {
    self.fact = fact
    self.message = message
  }
}

/// Something that the controller must do.
public struct Obligation: Codable, Hashable, Sendable {
  /// Its code, such as `notify_recipients`.
  public var kind: String
  /// Towards whom, or what.
  public var to: String?
  /// The last day for it.
  public var by: CalendarDate?

  /// Makes an obligation from its parts.
  public init(kind: String, to: String? = nil, by: CalendarDate? = nil) {
    self.kind = kind
    self.to = to
    self.by = by
  }
}

/// A point on which the notice and the law disagree.
public struct Conflict: Codable, Hashable, Sendable {
  /// What it is about.
  public var about: String
  /// What the notice says.
  public var notice: String
  /// What the law says.
  public var law: String
  /// Which of them prevailed.
  public var prevailed: Layer

  /// Makes a conflict from its parts.
  public init(about: String, notice: String, law: String, prevailed: Layer) {
    self.about = about
    self.notice = notice
    self.law = law
    self.prevailed = prevailed
  }
}
