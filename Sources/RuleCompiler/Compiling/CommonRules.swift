package import SourceText

/// The laws and acts that every register applies, read once.
package struct CommonRules: Sendable {
  package var statutes = Statutes()
  package var documents: [RuleDocument] = []
  /// What unstated facts are taken for.
  package var assumptions: [Assumption] = []
  /// The problems of their files; with any, no register can be used.
  package var problems: [Diagnostic] = []
}
