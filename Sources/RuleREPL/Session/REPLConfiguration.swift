public import Messages
public import RuleEngine
public import SourceText

/// How a session begins.
public struct REPLConfiguration: Sendable {
  /// The folder of rules.
  public var rules: String
  /// The files and folders of cases.
  public var cases: [String]
  /// Whose rules answer, where that is chosen.
  public var register: String?
  /// The language of decisions; nil for codes and the words of the rules.
  public var language: Language?
  /// What loading a rule file may use up.
  public var loading = RuleEngine.Limits.loading
  /// What a decision or a line may use up.
  public var deciding = RuleEngine.Limits.deciding
  /// The most answers that one search for changes tries.
  public var searched = 20_000
  /// How output is coloured.
  public var style = TextStyle(coloured: false)
  /// How many characters a line of output has; nil for any number.
  public var width: Int?
  /// What problems call the lines that come in.
  public var source = "input"
  /// Stops what a line does.
  public var interruption = Interruption()
  /// Told how long work goes on; an empty text takes that away.
  public var progress: @Sendable (String) -> Void = { _ in }

  /// Begins with a folder of rules, and of cases.
  public init(rules: String = "rules", cases: [String] = []) {
    (self.rules, self.cases) = (rules, cases)
  }
}
