internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

/// Reads a replay file: shared subjects, and cases that use and change them.
struct CaseFileReader {
  private static let fileKeys = ["register", "today", "controller", "subjects", "cases"]
  private static let caseKeys = [
    "case", "register", "today", "controller", "subject", "request", "with", "without", "expect",
    "skip", "todo",
  ]
  /// The keys that `with` may change.
  private static let factKeys = ["register", "today", "controller", "subject", "request"]

  private let file: SourceFile
  private let registers: RegisterVocabularies
  private var decoder: FactDecoder
  private var subjects: [String: SourceNode] = [:]
  private var shared: [SourceNode.Entry] = []
  private var used: Set<String> = []

  /// Reads the cases of a YAML or JSON file.
  /// - Throws: every problem of the file.
  static func read(_ file: SourceFile, registers: RegisterVocabularies) throws(DiagnosticList) -> [ReplayCase]
  {
    var reader = CaseFileReader(file, registers: registers)
    let isJSON = file.name.hasSuffix(".json")
    let root = isJSON ? try JSONSource.parse(file) : try YAMLSource.parse(file)
    let cases = reader.cases(root)
    guard reader.decoder.log.isEmpty else { throw reader.decoder.log.list }
    return cases
  }

  private init(_ file: SourceFile, registers: RegisterVocabularies) {
    self.file = file
    self.registers = registers
    decoder = FactDecoder(file: file.name)
  }

  private mutating func cases(_ root: SourceNode) -> [ReplayCase] {
    decoder.unknownKeys(of: root, allowed: Self.fileKeys)
    let entries = decoder.entries(root)
    shared = entries.filter { Self.factKeys.contains($0.key) }
    if let node = root["subjects"] {
      for entry in decoder.entries(node, place: "subjects") { subjects[entry.key] = entry.value }
    }
    guard let node = root["cases"] else {
      decoder.problem(at: root, "`cases` is missing")
      return []
    }
    var seen: [String: SourcePosition] = [:]
    let nodes = decoder.items(node, place: "cases")
    defer {
      readUnusedSubjects()
      readUnusedDay(nodes)
    }
    return nodes.compactMap { node in
      guard let replayCase = replayCase(node) else { return nil }
      if let first = seen[replayCase.title] {
        decoder.problem(
          at: node["case"] ?? node, "two cases are called `\(replayCase.title)`",
          help: "the other is at line \(first.line)")
        return nil
      }
      seen[replayCase.title] = node.position
      return replayCase
    }
  }

  private mutating func replayCase(_ node: SourceNode) -> ReplayCase? {
    guard case .map(let entries) = node.content else {
      decoder.problem(at: node, "a case must be a mapping with `case`, `subject`, `request` and `expect`")
      return nil
    }
    decoder.unknownKeys(of: node, allowed: Self.caseKeys, place: "cases")
    guard let titleNode = node["case"], let title = decoder.string(titleNode, place: "case"), !title.isEmpty
    else {
      decoder.problem(at: node, "`case` is missing: it is the title of the case")
      return nil
    }
    guard let facts = facts(node, entries) else { return nil }
    guard let expected = node["expect"], !expected.isEmptyMapping else {
      decoder.problem(at: titleNode, "`expect` is missing or empty", help: "add `expect: { outcome: … }`")
      return nil
    }
    let id = "\(file.name): \(title)"
    let place = SourceLocation(
      file: file.name, line: titleNode.position.line, column: titleNode.position.column)
    let defaults = SourceNode(.map(shared), at: node.position)
    let whole = defaults.merged(with: facts)
    if let register = whole["register"]?.word,
      let unloaded = decoder.use(registers, ofRegister: register)
    {
      return ReplayCase(title: title, register: register, at: place, unloaded: unloaded)
    }
    let expectation = ExpectationReader.read(expected, &decoder)
    guard
      var decoded = decoder.decodeCase(
        whole, defaultID: id, defaultRegister: nil, defaultToday: nil, ignoring: ["case"])
    else { return nil }
    let skip = reason("skip", of: node)
    let todo = reason("todo", of: node)
    decoded.id = id
    guard decoder.requireRegister(decoded.register, of: registers, whole) else { return nil }
    return ReplayCase(
      id: id, title: title, location: place,
      facts: decoded, expectation: expectation, skip: skip, todo: todo)
  }

  /// Reads `skip` or `todo`, which require a reason.
  private mutating func reason(_ key: String, of node: SourceNode) -> String? {
    guard let value = node[key] else { return nil }
    if let text = decoder.string(value, place: key), !text.allSatisfy(\.isWhitespace), text != "true" {
      return text
    }
    decoder.problem(at: value, "`\(key)` requires a reason", help: "write `\(key): waits for the new form`")
    return nil
  }

  /// Reports the problems of subjects that no case uses.
  private mutating func readUnusedSubjects() {
    let register = shared.first { $0.key == "register" }?.value.word
    if let register, decoder.use(registers, ofRegister: register) != nil { return }
    for (name, node) in subjects.sorted(by: { $0.key < $1.key }) where !used.contains(name) {
      _ = decoder.decode(Subject.self, from: node, path: "subject", others: [])
    }
  }

  /// Reports the problems of the file's day where each case has its own.
  private mutating func readUnusedDay(_ cases: [SourceNode]) {
    guard let day = shared.first(where: { $0.key == "today" }),
      cases.allSatisfy({ $0["today"] != nil || $0["with"]?["today"] != nil })
    else { return }
    _ = decoder.decode(CaseFacts.self, from: SourceNode(.map([day]), at: day.position), path: "", others: [])
  }

  /// The facts of a case: its own, changed by `with`, then without the paths of `without`.
  private mutating func facts(_ node: SourceNode, _ entries: [SourceNode.Entry]) -> SourceNode? {
    var own = entries.filter { Self.factKeys.contains($0.key) }
    if let index = own.firstIndex(where: { $0.key == "subject" }),
      case .scalar(let name, _) = own[index].value.content, !own[index].value.isNullOrEmpty
    {
      guard let subject = subjects[name] else {
        decoder.problem(
          at: own[index].value, "no subject is called `\(name)`",
          help: Suggestion.help(name, among: subjects.keys.sorted()))
        return nil
      }
      own[index].value = subject
      used.insert(name)
    }
    var facts = SourceNode(.map(own), at: node.position)
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
}
