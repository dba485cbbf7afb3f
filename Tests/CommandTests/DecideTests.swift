import Foundation
import Testing

/// `seloste decide`: JSON Lines in, JSON Lines out.
struct DecideTests {
  @Test func outputHasTheOrderOfTheLines() throws {
    let lines = [
      line("first"), "{ broken", line("x").replacing("rautavaara/", with: "rautavara/"), line("last"),
    ]
    let run = try seloste("decide", input: lines.joined(separator: "\n") + "\n")
    #expect(run.status == 1)
    #expect(run.errors == "")
    let answers = try run.lines.map(json)
    try #require(answers.count == 4, "\(run.output)")
    #expect(answers.map { $0["case"] as? String } == ["first", nil, nil, "last"])
    #expect(answers.map { $0["outcome"] as? String } == ["granted", nil, nil, "granted"])
    #expect(answers.map { $0["line"] as? Int } == [nil, 2, 3, nil])
    let errors = answers.map { $0["error"] as? [String: String] }
    #expect(Set(try #require(errors[1]).keys) == ["kind", "message", "at"])
    #expect(errors[1]?["kind"] == "bad_case")
    #expect(errors[1]?["at"]?.hasPrefix("stdin:2:") ?? false)
    #expect(
      errors[2] == [
        "kind": "bad_case", "at": "stdin:3",
        "message":
          "there is no register `rautavara/asiakasrekisteri`; did you mean `rautavaara/asiakasrekisteri`?",
      ])
  }

  @Test(arguments: ["1", "2"])
  func twoThousandLinesKeepTheirOrder(_ jobs: String) throws {
    let kinds = ["marketing_ban", "erasure", "access", "publication_ban", "retention"]
    let input = (0..<2000).map { line("case-\($0)", kind: kinds[$0 % kinds.count]) }.joined(separator: "\n")
    let run = try seloste("decide", "--jobs", jobs, input: input)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let answers = try run.lines.map(json)
    #expect(answers.map { $0["case"] as? String } == (0..<2000).map { "case-\($0)" })
    #expect(answers.map { $0["request"] as? String } == (0..<2000).map { kinds[$0 % kinds.count] })
  }

  @Test func blankLinesAreCountedAndIgnored() throws {
    let run = try seloste("decide", "-", input: "\n \t\r\n\(line("a"))\r\n\n{")
    #expect(try run.lines.map(json).map { $0["line"] as? Int } == [nil, 5])
  }

  @Test func fileIsReadLikeStandardInput() throws {
    let folder = try Folder(["cases.jsonl": line("a") + "\n{\n"])
    let run = try seloste("decide", folder.path + "/cases.jsonl")
    #expect(run.status == 1)
    #expect(try json(run.lines[1])["line"] as? Int == 2)
    let error = try #require(try json(run.lines[1])["error"] as? [String: String])
    #expect(error["at"]?.hasPrefix("\(folder.path)/cases.jsonl:2:") ?? false)
  }

  @Test func limitIsAnErrorOfItsLine() throws {
    let rules = try Folder([
      "law/l.lua": minimalLaw,
      "a/b.lua": """
      return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } }, 
        section "H" { says "S1-1" "s" { erasure.permit "p" { code = "own_use", data = everything,
          when = function(case) while case.subject.minor do end return true end } } } }
      """,
    ])
    let subject =
      #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure"},"subject":{"data":["name"],"minor":"#
    let input = ["false", "true", "false"].map { subject + $0 + "}}\n" }.joined()
    let run = try seloste("decide", "--rules", rules.path, "--max-instructions", "100000", input: input)
    #expect(run.status == 1)
    #expect(try run.lines.map(json).map { $0["outcome"] as? String } == ["granted", nil, "granted"])
    let error = try #require(try json(run.lines[1])["error"] as? [String: String])
    #expect(error["kind"] == "instruction_limit")
    #expect(error["at"] == "\(rules.path)/a/b.lua:3")
  }

  /// A decision is written before the next line is read.
  @Test func decisionIsWrittenBeforeTheNextLine() throws {
    let run = try shell(
      """
      d=$(mktemp -d); mkfifo "$d/in" "$d/out"
      seloste decide <"$d/in" >"$d/out" & exec 3>"$d/in" 4<"$d/out"
      echo '\(line("one"))' >&3; read -r first <&4
      echo '\(line("two"))' >&3; read -r second <&4
      exec 3>&-; wait $!; rm -r "$d"; echo "$first"; echo "$second"
      """)
    #expect(try run.lines.map(json).map { $0["case"] as? String } == ["one", "two"])
  }
}
