package import PrivacyModel
package import RuleTesting
package import SourceText

/// A case that notices changes which no case noticed before, with the decision of the unchanged rules as its expectation.
package struct CaseProposal: Sendable {
  /// The title: that of the case it is near, and what differs.
  package var title: String
  /// The register.
  package var register: String
  /// The facts as a case file states them.
  package var facts: SourceNode
  /// The facts for the rules.
  package var input: CaseFacts
  /// The decision of the unchanged rules.
  package var decision: Decision
  /// What the expectation states beyond outcome, categories, reasons, obligations and dates.
  package var details: Set<Expectation.Detail>
  /// The places of the changes that it notices.
  package var notices: [String]

  /// The case of a case file.
  package var text: CaseText {
    CaseText(title: title, facts: facts, expectation: Expectation(decision, with: details))
  }
}
