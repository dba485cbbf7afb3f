/// One problem, told to the person who can mend it.
///
/// Messages start in lower case, carry no full stop and no line break, and quote the person's words in backticks.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, Codable {
    case error, warning
  }

  /// What kind of problem it is; the spellings are fixed, machines read them.
  public struct Kind: RawRepresentable, Hashable, Sendable, Codable {
    /// The spelling in JSON.
    public var rawValue: String

    /// Makes a kind of its spelling.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The text does not parse.
    public static let syntax = Kind(rawValue: "syntax")
    /// A script failed while it ran.
    public static let runtime = Kind(rawValue: "runtime")
    /// A script used a name or a call that the sandbox does not give.
    public static let forbidden = Kind(rawValue: "forbidden")
    /// A script used up its instructions.
    public static let instructionLimit = Kind(rawValue: "instruction_limit")
    /// A script used up its memory.
    public static let memoryLimit = Kind(rawValue: "memory_limit")
    /// A script used up its time.
    public static let timeLimit = Kind(rawValue: "time_limit")
    /// Somebody stopped it.
    public static let interrupted = Kind(rawValue: "interrupted")
    /// A rule document is not well formed.
    public static let badRule = Kind(rawValue: "bad_rule")
    /// A case is not well formed.
    public static let badCase = Kind(rawValue: "bad_case")
    /// A file could not be read or written.
    public static let io = Kind(rawValue: "io")
  }

  /// How bad it is.
  public var severity: Severity
  /// What kind of problem it is.
  public var kind: Kind
  /// One sentence.
  public var message: String
  /// Where it is, if it is anywhere.
  public var location: SourceLocation?
  /// How many characters the mark under the line covers, at least 1.
  public var width: Int
  /// What to do about it.
  public var help: String?
  /// The script's calls, innermost first, one a line.
  public var traceback: String?

  /// Makes a problem from its parts.
  public init(
    _ kind: Kind, _ message: String, at location: SourceLocation? = nil, width: Int = 1,
    help: String? = nil, traceback: String? = nil, severity: Severity = .error
  ) {
    self.severity = severity
    self.kind = kind
    self.message = Self.shortened(message)
    self.location = location
    self.width = max(1, width)
    self.help = help.map(Self.shortened)
    self.traceback = traceback
  }
}

extension Diagnostic {
  /// The most bytes of a message and of a help: a text quotes the person's words, which may be as long as a file.
  static let longestText = 1000

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    var kept = text.unicodeScalars.prefix(longestText)
    while kept.reduce(0, { $0 + UTF8.width($1) }) > longestText { kept = kept.dropLast(8) }
    return String(kept) + "…"
  }
}

/// Every problem of one run, in the order of their places.
public struct DiagnosticList: Error, Hashable, Sendable {
  /// The problems, sorted by place.
  public private(set) var diagnostics: [Diagnostic]
  /// How many problems there are, those that are not shown included.
  public let count: Int

  /// Collects problems and sorts them by place; those without one come first.
  public init(_ diagnostics: [Diagnostic]) { self.init(diagnostics, count: diagnostics.count) }

  /// The problems of a text that has more of them.
  init(_ diagnostics: [Diagnostic], count: Int) {
    self.count = count
    self.diagnostics = diagnostics.enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (nil, nil): left.offset < right.offset
      case (nil, _): true
      case (_, nil): false
      case (let one?, let other?): (one, left.offset) < (other, right.offset)
      }
    }.map(\.element)
  }

  /// Whether any of them is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
