package import PrivacyModel
package import SourceText

extension FactDecoder {
  /// Reads a fact that the organisation declares; nil if it has a problem, which is logged.
  mutating func ownFact(_ field: FactField, from node: SourceNode) -> OwnFact? {
    if node.isExplicitNull, field.canBeNone { return .nothing }
    switch field.shape {
    case .scalar(let kind): return ownScalar(kind, from: node, place: field.path)
    case .scalars(let kind):
      guard case .list(let items) = node.content else {
        return ownScalar(kind, from: node, place: field.path).map { .list([$0]) }
      }
      return .list(items.compactMap { ownScalar(kind, from: $0, place: field.path) })
    case .record(let type): return .record(ownFacts(type, from: node))
    case .records(let type):
      return .list(items(node, place: field.path).map { .record(ownFacts(type, from: $0)) })
    }
  }

  /// Reads a record that the organisation declares.
  private mutating func ownFacts(_ number: Int, from node: SourceNode) -> OwnFacts {
    let type = vocabulary.schema.types[number]
    var facts = OwnFacts()
    for entry in entries(node, place: type.path) {
      guard let field = type.field(named: entry.key) else {
        unknownKey(entry, allowed: type.fields.map(\.name), place: type.path)
        continue
      }
      facts[field.name] = ownFact(field, from: entry.value)
    }
    return facts
  }

  /// Reads a scalar of a kind; nil if it has a problem, which is logged.
  package mutating func ownScalar(_ kind: ScalarKind, from node: SourceNode, place: String) -> OwnFact? {
    guard let word = word(node, place: place) else { return nil }
    do throws(ScalarProblem) {
      return try OwnFact(scalar: word.text, isPlain: word.isPlain, kind)
    } catch {
      problem(at: node, Self.prefix(place) + error.message, help: error.help)
      return nil
    }
  }
}
