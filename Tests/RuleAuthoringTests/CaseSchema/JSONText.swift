import PrivacyCoding
import SourceText

extension SourceNode {
  /// The node as JSON on one line: plain words that JSON has are unchanged, all others become texts.
  var json: String {
    switch content {
    case .scalar(let text, let isPlain):
      if isExplicitNull || isPlain && text.isEmpty { return "null" }
      if isPlain,
        text == "true" || text == "false" || text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?/) != nil
      {
        return text
      }
      return CanonicalJSON.text(text)
    case .list(let items): return "[" + items.map(\.json).joined(separator: ",") + "]"
    case .map(let entries):
      return "{" + entries.map { CanonicalJSON.text($0.key) + ":" + $0.value.json }.joined(separator: ",")
        + "}"
    }
  }

  /// Reads JSON.
  static func json(_ text: String) throws -> SourceNode {
    try JSONSource.parse(SourceFile(name: "value.json", text: text))
  }
}
