internal import PrivacyModel
package import SourceText

extension FactSheet {
  /// The facts as a case of a case file states them, with short forms.
  package func caseFacts(register: String) -> SourceNode {
    let place = SourcePosition(line: 1, column: 1)
    let entry = SourceNode.Entry(key: "register", position: place, value: .text(register))
    guard case .map(let entries) = FactOrder(schema: vocabulary.schema).shortened(tree).content else {
      return tree
    }
    return SourceNode(.map([entry] + entries), at: place)
  }
}
