/// An error or a warning about an input, with its place.
///
/// Messages start in lower case, have no final full stop and no line break, and quote the input in backticks.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How serious a diagnostic is.
  public enum Severity: String, Hashable, Sendable, Codable {
    case error, warning
  }

  /// The category of a diagnostic; programs read its spelling, which is stable.
  public struct Kind: RawRepresentable, Hashable, Sendable, Codable {
    /// The spelling in JSON.
    public var rawValue: String

    /// Creates a kind with the given spelling.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The text does not parse.
    public static let syntax = Kind(rawValue: "syntax")
    /// A script failed while it ran.
    public static let runtime = Kind(rawValue: "runtime")
    /// A script used a name or a call that the sandbox does not provide.
    public static let forbidden = Kind(rawValue: "forbidden")
    /// A script reached its limit of instructions.
    public static let instructionLimit = Kind(rawValue: "instruction_limit")
    /// A script reached its limit of memory.
    public static let memoryLimit = Kind(rawValue: "memory_limit")
    /// A script reached its time limit.
    public static let timeLimit = Kind(rawValue: "time_limit")
    /// The caller interrupted a script.
    public static let interrupted = Kind(rawValue: "interrupted")
    /// A rule document is not well formed.
    public static let badRule = Kind(rawValue: "bad_rule")
    /// A case is not well formed.
    public static let badCase = Kind(rawValue: "bad_case")
    /// A file could not be read or written.
    public static let io = Kind(rawValue: "io")
  }

  /// How serious the problem is.
  public var severity: Severity
  /// The category of the problem.
  public var kind: Kind
  /// The message: one sentence, at most about 1,000 bytes long.
  public var message: String
  /// The place of the problem; nil if it concerns no place in a file.
  public var location: SourceLocation?
  /// The number of characters to underline, at least 1.
  public var width: Int
  /// Advice on how to correct the problem.
  public var help: String?
  /// The call stack of the script, innermost call first, one call on each line.
  public var traceback: String?

  /// Creates a diagnostic; a `message` or `help` longer than 1,000 bytes is shortened.
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

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as one line, such as `rules/a.lua:3:5: error: … (help)`.
  public var description: String {
    (location.map { "\($0): " } ?? "") + "\(severity.rawValue): \(message)" + (help.map { " (\($0))" } ?? "")
  }
}

extension DiagnosticList: CustomStringConvertible {
  /// One line for each diagnostic.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

extension Diagnostic {
  /// The maximum length of a message and of a help text, in bytes; the input that they quote may be as long as a file.
  static let longestText = 1000

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    var kept = text.unicodeScalars.prefix(longestText)
    while kept.reduce(0, { $0 + UTF8.width($1) }) > longestText { kept = kept.dropLast(8) }
    return String(kept) + "…"
  }
}

/// All diagnostics of one run, sorted by place.
public struct DiagnosticList: Error, Hashable, Sendable {
  /// The diagnostics, sorted by place.
  public private(set) var diagnostics: [Diagnostic]
  /// The number of problems, including those that are not listed.
  public let count: Int

  /// Creates a list sorted by place; diagnostics without a place come first.
  public init(_ diagnostics: [Diagnostic]) { self.init(diagnostics, count: diagnostics.count) }

  /// Creates a list of the first diagnostics of `count`.
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
}
