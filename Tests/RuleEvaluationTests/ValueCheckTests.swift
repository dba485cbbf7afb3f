import Foundation
import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// The check of values reads every rule file, and reports nothing about one that it cannot read.
struct ValueCheckTests {
  /// The rule files of the repository.
  private static func files() throws -> [String: String] {
    let paths = FileManager.default.enumerator(atPath: rulesFolder)?.compactMap { $0 as? String } ?? []
    return try Dictionary(
      uniqueKeysWithValues: paths.filter { $0.hasSuffix(".lua") }.map {
        ($0, try String(contentsOfFile: rulesFolder + "/" + $0, encoding: .utf8))
      })
  }

  /// A mistake is found in a function at the top of each file, so each file is read to its end.
  @Test func everyRuleFileIsRead() throws {
    let files = try Self.files()
    #expect(files.count > 30)
    let seeded = files.mapValues {
      "local function probe(case) return case.today.yaer end probe = probe\n" + $0
    }
    let found = try RuleEngine(files: seeded).findings().filter { $0.kind == .unknownMember }
    #expect(found.map(\.location.file).sorted() == files.keys.map { "rules/" + $0 }.sorted())
  }

  @Test func rulesOfTheRepositoryHaveNoFinding() throws {
    let kinds = ValueFindings.kinds.union([.contradictoryRule, .subsumedRule])
    #expect(try RuleEngine(files: Self.files()).findings().filter { kinds.contains($0.kind) }.isEmpty)
  }

  @Test(arguments: [
    "local _ENV = { } return { case = function(case) return case.today.yaer end }",
    "local function f(case) return case.today.yaer", "local function f(case) return case.today.yaer end end",
    "return " + String(repeating: "(", count: 190) + "1" + String(repeating: ")", count: 190) + " + 1 ..",
    "x = = 1 local function f(case) return case.today.yaer end",
    "local function f(case) return case.today.yaer end f(",
  ])
  func textThatCannotBeReadHasNoFinding(_ shared: String) throws {
    let files = ["a/b.lua": Rules.register(""), "shared/x.lua": shared]
    let found = try RuleEngine(files: files).findings()
    #expect(!found.contains { $0.kind == .unknownMember }, "\(found)")
  }

  /// A text that ends anywhere is no crash.
  @Test func truncatedFilesHaveNoFinding() throws {
    let text = try #require(try Self.files()["law/erasure.lua"])
    var files = ["a/b.lua": Rules.register("")]
    for length in stride(from: 1, to: text.count, by: text.count / 300) {
      files["shared/x\(length).lua"] = String(text.prefix(length))
    }
    let found = try RuleEngine(files: files).findings()
    #expect(!found.contains { [.unknownMember, .impossibleOperation, .constantCondition].contains($0.kind) })
  }

  /// Every statement of Lua is read.
  @Test(arguments: [
    "local t <const>, u = { 1, 2; x = 3, ['y'] = .5, f = function(...) return ... end }, 0x1F",
    "local t = {} function t.a(x) return x end function t:b() return self end t.a, t.c = 1, 2 t['d'] = 3",
    "for i = 1, 10, 2 do if i == 3 then goto done elseif i > 4 then break else local x = i end end ::done::",
    "repeat local x = 1 until x == 1 while false do end do end ; ;",
    "local s = ('x'):rep(3) .. [[y]] .. 'z' .. 1",
    "local x = (1 + 2) * 3 ^ -2 // 4 % 5 & 6 | 7 ~ 8 << 1 >> 1 local y = not x == ~x",
    "local f = function() end f() f'x' f{ } f[[x]] (f)() local a = #'x' <= 1 and 2 ~= 3 or 1 >= 2",
  ])
  func everyStatementIsRead(_ statements: String) throws {
    let shared = "local function f(case) \(statements) return case.today.yaer end return { f = f }"
    let found = try RuleEngine(files: ["a/b.lua": Rules.register(""), "shared/x.lua": shared]).findings()
    #expect(found.filter { $0.kind == .unknownMember }.map(\.message) == ["a date has no `yaer`"])
  }
}
