import Testing

@testable import RuleREPL

/// The ranges that `:whynot` prints hold in their inside too.
struct RangeTests {
  private func permit(_ condition: String) -> String {
    """
    erasure.permit "goes" { code = "erasure_on_request", data = everything,
      when = function(case) return \(condition) end },
    """
  }

  @Test(arguments: [
    "case.subject.relationship.ended.month ~= 5", "case.subject.relationship.ended.day ~= 10",
    "case.subject.relationship.ended.month ~= 5 and case.subject.relationship.ended.day ~= 10",
    "(case.subject.relationship.ended + months(3)).month ~= 8",
  ])
  func noRangeHidesADayThatDoesNotReachTheGoal(_ condition: String) throws {
    let own = try OwnRules(rules: permit(condition)).open()
    let text = try run(&own.session, ":whynot granted")
    // Only days that were tried, one after the other, are in a range.
    #expect(
      text.contains("subject.relationship.ended: from 2026-03-01 to 2026-03-03 or one of "),
      "\(condition): \(text)")
    for hidden in ["any day", "on or after", "on or before"] {
      #expect(!text.contains(hidden), "\(condition): \(text)")
    }
    #expect(text.contains(" others"), "at most five are listed: \(text)")
  }

  @Test func aRangeOfOneComparisonStays() throws {
    let own = try OwnRules(rules: permit("case.subject.relationship.ended < date \"2026-01-01\"")).open()
    let text = try run(&own.session, ":whynot granted")
    #expect(text.contains("subject.relationship.ended: on or before 2025-12-31"), "\(text)")
  }

  @Test func aNumberThatIsLeftOutIsNotInARange() throws {
    let own = try OwnRules(rules: permit("case.subject.age ~= 17")).open()
    _ = try run(&own.session, "subject.age = 17")
    let text = try run(&own.session, ":whynot granted")
    #expect(text.contains("subject.age: from 0 to 3 or from 12 to 16 or one of "), "\(text)")
  }

  @Test func aLongListOfDatesIsCut() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor)
    for goal in ["refused", "granted", "human_review"] {
      let text = try run(&session, ":whynot \(goal)")
      for line in text.split(separator: "\n") where !line.contains(":what-if") {
        #expect(line.matches(of: /\d{4}-\d{2}-\d{2}/).count <= 12, "\(line)")
      }
    }
  }
}
