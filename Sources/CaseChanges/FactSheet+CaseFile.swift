internal import PrivacyModel
package import SourceText

extension FactSheet {
  /// The facts as a case of a case file states them, with short forms.
  package func caseFacts(register: String) -> SourceNode {
    let entry = SourceNode.Entry.made("register", .text(register))
    guard case .map(let entries) = FactOrder(schema: vocabulary.schema).shortened(tree).content else {
      return tree
    }
    let host = facts.host.map { SourceNode.Entry.made("host", $0.node) }
    return .map([entry] + entries + [host].compactMap(\.self))
  }
}
