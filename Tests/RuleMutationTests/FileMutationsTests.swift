import RuleCompiler
import RuleMutation
import SourceText
import Testing

/// The changes that are found in a rule file.
struct FileMutationsTests {
  private func mutations(_ text: String, path: String = "law/l.lua") -> [Mutation] {
    FileMutations.all(of: RuleScript(path: path, source: SourceFile(name: "rules/" + path, text: text)))
  }

  /// The texts after each change, in the order of the changes.
  private func changed(_ text: String) -> [String] { mutations(text).map { $0.applied(to: text) } }

  @Test(arguments: [
    ("return a and b", ["return (a or b)", "return b", "return a"]),
    (
      "return a and b or c",
      [
        "return (a or b) or c", "return b or c", "return a or c", "return (a and b and c)", "return c",
        "return a and b",
      ]
    ),
    ("return not a", ["return a"]),
    ("return a == b", ["return a ~= b"]),
    ("return a < b", ["return a <= b"]),
    ("return a >= b", ["return a > b"]),
    ("return years(6)", ["return years(7)", "return years(5)"]),
    ("return n > 0", ["return n >= 0", "return n > 1"]),
    (#"return date "2024-03-01""#, [#"return date "2024-02-29""#, #"return date "2024-03-02""#]),
    ("return { fallback = true }", ["return { fallback = false }"]),
    (#"return set { "a", "b" }"#, [#"return set {  "b" }"#, #"return set { "a" }"#]),
    ("return any_of(erasure, retention)", ["return any_of( retention)", "return any_of(erasure)"]),
  ])
  func expressionIsChanged(_ text: String, _ expected: [String]) {
    #expect(Set(changed(text)) == Set(expected))
    #expect(changed(text).count == expected.count, "each change once")
  }

  @Test(arguments: [
    #"return { cites = { "a", "b" } }"#, #"return { checked = "2026-11-30", because = "x" }"#,
    #"return { "one" }"#, "return", "return a .. b",
  ])
  func nothingIsChanged(_ text: String) { #expect(changed(text) == []) }

  @Test func ruleLosesItsPartsAndItsForce() {
    let rule = #"""
      return law "L" { erasure.retain "stays" {
        code = "own_use", data = { "name", "email" }, when = { x, y }, obliges = "tell", cites = "GDPR 1",
      } }
      """#
    let found = mutations(rule)
    #expect(
      found.map { "\($0.kind) \($0.change)" }.sorted() == [
        "condition drop `when = { x, y }` of the rule \"stays\"", "condition drop `x`", "condition drop `y`",
        "field drop `obliges = \"tell\"` of the rule \"stays\"",
        "force make the rule \"stays\" a default of the law",
        "item drop `\"email\"`", "item drop `\"name\"`", "rule drop the rule \"stays\"",
      ])
    #expect(found.allSatisfy { $0.ruleLine == 1 })
    let force = found.first { $0.kind == .force }
    #expect(force?.applied(to: rule).contains(#"{ layer = "default", "#) == true)
    #expect(found.first { $0.kind == .rule }?.applied(to: rule) == #"return law "L" {  }"#)
  }

  @Test func dutiesHaveNoForceAndNoticesNone() {
    let duty = #"return law "L" { erasure.oblige "is told" { obliges = "tell", layer = "default" } }"#
    #expect(!mutations(duty).contains { $0.kind == .force })
    let notice = #"return register "a/b" { erasure.permit "goes" { code = "own_use", data = everything } }"#
    #expect(!mutations(notice, path: "a/b.lua").contains { $0.kind == .force })
  }

  @Test func placeIsThatOfTheChange() {
    let text = "local s = f('ä', 1)\nreturn function(case)\n  return a and not b\nend"
    let negation = mutations(text).first { $0.kind == .negation }
    #expect(negation?.location.description == "rules/law/l.lua:3:16")
    #expect(negation?.line == "return a and not b")
    #expect(negation?.isInFunction == true)
    #expect(mutations(text).first { $0.kind == .number }?.isInFunction == false)
  }

  @Test func textsOfSeveralLinesAreReplacedWhole() {
    let text = "return a and f [[ä\nö]] and c"
    #expect(changed(text).contains("return a and f [[ä\nö]]"))
    #expect(changed(text).contains("return f [[ä\nö]] and c"))
  }
}
