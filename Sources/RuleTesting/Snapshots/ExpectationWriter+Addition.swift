internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

extension ExpectationWriter {
  /// Writes the keys of an addition with their details: in the place of their values, or after the last key.
  mutating func state(_ addition: ExpectationAddition) {
    let whole = Expectation(decision, with: addition.details)
    for key in addition.keys.sorted() {
      guard let value = expect[key] else {
        add(key, whole)
        continue
      }
      switch key {
      case "categories":
        for (name, category) in whole.categories ?? [:] {
          // What is stated is written; see `text`.
          expectation.categories?[name]?.noticeUntil = category.noticeUntil
          expectation.categories?[name]?.because = category.because.map { _ in [] }
        }
        write(key)
      case "rules", "obligations": writeList(value, whole.node[key]?.flowItems ?? [])
      default: write(key)
      }
    }
  }

  private mutating func add(_ key: String, _ whole: Expectation) {
    guard case .map(let entries) = expect.content, let last = entries.last, let node = whole.node[key] else {
      return
    }
    let text = "\(key): \(node.flow)"
    if expect.isFlow {
      edits.replace(last.value.range.upperBound..<last.value.range.upperBound, with: ", \(text)")
    } else {
      let indent = String(repeating: " ", count: edits.column(of: last.key.range.lowerBound))
      let end = edits.endOfLine(at: last.value.range.upperBound)
      edits.replace(end..<end, with: "\n\(indent)\(text)")
    }
  }
}

extension SourceNode {
  /// The value on one line.
  fileprivate var flow: String {
    switch content {
    case .scalar(let text, let isPlain): isPlain ? text : text.yamlScalar
    case .list(let items): items.isEmpty ? "[]" : "[ \(items.map(\.flow).joined(separator: ", ")) ]"
    case .map(let entries):
      entries.isEmpty
        ? "{}" : "{ \(entries.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ")) }"
    }
  }

  /// The items of a list, each on one line.
  fileprivate var flowItems: [String] { if case .list(let items) = content { items.map(\.flow) } else { [] } }
}
