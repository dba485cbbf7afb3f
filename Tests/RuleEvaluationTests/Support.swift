import Foundation
import LuaSandbox
import PrivacyCoding
import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

/// Rules for one kind of request, by rank; `code`, `cites` and `force` are added.
struct Rules {
  var kind = "erasure"
  var notice = ""
  var mandatory = ""
  var byDefault = ""
  /// The days on which the mandatory law is in force.
  var inForce = #"{ from = "2018-05-25" }"#

  /// Returns an engine with a register and one law for each rank that has rules.
  func engine(deciding: RuleEngine.Limits = .deciding) throws -> RuleEngine {
    var files = ["a/b.lua": Self.register("\(kind) { \(Self.completed(notice)) }")]
    for (name, rules, force) in [("mandatory", mandatory, "mandatory"), ("silence", byDefault, "default")] {
      let chapter = "\(kind) { \(Self.completed(rules, force: force)) }"
      let dates = name == "mandatory" ? inForce : #"{ from = "2018-05-25" }"#
      let text = #"return law "\#(name)" { title = "T", in_force = \#(dates), \#(chapter) }"#
      if !rules.isEmpty { files["law/\(name).lua"] = text }
    }
    return try RuleEngine(files: files, deciding: deciding)
  }

  /// Returns the text of a minimal register with chapters on line 5.
  static func register(_ chapters: String) -> String {
    """
    return register "a/b" { title = "R", controller = { name = "C", kind = "municipality", contact = { role = "maintainer" }, financial_year_end = "12-31" },
      notice = { dated = "2018-04-19", stated = { ["S1-1"] = { "Heading", "what it says" } } },
      holds = { name = { cites = "S1-1" }, email = { cites = "S1-1" },
        invoice_voucher = { follows_from = "invoices" } },
      \(chapters)
    }
    """
  }

  private static let withoutCode: Set<Substring> = ["oblige", "deadline", "promise"]

  /// Adds the common fields to rules, each of which is on its own line and begins `verb "name" {`.
  private static func completed(_ rules: String, force: String? = nil) -> String {
    rules.split(separator: "\n").map { line in
      let verb = line.prefix { $0.isLetter }
      guard let brace = line.firstIndex(of: "{"), !verb.isEmpty else { return String(line) }
      let code = withoutCode.contains(verb) ? "" : #" code = "own_use","#
      let source = force.map { #"cites = "GDPR 1", force = "\#($0)""# } ?? #"cites = "S1-1""#
      return "\(line[..<brace]){\(code) \(source), \(line[line.index(after: brace)...]),"
    }.joined(separator: "\n")
  }
}

/// Returns a case on 2 March 2026 from YAML with `subject` and `request`.
func facts(_ yaml: String, register: String = "a/b") throws -> CaseFacts {
  var decoder = FactDecoder(file: "case.yaml")
  let node = try YAMLSource.parse(SourceFile(name: "case.yaml", text: yaml))
  let decoded = decoder.decodeCase(
    node, defaultID: "case", defaultRegister: register, defaultToday: CalendarDate("2026-03-02"))
  return try #require(decoded, "\(decoder.log.list.diagnostics)")
}

/// Returns an erasure request for the held data, with further facts of the subject in YAML.
func erasure(
  _ subject: String = "", today: String = "2026-03-02", data: String = "name"
) throws -> CaseFacts {
  try facts("{ today: \(today), request: { kind: erasure }, subject: { data: [\(data)], \(subject) } }")
}

extension Decision {
  /// The outcome and the categories, such as `partly_granted name=erase voucher=retain until 2030-01-01`.
  var summary: String {
    let parts = categories.sorted { $0.key < $1.key }.map { name, decided in
      "\(name)=\(decided.action.rawValue)" + (decided.until.map { " until \($0)" } ?? "")
    }
    return ([outcome.rawValue] + parts).joined(separator: " ")
  }

  /// The names of the rules in its reasons.
  var rules: [String] { reasons.map { $0.rule.split(separator: "/").last.map(String.init) ?? "" } }

  /// The decision as JSON with sorted keys.
  func bytes() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(self)
  }
}

/// The path of the repository's rules.
let rulesFolder = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent()
}
.appendingPathComponent("rules").path
