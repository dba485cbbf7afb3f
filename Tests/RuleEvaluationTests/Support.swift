import Foundation
import LuaSandbox
import PrivacyCoding
import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

/// Rules for one kind of request, by rank, each on its own line: `permit "sentence" { … }`.
///
/// The kind, `code` and `data = everything` are added, and `cites` and `layer` in law.
struct Rules {
  var kind = "erasure"
  var notice = ""
  var mandatory = ""
  var byDefault = ""
  /// The days on which the mandatory law is in force.
  var inForce = #"{ from = "2018-05-25" }"#

  /// Returns an engine with a register and one law for each rank that has rules.
  func engine(deciding: RuleEngine.Limits = .deciding) throws -> RuleEngine {
    let law = #"cites = "GDPR 1","#
    var files = ["a/b.lua": Self.register(completed(notice))]
    if !mandatory.isEmpty {
      files["law/mandatory.lua"] = Self.law("mandatory", completed(mandatory, law), inForce)
    }
    if !byDefault.isEmpty {
      files["law/silence.lua"] = Self.law(
        "silence", completed(byDefault, law + #" layer = "default","#), Rules().inForce)
    }
    return try RuleEngine(files: files, deciding: deciding)
  }

  private static func law(_ name: String, _ rules: String, _ dates: String) -> String {
    #"return law "\#(name)" { title = "T", in_force = \#(dates), \#(rules) }"#
  }

  /// Returns the text of a minimal register whose statement S1-1 has these contents, on line 5.
  static func register(_ contents: String) -> String {
    """
    return register "a/b" { title = "R", controller = { name = "C", kind = "municipality", contact = { role = "maintainer" }, financial_year_end = "12-31" },
      dated = "2018-04-19",
      section "Heading" { says "S1-1" "what it says" {
      holds { "name", "email" }, holds { "invoice_voucher", follows_from = "invoices" },
      \(contents)
    } } }
    """
  }

  private static let effects: Set<Substring> = [
    "permit", "refuse", "retain", "withhold", "review", "keep_until",
  ]

  /// Adds the common fields to rules, each of which begins a line with `verb "sentence" {`.
  private func completed(_ rules: String, _ more: String = "") -> String {
    rules.split(separator: "\n").map { line in
      let verb = line.prefix { $0.isLetter || $0 == "_" }
      guard let brace = line.firstIndex(of: "{"), !verb.isEmpty else { return String(line) }
      let code = verb == "oblige" ? "" : #"code = "own_use", "#
      let data = Self.effects.contains(verb) && !line.contains(" data = ") ? "data = everything, " : ""
      return "\(kind).\(line[..<brace]){ \(code)\(data)\(more)\(line[line.index(after: brace)...]),"
    }.joined(separator: "\n")
  }
}

/// Returns the problems of loading files as `file:line:column message (help)`, without the folder's name.
func problems(of files: [String: String]) -> [String] {
  do throws(DiagnosticList) {
    _ = try RuleEngine(files: files)
    return []
  } catch {
    return error.diagnostics.map { problem in
      "\(problem.location?.description.trimmingPrefix("rules/") ?? "nowhere") \(problem.message)"
        + (problem.help.map { " (\($0))" } ?? "")
    }
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
