internal import PrivacyCoding
package import PrivacyModel
package import SourceText

/// Editable facts of a case: a tree that can be changed at every path, and the facts for the rules.
package struct FactSheet: Hashable {
  /// A mapping of the stated parts of `today`, `controller`, `subject` and `request`.
  package private(set) var tree: SourceNode
  /// The facts; an unstated `today` is the calendar's day zero.
  package private(set) var facts = CaseFacts()
  /// The words of the register.
  package private(set) var vocabulary = Vocabulary.shared

  private static let start = SourcePosition(line: 1, column: 1)

  /// Creates empty facts.
  package init(in vocabulary: Vocabulary = .shared) {
    tree = SourceNode(.map([]), at: Self.start)
    self.vocabulary = vocabulary
  }

  /// The same facts with the words of another register.
  /// - Throws: A fact or a word that the other vocabulary lacks.
  package func changed(to vocabulary: Vocabulary) throws(DiagnosticList) -> FactSheet {
    guard vocabulary != self.vocabulary else { return self }
    var sheet = FactSheet(in: vocabulary)
    var decoder = FactDecoder(file: "facts", vocabulary: vocabulary)
    let facts = decoder.decode(CaseFacts.self, from: tree, path: "", others: ["case", "register"])
    guard decoder.log.isEmpty else { throw decoder.log.list }
    sheet.adopt(facts)
    if tree["today"] == nil { sheet.tree = sheet.tree.removing(path: ["today"]) ?? sheet.tree }
    return sheet
  }

  /// Creates the facts of a case.
  package init(_ replayed: CaseFacts, in vocabulary: Vocabulary) {
    self.init(in: vocabulary)
    adopt(replayed)
    if tree["today"] == nil { tree = SourceNode(.map([]), at: Self.start) }
  }

  /// The day of the decision; nil if it is unstated.
  package var today: CalendarDate? { tree["today"] == nil ? nil : facts.today }

  /// Sets a fact, or removes it if the value is nil.
  /// - Throws: a problem of the value; the facts then stay unchanged.
  package mutating func set(_ path: FactPath, to value: SourceNode?, file: String) throws(DiagnosticList) {
    _ = try path.field(in: vocabulary.schema)
    let root =
      try replaced(tree, path.steps[...], of: path, by: value) ?? SourceNode(.map([]), at: Self.start)
    var decoder = FactDecoder(file: file, vocabulary: vocabulary)
    let facts = decoder.decode(CaseFacts.self, from: root, path: "", others: ["case", "register"])
    guard decoder.log.isEmpty else { throw decoder.log.list }
    let statesToday = root["today"] != nil
    adopt(facts)
    if !statesToday { tree = tree.removing(path: ["today"]) ?? tree }
  }

  /// Replaces the facts, with short forms expanded and fields in the order of the model.
  private mutating func adopt(_ facts: CaseFacts) {
    var host = facts.host ?? self.facts.host
    // Other facts may make other calls.
    if facts.host == nil { host?.answersAll = false }
    self.facts = facts
    self.facts.host = host
    self.facts.id = ""
    self.facts.register = ""
    let text = facts.json
    let whole = try? JSONSource.parse(line: Array(text.utf8), name: "facts", number: 1)
    tree = whole.map { FactOrder(schema: vocabulary.schema).ordered($0, type: 0) } ?? tree
  }

  /// Returns the tree with the value at the end of the steps; missing mappings are created.
  private func replaced(
    _ node: SourceNode?, _ steps: ArraySlice<FactPath.Step>, of path: FactPath, by value: SourceNode?
  ) throws(DiagnosticList) -> SourceNode? {
    guard let step = steps.first else { return value }
    switch step {
    case .field(let name):
      var entries: [SourceNode.Entry] = []
      if case .map(let stated)? = node?.content { entries = stated }
      let index = entries.firstIndex { $0.key == name }
      let inner = try replaced(index.map { entries[$0].value }, steps.dropFirst(), of: path, by: value)
      if let index { entries.remove(at: index) }
      if let inner {
        let entry = SourceNode.Entry(key: name, position: inner.position, value: inner)
        entries.insert(entry, at: index ?? entries.count)
      }
      return SourceNode(.map(entries), at: node?.position ?? Self.start)
    case .element(let number):
      var items: [SourceNode] = []
      if case .list(let stated)? = node?.content { items = stated }
      guard number <= items.count + 1 else {
        throw path.problem(
          steps.startIndex,
          "the list has \(items.count) element\(items.count == 1 ? "" : "s"): the next index is [\(items.count + 1)]"
        )
      }
      let old = number <= items.count ? items[number - 1] : nil
      let inner = try replaced(old, steps.dropFirst(), of: path, by: value)
      if old != nil { items.remove(at: number - 1) }
      if let inner { items.insert(inner, at: number - 1) }
      return SourceNode(.list(items), at: node?.position ?? Self.start)
    }
  }
}
