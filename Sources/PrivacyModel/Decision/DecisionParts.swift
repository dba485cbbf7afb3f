/// Something that the requester is to be asked.
public struct Missing: Codable, Hashable, Sendable {
  /// The fact's full path, such as `request.identity`.
  public var fact: String
  /// How to ask for it.
  public var message: String?
  /// The requirement that it would meet, where one does: the key of a message.
  public var requirement: Requirement?

  /// Makes a question from its parts.
  public init(fact: String, message: String? = nil, requirement: Requirement? = nil) {
    self.fact = fact
    self.message = message
    self.requirement = requirement
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
  /// What it asks for, in the language that was wanted.
  public var message: String?

  /// Makes an obligation from its parts.
  public init(kind: String, to: String? = nil, by: CalendarDate? = nil, message: String? = nil) {
    self.kind = kind
    self.to = to
    self.by = by
    self.message = message
  }
}

/// A point on which the notice and the law disagree.
public struct Conflict: Codable, Hashable, Sendable {
  /// What one side says.
  public struct View: Codable, Hashable, Sendable {
    /// The code of its reason.
    public var code: String
    /// What it rests on.
    public var cites: [String]
    /// What it says.
    public var message: String

    /// Makes a view from its parts.
    public init(code: String, cites: [String], message: String) {
      self.code = code
      self.cites = cites
      self.message = message
    }
  }

  /// What it is about.
  public var about: String
  /// What the notice says.
  public var notice: View
  /// What the law says.
  public var law: View
  /// Which of them prevailed.
  public var prevailed: Layer

  /// Makes a conflict from its parts.
  public init(about: String, notice: View, law: View, prevailed: Layer) {
    self.about = about
    self.notice = notice
    self.law = law
    self.prevailed = prevailed
  }
}
