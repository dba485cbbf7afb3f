package import SourceText

/// A problem that a command reports to a CI service: a file that cannot be loaded, a failed case, a missed gate, a finding of
/// `check`, a broken property, or a change of the rules that no case notices.
package struct ReportedProblem: Sendable {
  /// How serious a problem is, in the words of SARIF.
  package enum Level: String, Comparable, Sendable {
    case error, warning, note

    /// Errors come first, then warnings.
    package static func < (left: Level, right: Level) -> Bool { left.order < right.order }

    private var order: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  }

  /// Another place that belongs to a problem, and what is there.
  package struct Related: Sendable {
    package var place: SourceLocation
    package var message: String

    package init(at place: SourceLocation, _ message: String) {
      (self.place, self.message) = (place, message)
    }
  }

  package var level: Level
  /// What kind of problem it is: a word of letters and underscores that stays the same between versions.
  package var code: String
  /// What the problem is about: the title of a case, for example.
  package var title: String
  /// The problem in one line.
  package var message: String
  /// What a reader needs besides the message, line by line; the message itself where it says everything.
  package var details: [TerminalText]
  /// The place; nil if it concerns no place in a file.
  package var place: SourceLocation?
  /// Other places.
  package var related: [Related] = []

  /// Creates a problem.
  package init(
    _ level: Level, _ code: String, title: String, _ message: String, details: [TerminalText]? = nil,
    at place: SourceLocation?, related: [Related] = []
  ) {
    (self.level, self.code, self.title, self.message) = (level, code, title, message)
    (self.place, self.related) = (place, related)
    self.details = details ?? [TerminalText(message)]
  }
}

extension ReportedProblem {
  /// A problem of loading rules or cases.
  package init(_ diagnostic: Diagnostic) {
    self.init(
      diagnostic.severity == .error ? .error : .warning, diagnostic.kind.rawValue,
      title: "cannot be loaded",
      diagnostic.message + (diagnostic.help.map { "; \($0)" } ?? ""), at: diagnostic.location)
  }

  /// A gate that is missed: every case passed, and the run fails all the same.
  package static func gate(_ code: String, _ message: String) -> ReportedProblem {
    ReportedProblem(.error, code, title: gateTitle, message, at: nil)
  }

  private static let gateTitle = "gate"

  /// Whether it is a missed gate.
  package var isGate: Bool { title == Self.gateTitle && place == nil }
}
