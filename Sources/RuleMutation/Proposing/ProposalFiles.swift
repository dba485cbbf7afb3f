package import RuleEvaluation
internal import RuleTesting
package import SourceText

/// The case files of proposals, one of each register.
package struct ProposalFiles {
  /// The texts by their names: `rautavaara-asiakasrekisteri.yaml`.
  package private(set) var texts: [String: String] = [:]

  /// Writes the cases of each register in their order; titles that are taken get a number.
  /// - Throws: Every problem of a case that does not read back as it is.
  package init(_ proposals: [CaseProposal], of engine: RuleEngine) throws(DiagnosticList) {
    for (register, cases) in Dictionary(grouping: proposals, by: \.register).sorted(by: { $0.key < $1.key }) {
      let name = register.replacing("/", with: "-") + ".yaml"
      texts[name] = try CaseText.appended(
        cases.map(\.text), to: SourceFile(name: name, text: ""), registers: engine.vocabularies)
    }
  }
}
