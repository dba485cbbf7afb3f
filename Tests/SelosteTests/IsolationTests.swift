import Foundation
import Seloste
import Testing

/// A broken organisation costs its own registers only.
struct IsolationTests {
  static func erasure(_ register: String) -> CaseFacts {
    CaseFacts(
      "c", register: register, on: CalendarDate("2026-03-02"), request: Request(kind: .erasure),
      subject: Subject(data: [.name], invoices: []))
  }

  static func files(_ names: [String], broken: String? = nil) -> [String: String] {
    var files = ["law/l.lua": minimalLaw]
    for name in names { files["\(name)/r.lua"] = register("true", named: "\(name)/r")["\(name)/r.lua"] }
    if let broken { files["\(broken)/r.lua"] = "return register \"\(broken)/r\" {" }
    return files
  }

  @Test func brokenOrganisationCostsItsOwnRegisters() throws {
    let folder = try TemporaryFolder(Self.files(["a", "b", "c"], broken: "b"))
    let root = folder.path
    let engine = try RuleEngine(opening: root)
    #expect(try engine.decide(Self.erasure("a/r")).outcome == .granted)
    let problem = #expect(throws: Diagnostic.self) { try engine.decide(Self.erasure("b/r")) }
    #expect(problem?.kind == .syntax && problem?.location?.file == root + "/b/r.lua")
    #expect(engine.loadAll().map(\.organisation) == ["b"])
    #expect(try engine.decide(Self.erasure("c/r")).outcome == .granted)
    #expect(throws: DiagnosticList.self) { try RuleEngine(rules: root) }
  }

  /// An organisation that no case asks for is not read: its folder may even be gone.
  @Test func organisationIsReadWhenItIsAskedFor() throws {
    let folder = try TemporaryFolder(Self.files(["a", "b"]))
    let root = folder.path
    let engine = try RuleEngine(opening: root)
    #expect(try engine.decide(Self.erasure("a/r")).outcome == .granted)
    try FileManager.default.removeItem(atPath: root)
    #expect(try engine.decide(Self.erasure("a/r")).outcome == .granted, "its rules are compiled")
    #expect(throws: Diagnostic.self) { try engine.decide(Self.erasure("b/r")) }
  }

  @Test func reloadKeepsTheRulesOfABrokenOrganisation() throws {
    let folder = try TemporaryFolder(Self.files(["a", "b"]))
    let root = folder.path
    let service = try RuleService { () throws(DiagnosticList) in try RuleEngine(opening: root) }
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/\(name)/r.lua"))
    }
    try write("a", register("false", named: "a/r")["a/r.lua"] ?? "")
    try write("b", "return register \"b/r\" {")
    #expect(try service.reload().map(\.organisation) == ["b"])
    #expect(try service.decide(Self.erasure("a/r")).outcome == .refused, "the new rules")
    #expect(try service.decide(Self.erasure("b/r")).outcome == .granted, "the rules that it had")
    #expect(try service.reload().map(\.organisation) == ["b"])
    #expect(try service.decide(Self.erasure("b/r")).outcome == .granted, "also after another reload")
    try write("b", register("false", named: "b/r")["b/r.lua"] ?? "")
    #expect(try service.reload().isEmpty)
    #expect(try service.decide(Self.erasure("b/r")).outcome == .refused)
  }

  /// Reloads with a broken organisation while eight tasks decide: every decision is by whole rules, old or new.
  @Test func reloadUnderLoadDisturbsNobody() async throws {
    let folder = try TemporaryFolder(Self.files(["a", "b"]))
    let root = folder.path
    let service = try RuleService { () throws(DiagnosticList) in try RuleEngine(opening: root) }
    try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          var decided = 0
          for _ in 0..<300 {
            let decision = try await service.decide(Self.erasure(task % 2 == 0 ? "a/r" : "b/r"))
            if decision.outcome == .granted { decided += 1 }
          }
          return decided
        }
      }
      for round in 0..<12 {
        let text =
          round % 2 == 0 ? "return register \"b/r\" {" : register("true", named: "b/r")["b/r.lua"] ?? ""
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/b/r.lua"))
        #expect(try service.reload().map(\.organisation) == (round % 2 == 0 ? ["b"] : []))
      }
      for try await decided in group { #expect(decided == 300) }
    }
  }
}
