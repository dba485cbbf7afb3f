import Foundation

/// Hostile text in place of names and sentences, to deceive a reader, a terminal or a CI service.
enum HostileText {
  /// Terminal sequences, line ends of every kind, bidirectional controls, and commands of report formats and CI services.
  static let text =
    "\u{1B}[31mred\u{1B}[0m\u{1B}[2J\u{1B}]0;owned\u{7}\u{9B}2J\u{90}q\u{8}\u{7F}"
    + "\r\n::error file=x,line=1::cr lf\n::error::lf\r::stop-commands::cr\u{B}\u{C}\u{85}\u{2028}\u{2029}::warning::u"
    + "\u{61C}\u{200E}\u{200F}\u{202A}\u{202E}gnp\u{202C}\u{2066}\u{2067}\u{2069}"
    + "##[error]b ##vso[task.complete result=Failed;]\n##[error]c\n  ##teamcity[buildProblem]\n"
    + "not ok 99 - n\nBail out!\n1..0\nend_of_record\nSF:/etc/passwd\nDA:1,1\n"
    + "]]></script><script>s()</script>'\"\u{301} onclick=x # SKIP y # TODO z %0A::error::p `$(touch x)`"

  /// The text as a Lua literal, every byte as an escape.
  static var lua: String { lua(text) }

  /// The same without the characters that the sentence of a rule cannot have.
  static var sentence: String { lua(text.replacing("/", with: "")) }

  private static func lua(_ text: String) -> String {
    "\"" + text.utf8.map { "\\" + String($0 + 0).leftPadded(3) }.joined() + "\""
  }

  /// The text as a JSON and YAML literal, all but plain characters as escapes.
  static var json: String {
    let units = text.utf16.map { unit -> String in
      guard (0x20..<0x7F).contains(unit), unit != 0x22, unit != 0x5C, let scalar = Unicode.Scalar(unit) else {
        return String(format: "\\u%04x", unit)
      }
      return String(Character(scalar))
    }
    return "\"" + units.joined() + "\""
  }

  /// Whether a character may occur in output without colours.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: true
    case ..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  /// Returns the harmful parts of an output: code points, and lines that a service would run as commands.
  static func harm(in output: String, commands: String? = nil) -> [String] {
    var harm = Set(output.unicodeScalars.filter { !isHarmless($0) }.map { String($0.value, radix: 16) })
      .sorted()
    for line in output.unicodeScalars.split(separator: "\n").map({ String(Substring($0)) }) {
      let isOwn = commands.map { line.hasPrefix($0) } ?? false
      let blank = line.drop { $0.isWhitespace }
      if (blank.hasPrefix("::") && !isOwn) || line.contains("##[") || line.contains("##vso[")
        || line.contains("##teamcity[")
      {
        harm.append(String(line.prefix(60)))
      }
    }
    return harm
  }

  /// A folder of rules and cases with this text in every field that takes a text, and in the name of the case file.
  static func folder() throws -> Folder {
    let name = "\u{1B}[31m\n::error::a\u{202E} ##[error].yaml"
    func item(_ title: String, _ kind: String, _ rest: String) -> String {
      #"{"case":"\#(title) "# + json.dropFirst()
        + #","subject":{"id":\#(json),"data":["name"]},"request":{"kind":"\#(kind)","received":"2026-03-01","categories":["name"],"recipient":\#(json)},\#(rest)}"#
    }
    let cases = [
      item("passes", "disclosure", #""expect":{"outcome":"granted"}"#),
      item("fails", "disclosure", #""expect":{"outcome":"refused","reasons":["own_use"]}"#),
      item("raises", "access", #""expect":{"outcome":"granted"}"#),
      item("waits", "disclosure", #""skip":\#(json),"expect":{"outcome":"refused"}"#),
      item("is known", "disclosure", #""todo":\#(json),"expect":{"outcome":"refused"}"#),
    ]
    return try Folder([
      "rules/law/l.lua": minimalLaw,
      "rules/evil/reg.lua": """
      return register "evil/reg" { title = \(lua),
        controller = { name = \(lua), kind = "company", contact = { role = "maintainer", address = \(lua) } },
        section(\(lua)) {
          says "S1-01"(\(lua)) {
            holds { "name" },
            disclosure.permit(\(sentence)) { code = "own_marketing", data = everything,
              when = condition(\(lua), function(case) return case.request.recipient ~= "x" end) },
            access.permit "raises" { code = "own_use", data = everything,
              when = condition(\(lua), function(case) error(\(lua) .. case.request.recipient) end) },
            erasure.require(\(sentence)) { code = "facts_missing", requirement = "ground",
              met = condition(\(lua), function(case) return false end) },
          },
          says "S1-02"(\(lua)) { original = \(lua) },
        },
      }
      """,
      "cases/" + name:
        #"{"register":"evil/reg","today":"2026-03-02","cases":[\#(cases.joined(separator: ","))]}"#,
      "lines.jsonl": [
        #"{"case":\#(json),"register":"evil/reg","today":"2026-03-02","request":{"kind":"access","recipient":\#(json)}}"#,
        #"{"case":\#(json),"register":\#(json),"today":"2026-03-02"}"#, #"{\#(json):\#(json)}"#,
      ].joined(separator: "\n") + "\n",
    ])
  }
}

extension String {
  fileprivate func leftPadded(_ width: Int) -> String {
    String(repeating: "0", count: Swift.max(0, width - count)) + self
  }
}
