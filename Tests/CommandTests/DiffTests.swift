import Foundation
import Testing

/// `diff`, on two versions of a register in folders and in a git repository.
struct DiffTests {
  private static func register(years: Int) -> String {
    """
    return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
      section "H" { says "S1-1" "says" { holds { "invoice_voucher" },
        erasure.permit "goes" { code = "erasure_on_request", data = everything },
        erasure.retain "vouchers are kept" { code = "retention_voucher", data = "invoice_voucher",
          last_day = function(case) return date "2026-12-31" + years(\(years)) end },
        erasure.oblige "later" { on_action = "retain", obliges = "schedule_erasure", last_day_is = "known" },
      } } }
    """
  }

  private static let example = """
    register: a/b
    today: 2026-03-02
    cases:
      - case: a customer goes
        subject: { kind: natural_person, data: [ invoice_voucher ] }
        request: { kind: erasure }
        expect: { outcome: refused }
    """

  private static let line =
    #"{"case":"a line","register":"a/b","today":"2026-03-02","subject":{"kind":"natural_person","data":["invoice_voucher"]},"#
    + #""request":{"kind":"erasure"}}"# + "\n"

  /// A repository whose `main` keeps vouchers six years, and whose working copy keeps them seven.
  private static func folder() throws -> Folder {
    let folder = try Folder([
      "rules/law/l.lua": minimalLaw, "rules/a/b.lua": register(years: 6), "examples/e.yaml": example,
      "requests/r.jsonl": line,
    ])
    let git = "git -c user.name=n -c user.email=e -c commit.gpgsign=false"
    let made = try shell(
      "cd \(folder.path) && git init -q -b main && git add . && \(git) commit -q -m first && cp -r rules old")
    try #require(made.status == 0, "\(made.errors)")
    try Data(register(years: 7).utf8).write(to: URL(fileURLWithPath: folder.path + "/rules/a/b.lua"))
    return folder
  }

  private func diff(_ arguments: String, in folder: Folder) throws -> Run {
    try shell("cd \(folder.path) && seloste diff \(arguments)")
  }

  @Test func vouchersKeptLongerChangeTheDateAndTheDuty() throws {
    let folder = try Self.folder()
    let run = try diff("main rules", in: folder)
    #expect(
      run.status == 0 && run.lines.first == "1 of 1 case would be decided otherwise",
      "\(run.output)\(run.errors)")
    #expect(run.output.contains("invoice_voucher: last day: 2032-12-31 → 2033-12-31"), "\(run.output)")
    #expect(
      run.output.contains("by “vouchers are kept”, main:rules/a/b.lua:4 → rules/a/b.lua:4"), "\(run.output)")
    #expect(
      run.lines.suffix(3) == [
        "rules: 1 changed", "  changed rule: retain: vouchers are kept  rules/a/b.lua:4",
        "    period: 6 years → 7 years",
      ], "\(run.output)")
    #expect(
      run.output.contains("schedule_erasure by 2033-01-01 → schedule_erasure by 2034-01-01"), "\(run.output)")
    let folders = try diff("old rules", in: folder)
    #expect(folders.output == run.output.replacing("main:rules", with: "old"))
    let same = try diff("main HEAD", in: folder)
    #expect(same.lines.first == "0 of 1 case would be decided otherwise", "\(same.output)")
  }

  @Test func exitCodesFollowTheClasses() throws {
    let folder = try Self.folder()
    #expect(try diff("main rules --fail-on duty,error", in: folder).status == 1)
    #expect(try diff("main rules --fail-on 'error, duty'", in: folder).status == 1)
    #expect(try diff("main rules --fail-on discloses_more,error", in: folder).status == 0)
    let unknown = try diff("main rules --fail-on discloses_mor", in: folder)
    #expect(
      unknown.status == 64 && unknown.errors.contains("did you mean `discloses_more`"), "\(unknown.errors)")
  }

  @Test func whatCannotBeLoadedIsReported() throws {
    let folder = try Self.folder()
    let missing = try diff("no-such-branch rules", in: folder)
    #expect(
      missing.status == 2 && missing.output.isEmpty
        && missing.errors.contains("`no-such-branch` is neither a folder nor a git revision"),
      "\(missing.errors)")
    let outside = try Folder(["rules/law/l.lua": minimalLaw])
    let noRepository = try diff("main rules", in: outside)
    #expect(
      noRepository.status == 2 && noRepository.errors.contains("both were tried; git says: "),
      "\(noRepository.errors)")
    let elsewhere = try diff("main rules --rules other", in: folder)
    #expect(
      elsewhere.status == 2 && elsewhere.errors.contains("`main` has no rules in `other`"),
      "\(elsewhere.errors)")
    #expect(try diff("main rules none.yaml", in: folder).status == 2)
    try Data("return 1".utf8).write(to: URL(fileURLWithPath: folder.path + "/rules/a/b.lua"))
    let broken = try diff("main rules", in: folder)
    #expect(
      broken.status == 2 && broken.output.isEmpty && broken.errors.contains("rules/a/b.lua"),
      "\(broken.errors)")
  }

  @Test func requestsInJSONLinesAreDecided() throws {
    let folder = try Self.folder()
    let run = try diff("main rules requests/r.jsonl --format json", in: folder)
    let report = try json(run.output)
    #expect(report["classes"] as? [String: Int] == ["date": 1, "duty": 1], "\(run.output)")
    let changes = try #require(report["changes"] as? [[String: Any]])
    #expect(changes.first?["case"] as? String == "requests/r.jsonl: a line")
    #expect(
      changes.first?["old"] as? String == "2032-12-31" && changes.first?["new"] as? String == "2033-12-31")
    let all = try diff("main rules examples requests --jobs 1 --format json", in: folder)
    #expect(try diff("main rules examples requests --jobs 4 --format json", in: folder).output == all.output)
  }

  @Test func markdownHasATableAndAChangelog() throws {
    let run = try diff("main rules --format markdown", in: try Self.folder())
    for part in [
      "## 1 of 1 case would be decided otherwise", "| date | 1 |", "<summary>duty: 1 case</summary>",
      "- changed rule: **retain: vouchers are kept** (`rules/a/b.lua:4`)",
      "  - period: 6 years → **7 years**",
    ] {
      #expect(run.output.contains(part), "no `\(part)` in: \(run.output)")
    }
  }

  @Test func registersThatDisagreeAreShown() throws {
    let folder = try Self.folder()
    let other = Self.register(years: 9).replacing("\"a/b\"", with: "\"c/d\"")
    let path = folder.path + "/rules/c"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data(other.utf8).write(to: URL(fileURLWithPath: path + "/d.lua"))
    let run = try diff("--across a/b,c/d", in: folder)
    #expect(
      run.status == 0 && run.lines.first == "the registers disagree on 1 of 1 case",
      "\(run.output)\(run.errors)")
    #expect(run.output.contains("a/b: retain until 2033-12-31  by rules/a/b.lua:4"), "\(run.output)")
    #expect(run.output.contains("c/d: retain until 2035-12-31  by rules/c/d.lua:4"), "\(run.output)")
    #expect(!run.output.contains("outcome"), "the registers agree on the outcome: \(run.output)")
    let table = try diff("--across a/b,c/d --format markdown", in: folder)
    #expect(
      table.output.contains("| invoice\\_voucher | retain until 2033-12-31 | retain until 2035-12-31 |"),
      "\(table.output)")
    #expect(try diff("--across a/b,a/b", in: folder).status == 64)
    let unknown = try diff("--across a/b,c/e", in: folder)
    #expect(unknown.status == 64 && unknown.errors.contains("c/d"), "\(unknown.errors)")
    #expect(try diff("main", in: folder).status == 64)
  }
}
