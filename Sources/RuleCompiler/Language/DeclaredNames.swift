/// What the locals of a file are, where its text leaves no doubt: names that it declares once, and neither assigns again nor
/// passes to a function that could change them.
struct DeclaredNames {
  /// The names that some function takes as a parameter.
  private(set) var parameters: Set<String> = []
  /// Locals that hold a condition, `local open = condition(…)`.
  private(set) var conditions: Set<String> = []
  /// Locals that hold what another file returns, `local the = use "shared/conditions"`, with the name of the file.
  private(set) var files: [String: String] = [:]
  /// Locals that begin as an empty table, `local the = {}`.
  private(set) var tables: Set<String> = []
  /// Locals that hold a list which is written out, with its number of values.
  private(set) var lists: [String: Int] = [:]

  init(_ file: LuaTokens) {
    let tokens = file.tokens
    func text(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].text : "" }
    var declarations: [String: [Int]] = [:]
    var changed: Set<String> = []
    for (place, role) in LuaTokens.names(tokens) {
      let name = tokens[place].text
      switch role {
      case .declared, .parameter:
        declarations[name, default: []].append(place)
        if role == .parameter { parameters.insert(name) }
      case .assigned: changed.insert(name)
      case .used:
        let isArgument =
          text(place - 1) == "(" && [",", ")"].contains(text(place + 1))
          || text(place - 1) == "," && text(place + 1) == ")"
        if isArgument { changed.insert(name) }
      case .field, .key: break
      }
    }
    for (name, places) in declarations where places.count == 1 && !changed.contains(name) {
      let place = places[0]
      guard text(place - 1) == "local" else { continue }
      let equals = text(place + 1) == "<" ? place + 4 : place + 1
      guard text(equals) == "=" else { continue }
      switch text(equals + 1) {
      case "condition": conditions.insert(name)
      case "use":
        let path = text(equals + 2) == "(" ? equals + 3 : equals + 2
        if tokens.indices.contains(path), tokens[path].kind == .string { files[name] = tokens[path].text }
      case "{":
        if text(equals + 2) == "}" { tables.insert(name) }
        if let count = file.listCount(at: equals + 1) { lists[name] = count }
      default: break
      }
    }
  }
}
