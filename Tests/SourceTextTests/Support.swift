import SourceText

/// Returns the errors of a text in the form `line:column: message`.
func errors(_ parse: () throws(DiagnosticList) -> SourceNode) -> [String] {
  do throws(DiagnosticList) {
    _ = try parse()
    return []
  } catch {
    return error.diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column.map(String.init) ?? "-")" } ?? "nowhere"
      return diagnostic.kind == .badCase ? "\(place): \(diagnostic.message)" : "\(diagnostic.kind)"
    }
  }
}

/// Returns a tree as text without places: maps as `{k: v}`, quoted scalars in quotation marks.
func outline(_ node: SourceNode) -> String {
  switch node.content {
  case .scalar(let text, isPlain: true): text
  case .scalar(let text, isPlain: false): "\"\(text)\""
  case .list(let values): "[" + values.map(outline).joined(separator: ", ") + "]"
  case .map(let entries):
    "{" + entries.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// Returns all keys and values of a tree with their places, in the order of the text.
func places(_ node: SourceNode) -> [String] {
  let own = "\(node.position.line):\(node.position.column)"
  switch node.content {
  case .scalar(let text, _): return ["\(text)@\(own)"]
  case .list(let values): return ["[@\(own)"] + values.flatMap(places)
  case .map(let entries):
    return ["{@\(own)"]
      + entries.flatMap { ["\($0.key)@\($0.position.line):\($0.position.column)"] + places($0.value) }
  }
}
