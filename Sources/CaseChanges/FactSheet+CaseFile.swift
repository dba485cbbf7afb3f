package import PrivacyModel
package import SourceText

extension FactSheet {
  /// The facts as a case of a case file states them, with short forms.
  /// - Parameter today: The day where the facts state none; nil leaves it out.
  package func caseFacts(register: String, today: CalendarDate? = nil) -> SourceNode {
    guard case .map(let entries) = FactOrder(schema: vocabulary.schema).shortened(tree).content else {
      return tree
    }
    let day =
      tree["today"] == nil ? today.map { SourceNode.Entry.made("today", .plain($0.description)) } : nil
    let host = facts.host.map { SourceNode.Entry.made("host", $0.node) }
    return .map(
      [.made("register", .text(register))] + [day].compactMap(\.self) + entries + [host].compactMap(\.self))
  }
}
