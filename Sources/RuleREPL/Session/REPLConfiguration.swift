package import LuaSandbox
package import Messages
internal import RuleEvaluation
package import SourceText

/// The configuration of a session.
package struct REPLConfiguration: Sendable {
  /// The folder of rules.
  package var rules: String
  /// The files and folders of cases.
  package var cases: [String]
  /// The register; nil until one is selected.
  package var register: String?
  /// The language of decisions; nil for codes and English.
  package var language: Language?
  /// The limits for loading a rule file.
  package var loading = RuleEngine.Limits.loading
  /// The limits for a decision or a line.
  package var deciding = RuleEngine.Limits.deciding
  /// Whether decisions take unstated facts for what is declared.
  package var assuming = true
  /// The maximum number of decisions in one search for changes.
  package var maximumTries = 1_000
  /// The style of output.
  package var style = TextStyle(coloured: false)
  /// The width of output in characters; nil for no limit.
  package var width: Int?
  /// The name of the input in the locations of problems.
  package var source = "input"
  /// Stops the current line.
  package var interruption = Interruption()
  /// Shows the progress of long work; an empty text clears it.
  package var progress: @Sendable (String) -> Void = { _ in }

  /// Creates a configuration with a folder of rules, and files and folders of cases.
  package init(rules: String = "rules", cases: [String] = []) {
    (self.rules, self.cases) = (rules, cases)
  }
}
