import Foundation
import PrivacyCoding
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

/// A register with one rule of each effect that a difference can name, each on its own line.
private let register = """
  return register "a/b" { title = "R", controller = { name = "C", kind = "municipality", contact = { role = "maintainer" }, financial_year_end = "12-31" },
    dated = "2018-04-19",
    section "Heading" { says "S1-1" "what it says" {
      holds { "name", "email" },
      erasure.permit "goes" { code = "erasure_on_request", data = everything, obliges = "erase" },
      erasure.retain "debts" { code = "open_invoice", data = "name",
        when = function(case) return case.subject.invoices:any "is_open" end,
        last_day = function() return date "2030-12-31" end },
      erasure.retain "child" { code = "minor_involved", data = everything, when = function(case) return case.subject.minor end },
      deadline(erasure) { within = months(1), calendar = "eu" },
      erasure.oblige "later" { on_action = "retain", obliges = "schedule_erasure", last_day_is = "known" },
      erasure.oblige "told" { on_outcome = "refused", obliges = "state_reasons", owed_to = "the customer" },
      access.permit "fails" { code = "right_of_access", data = everything, when = function(case) return case.subject.age + "x" end },
    } },
  }
  """

func engine() throws -> RuleEngine { try RuleEngine(files: ["a/b.lua": register]) }

/// An engine of the register and a law.
func engine(law: String) throws -> RuleEngine {
  let statutes = #"return statutes { ["GDPR"] = { title = "(EU) 2016/679" } }"#
  return try RuleEngine(files: ["a/b.lua": register, "law/l.lua": law, "law/statutes.lua": statutes])
}

/// A temporary folder.
final class Folder {
  let path: String

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "seloste-" + UUID().uuidString
    for (name, text) in files {
      let file = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Creates a link below the folder.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  func read(_ name: String = "") throws(DiagnosticList) -> [ReplayCase] {
    try CaseFiles.read(
      [name.isEmpty ? path : path + "/" + name], registers: RegisterVocabularies(named: ["a/b"]))
  }

  /// The problems as `file:line:column message (help)`, files relative to the folder.
  func problems() -> [String] {
    do throws(DiagnosticList) {
      _ = try read()
      return []
    } catch {
      return error.diagnostics.map { problem in
        let place = problem.location.map {
          $0.description.replacingOccurrences(of: path + "/", with: "") + " "
        }
        let help = problem.help.map { " (\($0))" } ?? ""
        return (place ?? "") + problem.message.replacingOccurrences(of: path + "/", with: "") + help
      }
    }
  }
}

/// Returns a file with one subject and these cases, from line 9 on.
func file(_ cases: String) -> String {
  """
  register: a/b
  today: 2026-03-02
  subjects:
    customer:
      minor: false
      invoices: [ { number: A-1, status: open } ]
      data: [ name, email ]
  cases:
  \(cases)
  """
}

/// Returns a case about the customer of `file`, with additional lines.
func customer(_ lines: String, title: String = "asked") -> String {
  """
    - case: \(title)
      subject: customer
      request: { kind: erasure, received: 2026-03-01 }
  \(lines.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
  """
}

/// Replays a file and returns the results in order.
func replay(_ text: String, jobs: Int = 1) async throws -> [ReplayResult] {
  let cases = try Folder(["a.yaml": text]).read()
  var results: [ReplayResult] = []
  await ReplayRunner(engine: try engine(), jobs: jobs).run(cases) { results.append($0) }
  return results
}

extension ReplayResult {
  /// The differences as `what: expected / decided @ places`; empty for a passed case.
  var differenceTexts: [String] {
    guard case .failed(_, let differences) = status else { return [] }
    return differences.map { "\($0.what): \($0.expected) / \($0.actual) @ \($0.at.joined(separator: " "))" }
  }
}
