import PrivacyModel
import Testing

@testable import RuleREPL

/// `:whynot` where a rule begins on a later day.
struct LaterRuleTests {
  @Test func aRuleThatBeginsLaterIsNamedWithItsDay() throws {
    let law = """
      erasure.permit "leavers are forgotten" { code = "erasure_on_request", data = everything, cites = "GDPR 17(1)", in_force = { from = "2027-01-01" } },
      """
    let own = try OwnRules(rules: "", law: law).open()
    let text = try run(&own.session, ":whynot granted")
    #expect(!text.contains("no change of facts gives"), "\(text)")
    #expect(text.contains("by the rules of 2026-03-02, no facts give granted"), "\(text)")
    #expect(text.contains("permit “leavers are forgotten”"), "\(text)")
    #expect(text.contains("begins on 2027-01-01"), "\(text)")
    _ = try run(&own.session, "today = \"2027-01-01\"")
    #expect(try own.session.evaluation().decision.outcome == .granted)
  }

  @Test func aRefusalThatBeginsLaterIsNamedWithItsDay() throws {
    let rules = #"erasure.permit "goes" { code = "erasure_on_request", data = everything },"#
    let law = """
      erasure.refuse "nothing goes" { code = "open_invoice", data = everything, cites = "GDPR 17(1)", in_force = { from = "2027-01-01" } },
      """
    let own = try OwnRules(rules: rules, law: law).open()
    let text = try run(&own.session, ":whynot refused")
    #expect(text.contains("by the rules of 2026-03-02, no facts give refused"), "\(text)")
    #expect(text.contains("refuse “nothing goes”"), "\(text)")
  }

  @Test func aBarThatALaterPermissionSetsAsideIsNoLastWord() throws {
    let law = """
      erasure.refuse "nothing goes" { code = "open_invoice", data = everything, layer = "default", cites = "GDPR 17(1)" },
      erasure.permit "leavers are forgotten" { code = "erasure_on_request", data = everything, cites = "GDPR 17(1)", in_force = { from = "2027-01-01" } },
      """
    let own = try OwnRules(rules: "", law: law).open()
    let text = try run(&own.session, ":whynot granted")
    #expect(text.contains("begins on 2027-01-01"), "\(text)")
  }

  @Test func aLaterRuleAboutOtherDataDoesNotHelp() throws {
    let law = """
      erasure.permit "leavers are forgotten" { code = "erasure_on_request", data = "email", cites = "GDPR 17(1)", in_force = { from = "2027-01-01" } },
      """
    let own = try OwnRules(rules: "", law: law).open()
    let text = try run(&own.session, ":whynot erase name")
    #expect(text.contains("no change of facts gives name: erase"), "\(text)")
  }
}
