public import Messages
public import RuleEvaluation
public import SourceText

/// The configuration of a session.
public struct REPLConfiguration: Sendable {
  /// The folder of rules.
  public var rules: String
  /// The files and folders of cases.
  public var cases: [String]
  /// The register; nil until one is chosen.
  public var register: String?
  /// The language of decisions; nil for codes and English.
  public var language: Language?
  /// The limits for loading a rule file.
  public var loading = RuleEngine.Limits.loading
  /// The limits for a decision or a line.
  public var deciding = RuleEngine.Limits.deciding
  /// The maximum number of decisions in one search for changes.
  public var maximumTries = 20_000
  /// The style of output.
  public var style = TextStyle(coloured: false)
  /// The width of output in characters; nil for no limit.
  public var width: Int?
  /// The name of the input in the locations of problems.
  public var source = "input"
  /// Stops the current line.
  public var interruption = Interruption()
  /// Shows the progress of long work; an empty text clears it.
  public var progress: @Sendable (String) -> Void = { _ in }

  /// Creates a configuration with a folder of rules, and files and folders of cases.
  public init(rules: String = "rules", cases: [String] = []) {
    (self.rules, self.cases) = (rules, cases)
  }
}
