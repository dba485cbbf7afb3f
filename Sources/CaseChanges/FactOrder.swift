package import PrivacyModel
package import SourceText

/// Orders facts as the model declares them.
package struct FactOrder {
  private let schema: FactSchema

  package init(schema: FactSchema) { self.schema = schema }

  /// Returns the mapping of a record with its fields in order and without other keys.
  package func ordered(_ node: SourceNode, type: Int) -> SourceNode {
    guard case .map(let entries) = node.content else { return node }
    let fields = schema.types[type].fields
    let known = fields.compactMap { field -> SourceNode.Entry? in
      guard var entry = entries.first(where: { $0.key == field.name }) else { return nil }
      entry.value = ordered(entry.value, field)
      return entry
    }
    return SourceNode(.map(known), at: node.position)
  }

  private func ordered(_ node: SourceNode, _ field: FactField) -> SourceNode {
    guard let inner = field.innerType else { return node }
    if case .list(let items) = node.content {
      return SourceNode(.list(items.map { ordered($0, type: inner) }), at: node.position)
    }
    return ordered(node, type: inner)
  }

  /// Returns the mapping with records in their short form: `data: [ name, email ]`.
  package func shortened(_ node: SourceNode, type: Int = 0) -> SourceNode {
    guard case .map(let entries) = node.content else { return node }
    if let short = schema.types[type].shortForm, entries.count == 1, entries[0].key == short {
      return entries[0].value
    }
    let fields = schema.types[type].fields
    let shorter = entries.map { entry in
      guard let field = fields.first(where: { $0.name == entry.key }), let inner = field.innerType else {
        return entry
      }
      var entry = entry
      if case .list(let items) = entry.value.content {
        entry.value = SourceNode(.list(items.map { shortened($0, type: inner) }), at: entry.value.position)
      } else {
        entry.value = shortened(entry.value, type: inner)
      }
      return entry
    }
    return SourceNode(.map(shorter), at: node.position)
  }
}
