internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

extension CaseFileReader {
  /// The keys of a change under `each`.
  private static let changeKeys = ["case", "with", "without", "host", "expect", "skip", "todo"]

  /// A case, or one change of it, before its facts are decoded.
  private struct Draft {
    /// The title, and its node.
    var title: String
    var titleNode: SourceNode
    /// The name of the change.
    var change: String?
    /// The mappings that state it: that of the case, and that of the change.
    var nodes: [SourceNode]
    var facts: SourceNode
    /// The subject of the folder that it uses.
    var subject: String?

    /// The last value of a key.
    func last(_ key: String) -> SourceNode? { nodes.reversed().lazy.compactMap { $0[key] }.first }
  }

  /// Reads a case: itself, or its changes.
  mutating func replayCases(_ node: SourceNode) -> [ReplayCase] {
    guard case .map(let entries) = node.content else {
      decoder.problem(at: node, "a case must be a mapping with `case`, `subject`, `request` and `expect`")
      return []
    }
    decoder.unknownKeys(of: node, allowed: Self.caseKeys, place: "cases")
    guard let title = title(of: node, "it is the title of the case") else { return [] }
    guard let (own, subject) = ownFacts(node, entries), let facts = changed(own, by: node) else { return [] }
    let draft = Draft(
      title: title.text, titleNode: title.node, nodes: [node], facts: facts, subject: subject)
    guard let each = node["each"] else { return replayCase(draft).map { [$0] } ?? [] }
    let changes = decoder.items(each, place: "each")
    if changes.isEmpty { decoder.problem(at: each, "`each` has no change") }
    return changes.compactMap { change in
      guard case .map = change.content else {
        decoder.problem(at: change, "`each`: expected a mapping with `case`, `with` and `expect`")
        return nil
      }
      decoder.unknownKeys(of: change, allowed: Self.changeKeys, place: "each")
      guard let name = self.title(of: change, "it is the name of the change"),
        let facts = changed(facts, by: change)
      else { return nil }
      return replayCase(
        Draft(
          title: "\(title.text): \(name.text)", titleNode: name.node, change: name.text,
          nodes: [node, change],
          facts: facts, subject: subject))
    }
  }

  private mutating func title(of node: SourceNode, _ meaning: String) -> (text: String, node: SourceNode)? {
    guard let titleNode = node["case"], let text = decoder.string(titleNode, place: "case"), !text.isEmpty
    else {
      decoder.problem(at: node, "`case` is missing: \(meaning)")
      return nil
    }
    return (text, titleNode)
  }

  private mutating func replayCase(_ draft: Draft) -> ReplayCase? {
    let stated = draft.nodes.compactMap { $0["expect"] }
    guard let first = stated.first, !stated.contains(where: \.isEmptyMapping) else {
      decoder.problem(
        at: draft.titleNode, "`expect` is missing or empty", help: "add `expect: { outcome: … }`")
      return nil
    }
    let expected = stated.dropFirst().reduce(first) { $0.overlaid(by: $1) }
    let id = "\(file.name): \(draft.title)"
    let position = draft.titleNode.position
    let place = SourceLocation(file: file.name, line: position.line, column: position.column)
    let whole = SourceNode(.map(shared), at: draft.nodes[0].position).merged(with: draft.facts)
    if let register = whole["register"]?.word,
      let unloaded = decoder.use(registers, ofRegister: register)
    {
      return ReplayCase(title: draft.title, register: register, at: place, unloaded: unloaded)
    }
    // What is wrong with a subject of the folder is reported in its file.
    let problems = draft.subject.map { folder.problems(of: $0, decoder.vocabulary) } ?? DiagnosticLog()
    guard problems.isEmpty else {
      decoder.add(problems)
      return nil
    }
    let expectation = ExpectationReader.read(expected, &decoder)
    let host = hostAnswers(draft)
    guard
      var decoded = decoder.decodeCase(
        whole, defaultID: id, defaultRegister: nil, defaultToday: nil, ignoring: ["case"])
    else { return nil }
    let skip = reason("skip", of: draft)
    let todo = reason("todo", of: draft)
    (decoded.id, decoded.host) = (id, host)
    guard decoder.requireRegister(decoded.register, of: registers, whole) else { return nil }
    return ReplayCase(
      id: id, title: draft.title, change: draft.change, location: place,
      facts: decoded, expectation: expectation, skip: skip, todo: todo)
  }

  /// The answers of the case, and those of the change in their place.
  private mutating func hostAnswers(_ draft: Draft) -> HostAnswers? {
    var answers: HostAnswers?
    for node in draft.nodes.compactMap({ $0["host"] }) {
      let stated = HostAnswerReader.read(node, &decoder)
      answers = answers ?? stated
      answers?.place = stated.place
      answers?.answers.merge(stated.answers) { $1 }
    }
    return answers
  }

  /// Reads `skip` or `todo`, which require a reason.
  private mutating func reason(_ key: String, of draft: Draft) -> String? {
    guard let value = draft.last(key) else { return nil }
    if let text = decoder.string(value, place: key), !text.allSatisfy(\.isWhitespace), text != "true" {
      return text
    }
    decoder.problem(at: value, "`\(key)` requires a reason", help: "write `\(key): waits for the new form`")
    return nil
  }

  // MARK: Facts

  /// The facts that a case states itself, with its subject in the place of a name, and the name of a subject of the folder.
  private mutating func ownFacts(
    _ node: SourceNode, _ entries: [SourceNode.Entry]
  ) -> (facts: SourceNode, subject: String?)? {
    var own = entries.filter { Self.factKeys.contains($0.key) }
    var subject: String?
    if let index = own.firstIndex(where: { $0.key == "subject" }),
      case .scalar(let name, _) = own[index].value.content, !own[index].value.isNullOrEmpty
    {
      guard let entry = subjects[name] ?? folder.entries[name] else {
        decoder.problem(
          at: own[index].value, "no subject is called `\(name)`",
          help: Suggestion.help(name, among: (Array(subjects.keys) + folder.entries.keys).sorted()))
        return nil
      }
      own[index].value = entry.value
      used.insert(name)
      if subjects[name] == nil { subject = name }
    }
    return (SourceNode(.map(own), at: node.position), subject)
  }

  /// The facts changed by `with`, then without the paths of `without`.
  private mutating func changed(_ facts: SourceNode, by node: SourceNode) -> SourceNode? {
    var facts = facts
    if let changes = node["with"] {
      decoder.unknownKeys(of: changes, allowed: Self.factKeys, place: "with")
      facts = facts.merged(with: changes.keeping(Self.factKeys))
    }
    if let removed = node["without"] {
      for path in decoder.strings(removed, place: "without") {
        guard let rest = facts.removing(path: path.split(separator: ".").map(String.init)) else {
          decoder.problem(at: removed, "`without`: the case does not state `\(path)`")
          continue
        }
        facts = rest
      }
    }
    return facts
  }
}

extension SourceNode {
  fileprivate var isEmptyMapping: Bool {
    if case .map(let entries) = content { entries.isEmpty } else { false }
  }

  /// The mapping with only these keys.
  fileprivate func keeping(_ keys: [String]) -> SourceNode {
    guard case .map(let entries) = content else { return self }
    return SourceNode(.map(entries.filter { keys.contains($0.key) }), at: position)
  }

  /// The mapping with the keys of another in the place of its own; the other where one is no mapping.
  fileprivate func overlaid(by other: SourceNode) -> SourceNode {
    guard case .map(let own) = content, case .map(let changes) = other.content else { return other }
    let kept = own.filter { entry in !changes.contains { $0.key == entry.key } }
    return SourceNode(.map(kept + changes), at: other.position)
  }
}
