package import PrivacyModel
package import SourceText

extension FactDecoder {
  /// Reads a case; nil if it has a problem, which is logged.
  ///
  /// The register, the day and the kind of request are required; the first two may come from the defaults. `extraKeys` are
  /// keys of the mapping that the caller reads.
  package mutating func decodeCase(
    _ node: SourceNode, defaultID: String, defaultRegister: String?, defaultToday: CalendarDate?,
    ignoring extraKeys: Set<String> = []
  ) -> CaseFacts? {
    let before = log.count
    let others = extraKeys.union([Self.idKey, Self.registerKey])
    var result = decode(CaseFacts.self, from: node, path: "", others: others)
    guard case .map(let entries) = node.content else { return nil }

    result.id = text(Self.idKey, in: entries) ?? defaultID
    if let register = text(Self.registerKey, in: entries) ?? defaultRegister {
      result.register = register
    } else {
      missing(Self.registerKey, in: node, help: "state the register whose rules apply")
    }
    setToday(of: &result, node, entries, default: defaultToday)
    requireKind(node, entries)
    return log.count == before ? result : nil
  }

  private static let idKey = "case"
  private static let registerKey = "register"

  private mutating func text(_ key: String, in entries: [SourceNode.Entry]) -> String? {
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    return string(entry.value, place: key)
  }

  private mutating func setToday(
    of result: inout CaseFacts, _ node: SourceNode, _ entries: [SourceNode.Entry],
    default defaultToday: CalendarDate?
  ) {
    if entries.contains(where: { $0.key == "today" }) { return }
    if let defaultToday {
      result.today = defaultToday
    } else {
      missing("today", in: node, help: "state the day that the case is decided for")
    }
  }

  private mutating func requireKind(_ node: SourceNode, _ entries: [SourceNode.Entry]) {
    let help = "state the kind of request, such as `kind: access`"
    guard let request = entries.first(where: { $0.key == "request" })?.value else {
      return missing("request", in: node, help: help)
    }
    guard case .map(let fields) = request.content else { return }
    if !fields.contains(where: { $0.key == "kind" }) { missing("request.kind", in: request, help: help) }
  }

  private mutating func missing(_ path: String, in node: SourceNode, help: String) {
    problem(at: node, "`\(path)` is missing", help: help)
  }
}
