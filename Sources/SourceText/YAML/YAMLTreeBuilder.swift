/// Builds the tree of a YAML text and collects its errors.
struct YAMLTreeBuilder {
  private let problem: YAMLProblem
  private let events: YAMLEventStream
  private var positions: YAMLPositions
  private var anchors = YAMLAnchors()
  private var log = DiagnosticLog()
  /// The number of values so far, including expanded aliases.
  private var size = 0

  /// Creates a builder at the first event.
  init(file: String, events: YAMLEventStream) {
    problem = YAMLProblem(file: file)
    self.events = events
    positions = unsafe YAMLPositions(events.bytes)
  }

  /// Builds the tree of the only document.
  mutating func document() -> Result<SourceNode, DiagnosticList> {
    do throws(Diagnostic) {
      let root = try onlyRoot()
      return log.isEmpty ? .success(root) : .failure(log.list)
    } catch {
      return .failure(DiagnosticList(log.list.diagnostics + [error]))
    }
  }

  private mutating func onlyRoot() throws(Diagnostic) -> SourceNode {
    var event = try next()
    while event.content == .other { event = try next() }
    guard event.content == .documentStart else { throw problem.empty }
    let root = try node(try next(), depth: 0)
    repeat { event = try next() } while event.content == .documentEnd
    guard event.content == .streamEnd else {
      throw problem.secondDocument(at: positions.position(at: event.index))
    }
    return root
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(Diagnostic) -> SourceNode {
    let position = positions.position(at: event.index)
    let sizeBefore = size
    if let tag = event.tag { log.add(problem.tag(tag, at: position)) }
    let content: SourceNode.Content
    switch event.content {
    case .alias(let name): return try expansion(of: name, at: position, depth: depth)
    case .scalar(let text, let isPlain): content = .scalar(text, isPlain: isPlain)
    case .sequenceStart: content = .list(try values(depth: depth + 1, at: position))
    default: content = .map(try entries(depth: depth + 1, at: position))
    }
    size += 1
    let node = SourceNode(content, at: position)
    if let anchor = event.anchor { anchors.add(anchor, node, size: size - sizeBefore) }
    return node
  }

  private mutating func values(depth: Int, at start: SourcePosition) throws(Diagnostic) -> [SourceNode] {
    try check(depth, at: start)
    var values: [SourceNode] = []
    while true {
      let event = try next()
      if event.content == .sequenceEnd { return values }
      values.append(try node(event, depth: depth))
    }
  }

  private mutating func entries(
    depth: Int, at start: SourcePosition
  ) throws(Diagnostic) -> [SourceNode.Entry] {
    try check(depth, at: start)
    var entries: [SourceNode.Entry] = []
    var keys = DuplicateKeys()
    while true {
      let event = try next()
      if event.content == .mappingEnd { return entries }
      let key = try node(event, depth: depth)
      let value = try node(try next(), depth: depth)
      guard case .scalar(let text, let isPlain) = key.content, !(isPlain && ["", "<<"].contains(text)) else {
        log.add(problem.key(key))
        continue
      }
      if let earlier = keys.earlier(text, in: entries) {
        log.add(problem.duplicate(text, isPlain: isPlain, at: key.position, earlier: earlier))
      }
      entries.append(SourceNode.Entry(key: text, position: key.position, value: value))
    }
  }

  /// Returns the value of an alias, at the place of the alias.
  private mutating func expansion(
    of name: String, at position: SourcePosition, depth: Int
  ) throws(Diagnostic) -> SourceNode {
    guard let found = anchors.expand(name) else {
      log.add(problem.unknownAlias(name, among: anchors.names, at: position))
      return SourceNode(.scalar("", isPlain: true), at: position)
    }
    guard !anchors.isExhausted else { throw problem.expansion(name, at: position) }
    try check(depth + found.depth, at: position)
    size += found.size
    return SourceNode(found.content, at: position)
  }

  private func check(_ depth: Int, at position: SourcePosition) throws(Diagnostic) {
    if depth > YAMLSource.maximumDepth { throw problem.tooDeep(at: position) }
  }

  private mutating func next() throws(Diagnostic) -> YAMLEvent {
    do throws(YAMLEventStream.Failure) {
      return try events.next()
    } catch {
      throw problem.notYAML(error, positions: &positions)
    }
  }
}
