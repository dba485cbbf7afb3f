import DecisionComparison
import Foundation
import PrivacyModel
import RuleEvaluation
import SourceText

/// A law that decides nothing; a rule folder needs one.
private let law = #"return law "L" { title = "T", in_force = { from = "2018-05-25" } }"#

/// A register with these rules in the statement S1-1.
func register(_ rules: String) -> String {
  """
  return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
    section "H" { says "S1-1" "says" { holds { "name", "email" },
  \(rules)
    } } }
  """
}

/// Vouchers that are kept some years from a day, and erased on the next.
func retention(years: Int) -> String {
  register(
    """
      erasure.permit "goes" { code = "erasure_on_request", data = everything },
      erasure.retain "kept" { code = "retention_notice", data = "name",
        last_day = function(case) return date "2026-12-31" + years(\(years)) end },
      erasure.oblige "later" { on_action = "retain", obliges = "schedule_erasure", last_day_is = "known" },
    """)
}

/// Data that are given, unless the person has a non-disclosure order where `isChecked`.
func disclosure(isChecked: Bool) -> String {
  let unless = """
    , unless = condition("the person has a non-disclosure order", function(case)
          return case.subject.non_disclosure_order end)
    """
  return register(
    #"  disclosure.permit "given" { code = "own_use", data = "name"\#(isChecked ? unless : "") },"#)
}

/// A file of one case.
func example(_ request: String) -> String {
  """
  register: a/b
  today: 2026-03-02
  cases:
    - case: asked
      subject: { kind: natural_person, data: [ name, email ], non_disclosure_order: true }
      request: { \(request) }
      expect: { outcome: granted }
  """
}

/// A temporary folder with two versions of a register and cases.
final class Versions {
  let path: String

  init(old: String, new: String, cases: String, file: String = "examples/e.yaml") throws {
    path = NSTemporaryDirectory() + "seloste-" + UUID().uuidString
    let files = [
      "old/law/l.lua": law, "new/law/l.lua": law, "old/a/b.lua": old, "new/a/b.lua": new, file: cases,
    ]
    for (name, text) in files {
      let url = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Compares the versions on every case.
  func report(jobs: Int = 1) async throws -> ComparisonReport {
    let old = try RuleEngine(rules: path + "/old")
    let new = try RuleEngine(rules: path + "/new")
    var report = ComparisonReport(
      old: "old", new: "new", rules: RuleComparison(old: old, new: new).changes)
    let cases = try PairedCase.read([path + "/examples"], old: old, new: new)
    await ComparisonRunner(old: old, new: new, jobs: jobs).run(cases) { report.add($0) }
    return report
  }
}

/// Compares two versions on one request.
func compare(_ old: String, _ new: String, _ request: String) async throws -> ComparisonReport {
  try await Versions(old: old, new: new, cases: example(request)).report()
}

extension ComparisonReport {
  /// Each difference as `classes part category: places relative to the versions`.
  var texts: [String] {
    changed.flatMap(\.differences).map { one in
      let classes = one.classes.map(\.rawValue).joined(separator: ",")
      let places = one.rules.map { rule in
        "\(rule.version.rawValue) \(rule.at.split(separator: "/").last ?? "")"
      }
      return "\(classes) \(one.part.rawValue) \(one.category ?? "-"): \(places.joined(separator: " "))"
    }
  }
}
