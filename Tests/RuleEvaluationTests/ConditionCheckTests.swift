import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// What `check` finds of conditions: unlisted, the same, and lists that can never hold.
struct ConditionCheckTests {
  private func findings(_ above: String, _ fields: String, shared: String? = nil) throws -> [Finding] {
    var files = [
      "a/b.lua": above + "\n"
        + Rules.register(
          #"erasure.permit "go" { code = "erasure_on_request", data = everything, \#(fields) }"#)
    ]
    if let shared { files["shared/conditions.lua"] = shared }
    let kinds: Set<Finding.Kind> = [
      .unlistedCondition, .unlistedSharedCondition, .sameCondition, .impossibleList,
    ]
    return try RuleEngine(files: files).findings().filter { kinds.contains($0.kind) }
  }

  private let open =
    #"local open = condition("open", function(case) return case.subject.invoices:any "is_open" end)"#

  @Test func listedConditionIsFine() throws {
    #expect(try findings(open, "when = open").isEmpty)
    #expect(try findings(open, "unless = { open }").isEmpty)
  }

  @Test func unlistedConditionIsAWarning() throws {
    let found = try findings(open, "")
    #expect(found.map(\.kind) == [.unlistedCondition])
    #expect(found[0].message == "no rule lists `open`, and no condition asks it")
    #expect(found[0].location.line == 1 && found[0].location.column == 7)
    #expect(found[0].kind.severity == .warning)
    let asked = open + "\n" + #"local closed = condition("closed", function(case) return not open(case) end)"#
    #expect(try findings(asked, "when = closed").isEmpty, "another condition asks it")
  }

  @Test func unlistedSharedConditionIsANote() throws {
    let shared = """
      local the = {}
      the.open = condition("open", function(case) return case.subject.invoices:any "is_open" end)
      the.known = condition("known", function(case) return case.request.identity == "sufficient" end)
      return the
      """
    let found = try findings(#"local the = use "shared/conditions""#, "when = the.known", shared: shared)
    #expect(found.map(\.message) == ["no rule lists `open`, and no condition asks it"])
    #expect(found[0].kind.severity == .note && found[0].location.line == 2)
  }

  @Test func fieldOfATableIsUsedAsAField() throws {
    let shared =
      #"return { open = condition("open", function(case) return #case.request.categories > 0 end) }"#
    #expect(
      try findings(#"local the = use "shared/conditions""#, "when = the.open", shared: shared).isEmpty)
  }

  @Test func sameTextWithOtherLocalsIsAnotherFunction() throws {
    let shared = """
      local the, limit = {}, 3
      the.few = condition("few", function(case) return #case.request.categories < limit end)
      return the
      """
    let above = """
      local the = use "shared/conditions"
      local limit = 5
      local fewer = condition("fewer", function(case) return #case.request.categories < limit end)
      """
    #expect(try findings(above, "when = { the.few, fewer }", shared: shared).isEmpty)
    let free = shared.replacing("< limit", with: "< 3")
    #expect(
      try findings(above.replacing("< limit", with: "< 3"), "when = { the.few, fewer }", shared: free).count
        == 1)
  }

  @Test func sameFunctionOrSentenceIsAWarning() throws {
    let twin =
      open + "\n" + open.replacing("open = ", with: "unpaid = ").replacing(#""open","#, with: #""unpaid","#)
    let found = try findings(twin, "when = { open, unpaid }")
    #expect(found.map(\.message) == ["`unpaid` is the same as `open`"])
    let namesake = open + "\n" + #"local shut = condition("open", function(case) return true end)"#
    #expect(
      try findings(namesake, "when = { open, shut }").map(\.message) == ["`shut` has the sentence of `open`"])
  }

  @Test func listThatCanNeverHoldIsAWarning() throws {
    let both = try findings(open, "when = open, unless = open")
    #expect(both.map(\.kind) == [.impossibleList])
    #expect(both[0].message == "`go` never holds: it requires and excludes “open”")
    let kinds = """
      local by_staff = condition("staff", function(case) return case.request.made_by == "staff" end)
      local by_agent = condition("an agent", function(case) return case.request.made_by == "agent" end)
      """
    #expect(
      try findings(kinds, "when = { by_staff, by_agent }").map(\.message)
        == [#"`go` never holds: `case.request.made_by` cannot be "staff" and "agent""#])
    #expect(try findings(kinds, "when = by_staff, unless = by_agent").isEmpty)
  }
}
