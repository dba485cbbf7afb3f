import Testing

/// `rule`: a register, one rule, or the rules of a kind, a statement or a category, as a person reads them.
struct RuleCommandTests {
  private let register = "rautavaara/asiakasrekisteri"

  @Test func oneRuleHasItsStatementConditionsAndCases() throws {
    let run = try seloste("rule", register, "open invoices")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.lines.first?.hasPrefix("erasure, retention · retain: open invoices prevent erasure  rules/") == true
    )
    #expect(
      run.output.contains("  S1-23  Tietojen säännönmukaiset luovutukset: data are destroyed on request"))
    #expect(run.output.contains("  GDPR 17(3)(e)\n"))
    #expect(run.output.contains("data    billing_data, name, personal_identity_code, postal_address"))
    #expect(run.output.contains("an invoice is unpaid, disputed, written off or in a payment plan  yes "))
    #expect(run.output.contains("reason  open_invoice"))
    #expect(
      try run.output == seloste("rule", register + "/open invoices").output, "REGISTER/NAME is the same")
  }

  /// The figures are those of a replay of the register's own cases.
  @Test func countsTheCases() throws {
    let all = try seloste("rule", register, "the customer's data are destroyed")
    #expect(all.output.contains(#/cases +held [1-9]\d*, did not hold \d+/#), "\(all.output)")
    let none = try seloste("rule", register, "open invoices", "--cases", "examples/yritys")
    #expect(none.status == 0)
    #expect(none.output.contains(#/cases +no case/#))
  }

  @Test func kindStatementAndCategorySelect() throws {
    let kind = try seloste("rule", register, "--kind", "publication_ban")
    #expect(kind.output.contains("publication_ban · permit: the customer may forbid publication"))
    #expect(!kind.output.contains("disclosure · "), "no rule for another kind alone")
    let statement = try seloste("rule", register, "--statement", "S1-12")
    #expect(
      statement.output.contains("publication · permit: a published list"), "a rule of S1-11 that cites S1-12")
    let category = try seloste("rule", register, "--kind", "disclosure", "--category", "health_data")
    #expect(category.output.contains("data of social-services customers are not disclosed"))
    #expect(!category.output.contains("the identity code goes only when needed"), "is about other data")
    let law = try seloste("rule", register, "--statement", "GDPR 9(1)")
    #expect(law.output.contains("special categories of data"))
  }

  @Test func registerIsPrintedByStatementAndKindWithThePrecedence() throws {
    let run = try seloste("rule", "rautavaara")
    #expect(run.status == 0, "a part of the name is enough: \(run.errors)")
    #expect(run.output.contains("Tarkastusoikeus\n  S1-32  "))
    #expect(run.output.contains("      also relied on by: marketing_use · permit: "))
    #expect(run.output.contains("  S1-31  nothing follows the heading"))
    #expect(run.output.contains("affects no decision: when it was drawn up"))
    #expect(run.output.contains("the sentence breaks off in the notice"))
    #expect(run.output.contains("Rules by kind of request\n"))
    #expect(run.output.contains("What prevails over what\n  1. A requirement comes first"))
  }

  @Test func speaksFinnishAndSwedish() throws {
    let finnish = try seloste("rule", register, "--statement", "S1-21", "--lang", "fi")
    #expect(finnish.output.contains("tietojen luovuttaminen · sallii: laki velvoittaa luovuttamaan tiedot"))
    #expect(finnish.output.contains("  kun    "))
    #expect(!finnish.output.contains("held in"))
    let swedish = try seloste("rule", register, "open invoices", "--lang", "sv")
    #expect(swedish.output.contains("när") && swedish.output.contains("faktura"), "\(swedish.output)")
  }

  @Test(arguments: [
    (["nowhere/x"], 64, "there is no register `nowhere/x`"),
    (["rautavaara/asiakasrekisteri", "--kind", "disclosur"], 64, "did you mean `disclosure`"),
    (["rautavaara/asiakasrekisteri", "--category", "nam"], 64, "did you mean `name`"),
    (["rautavaara/asiakasrekisteri", "--statement", "S1-99"], 2, "has no statement `S1-99`"),
    (["rautavaara/asiakasrekisteri", "S1-21"], 2, "rules cite it: --statement 'S1-21'"),
    (["rautavaara/asiakasrekisteri", "no such sentence"], 2, "has no rule `no such sentence`"),
    (["rautavaara/asiakasrekisteri", "open invoices", "--cases", "missing"], 2, "there is no `missing`"),
  ])
  func mistakesAreReported(_ arguments: [String], _ status: Int32, _ message: String) throws {
    let products = try #require(products)
    let run = try CommandTests.run(products + "/seloste", ["rule"] + arguments)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func noticesOwnWordsAreShown() throws {
    let rules = try Folder([
      "law/l.lua": minimalLaw,
      "a/b.lua": """
      return register "a/b" { title = "R", language = "fi", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
        section "H" { says "S1-1" "data may be checked" { original = "Tiedot saa tarkastaa.",
          holds { "name" },
          access.permit "everyone may check" { code = "right_of_access", data = everything } } } }
      """,
    ])
    let run = try seloste("rule", "a/b", "--rules", rules.path)
    #expect(
      run.output.contains("      “Tiedot saa tarkastaa.”\n      holds: name\n"), "\(run.output)\(run.errors)")
    #expect(
      try seloste("rule", "a/b", "everyone", "--rules", rules.path).output.contains(
        "– “Tiedot saa tarkastaa.”"))
  }
}
