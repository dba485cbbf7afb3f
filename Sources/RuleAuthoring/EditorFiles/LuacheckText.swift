/// The schema as a configuration of luacheck: exactly the globals of the sandbox, all of them read-only.
struct LuacheckText {
  /// The longest line of a rule file; a sentence of a notice and the statements under it fit into it.
  static let maximumLineLength = 140

  let schema: LanguageSchema

  var text: String {
    var lines = [
      "-- Made by `seloste schema --write` of what the rule loader goes by: do not edit. See `seloste schema --help`.",
      "std = \"none\"", "max_line_length = \(Self.maximumLineLength)",
      "exclude_files = { \".build\", \".build-*\", \".luals\" }", "", "read_globals = {",
    ]
    lines.append("  -- documents, chapters and rules")
    lines += Self.filled(schema.words.map { "\"\($0.name)\"," })
    lines.append("  -- what the sandbox gives")
    lines += Self.filled(schema.functions.filter { $0.library == nil }.map { "\"\($0.name)\"," })
    lines += libraries
    lines += ["}", "", "-- What it does not give, and why:"]
    lines += schema.absent.map { "--   \($0.name): \($0.advice)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var libraries: [String] {
    var names: [String] = []
    for case let name? in schema.functions.map(\.library) where !names.contains(name) { names.append(name) }
    return names.flatMap { library in
      let members = schema.functions.filter { $0.library == library }.map {
        "\"\($0.name.dropFirst(library.count + 1))\","
      }
      return ["  \(library) = { fields = {"] + Self.filled(members, indentation: "    ") + ["  } },"]
    }
  }

  /// Words in lines that are not too long.
  static func filled(_ words: [String], indentation: String = "  ") -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + word.count < 110 {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(indentation + word)
      }
    }
    return lines
  }
}
