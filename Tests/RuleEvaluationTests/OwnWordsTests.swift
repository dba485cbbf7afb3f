import PrivacyCoding
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// The words and facts that an organisation declares: rules, cases and decisions use them beside the shared ones.
struct OwnWordsTests {
  private static let vocabulary = """
    return vocabulary {
      categories = { "fines", loans = { follows_from = "loans" }, loan_history = { secret = true },
                     guardian_contact = { like = "contact_address" } },
      purposes = { "lending" }, reasons = { "open_fine" }, actions = { "unpublish" }, obligations = { "tell_the_school" },
      requests = {
        history_off = { like = "consent_withdrawal", grants = "unpublish", bars = "use", about = { "loan_history" },
                        asked_by = { "subject", "guardian" }, reply = days(7) },
      },
      functions = { is_member = { flag = "whether the person is a member", takes = { "text" } } },
      facts = {
        subject = {
          loans = { list = "what is on loan", known_by = "controller", fields = {
            title = { text = "the title" }, due = { day = "the last day" },
            returned = { day = "the day of return", or_none = true } } },
          fines = { list = "fees", fields = { amount = { number = "cents" }, state = { code = "how it stands", of = { "open", "paid" } } } },
          school = { record = "the school", fields = { name = { text = "its name" } } },
          level = { code = "the level", of = { "junior", "adult" } },
          uses = { codes = "what the customer agreed to", of = "purposes" },
          keeps_history = { flag = "whether the history is on" },
        },
        ["subject.invoices"] = { branch = { text = "the branch" } },
      },
    }
    """

  private func engine(
    _ rules: String, _ more: [String: String] = [:], providing functions: [HostFunction] = []
  ) throws -> RuleEngine {
    let register = Rules.register(
      "holds { \"loans\", \"fines\", \"loan_history\", \"guardian_contact\" },\n" + rules)
    return try RuleEngine(
      files: ["a/b.lua": register, "a/vocabulary.lua": Self.vocabulary].merging(more) { $1 },
      providing: functions)
  }

  private func decide(_ engine: RuleEngine, _ json: String) throws -> Decision {
    let line = #"{"register":"a/b","today":"2026-03-02",\#(json)}"#
    let facts = try CaseFacts(json: line, vocabularies: engine.vocabularies)
    // What a program writes reads back as the same case.
    #expect(try CaseFacts(json: facts.json, vocabularies: engine.vocabularies) == facts)
    return try engine.decide(facts, evidence: true)
  }

  @Test(arguments: [
    (#"case.subject.fines:any(function(fine) return fine.state == "open" end)"#, true),
    (#"case.subject.fines[1].amount == 250"#, true),
    (#"case.subject.loans[1].due < case.today"#, true),
    (#"case.subject.loans:any(function(loan) return loan.returned == nil end)"#, true),
    (#"case.subject.school.name == "North""#, true),
    (#"case.subject.level == "adult""#, false),
    (#"case.subject.uses:includes "lending""#, true),
    (#"case.subject.keeps_history"#, false),
    (#"case.subject.invoices[1].branch == "main""#, true),
  ])
  func rulesReadOwnFacts(_ condition: String, _ holds: Bool) throws {
    let engine = try engine(
      "erasure.retain \"p\" { code = \"open_fine\", data = \"fines\", when = function(case) return \(condition) end }"
    )
    let decision = try decide(
      engine,
      #""subject":{"data":["fines"],"fines":[{"amount":250,"state":"open"}],"loans":[{"title":"x","due":"2026-01-01","returned":null}],"school":{"name":"North"},"level":"junior","uses":["lending","research"],"keeps_history":false,"invoices":[{"branch":"main"}]},"request":{"kind":"erasure"}"#
    )
    #expect(decision.evidence?.first?.status == (holds ? .held : .notHeld), "\(decision)")
  }

  @Test func unstatedOwnFactIsAskedFor() throws {
    let engine = try engine(
      "erasure.permit \"p\" { code = \"open_fine\", data = everything, when = function(case) return case.subject.loans[1].due < case.today end }"
    )
    let decision = try decide(
      engine, #""subject":{"data":["name"],"loans":[{"title":"x"}]},"request":{"kind":"erasure"}"#)
    #expect(decision.outcome == .needsMoreInformation)
    #expect(
      decision.missing == [
        Missing(fact: "subject.loans[1].due", message: "the last day", from: "controller")
      ],
      "\(decision.missing)")
    let silent = try decide(engine, #""subject":{"data":["name"]},"request":{"kind":"erasure"}"#)
    #expect(
      silent.missing == [Missing(fact: "subject.loans", message: "what is on loan", from: "controller")])
  }

  @Test func ownKindOfRequestIsDecidedForItsData() throws {
    let engine = try engine(
      "history_off.permit \"p\" { code = \"own_use\", data = everything, obliges = \"tell_the_school\" }")
    func decided(_ request: String) throws -> Decision {
      try decide(
        engine,
        #""subject":{"data":["name","loan_history"]},"request":{"kind":"history_off","received":"2026-03-01"\#(request)}"#
      )
    }
    let granted = try decided(#","made_by":"subject""#)
    #expect(granted.summary == "granted loan_history=unpublish")
    #expect(granted.request == RequestKind("history_off") && granted.respondBy == CalendarDate("2026-03-09"))
    #expect(granted.obligations.map(\.kind) == ["tell_the_school"])
    #expect(granted["loan_history"]?.action == "unpublish")
    let other = try decided(#","made_by":"staff""#)
    #expect(other.outcome == .needsMoreInformation && other.missing.map(\.fact) == ["request.made_by"])
    #expect(other.reasons.map(\.code) == ["requester_not_listed"])
    #expect(try decided("").missing.map(\.fact) == ["request.made_by"], "silence is no consent")
    for agent in ["", #","authorisation":false"#] {
      let asked = try decided(#","made_by":"agent"\#(agent)"#)
      #expect(asked.missing.map(\.fact) == ["request.authorisation"] && asked.categories.isEmpty, "\(asked)")
    }
    #expect(try decided(#","made_by":"agent","authorisation":true"#).outcome == .granted)
  }

  /// The law of the kind that an own kind is like applies to it, and that of the category that an own one is like.
  @Test func lawAppliesToWhatIsLike() throws {
    let law = """
      return law "L" { title = "T", in_force = { from = "2018-05-25" },
        consent_withdrawal.refuse "r" { code = "own_use", cites = "Act 1", data = "loan_history" },
        erasure.retain "k" { code = "own_use", cites = "Act 1", data = "contact_address" } }
      """
    let engine = try engine(
      "history_off.permit \"p\" { code = \"own_use\", data = everything }, erasure.permit \"e\" { code = \"own_use\", data = everything }",
      ["a/law/l.lua": law, "a/statutes.lua": "return statutes { [\"Act\"] = { title = \"T\" } }"])
    #expect(
      try decide(
        engine, #""subject":{"data":["loan_history"]},"request":{"kind":"history_off","made_by":"subject"}"#
      ).summary == "refused loan_history=use")
    #expect(
      try decide(
        engine,
        #""subject":{"data":["guardian_contact","name"],"invoices":[],"loans":[]},"request":{"kind":"erasure"}"#
      ).summary == "partly_granted guardian_contact=retain name=erase")
  }

  @Test func listOfFactsImpliesItsCategory() throws {
    let engine = try engine(
      "any_of(erasure, access).permit \"p\" { code = \"own_use\", data = everything }")
    let loan = #""loans":[{"title":"x"}]"#
    #expect(
      try decide(engine, #""subject":{"data":["name"],"invoices":[],\#(loan)},"request":{"kind":"access"}"#)
        .summary
        == "granted loans=provide name=provide")
    #expect(
      try decide(engine, #""subject":{"data":["name"],"invoices":[],"loans":[]},"request":{"kind":"access"}"#)
        .summary
        == "granted name=provide")
  }

  @Test func declaredFunctionLeavesTheRuleUndecidedUnlessItIsProvided() throws {
    let rule =
      "erasure.permit \"p\" { code = \"own_use\", data = everything, when = function(case) return is_member(case.subject.id) end }"
    let request = #""subject":{"id":"7","data":["name"]},"request":{"kind":"erasure"}"#
    #expect(try decide(try engine(rule), request).missing.map(\.fact) == ["is_member()"])
    let provided = HostFunction("is_member") { (id: String) -> Fact<Bool> in .value(id == "7") }
    #expect(try decide(try engine(rule, providing: [provided]), request).outcome == .granted)
    let other = HostFunction("is_member") { (id: Int) -> Fact<Bool> in .value(true) }
    let problems = #expect(throws: DiagnosticList.self) { try engine(rule, providing: [other]) }
    #expect(
      problems?.diagnostics.map(\.message)
        == ["the program's `is_member` takes other arguments than the vocabulary declares"])
  }

  @Test func programStatesOwnWordsInSwift() throws {
    let engine = try engine(
      "erasure.permit \"p\" { code = \"own_use\", data = everything, when = function(case) return #case.subject.loans == 0 end }"
    )
    var subject = Subject(data: [.name, "loan_history"], invoices: [])
    subject.own = ["loans": [], "fines": [["amount": 250, "state": "open"]], "level": "junior"]
    var facts = CaseFacts("c", register: "a/b", on: CalendarDate("2026-03-02"), subject: subject)
    facts.request = .value(Request(kind: .erasure))
    #expect(try engine.decide(facts)["loan_history"]?.action == .erase)
    for (name, value, message) in [
      ("level", "senior", "`subject.level`: found a value of another type, expected one of junior, adult"),
      (
        "loans", ["x"],
        "`subject.loans`: found a value of another type, expected a list of records with its fields"
      ),
      ("lones", [], "the case states a fact that `a/b` does not declare"),
    ] as [(String, OwnFact, String)] {
      var wrong = facts
      wrong.subject = .value(subject)
      wrong.subject = wrong.subject.map { stated in
        var stated = stated
        stated.own[name] = value
        return stated
      }
      let problem = #expect(throws: Diagnostic.self) { try engine.decide(wrong) }
      #expect(problem?.message == message)
    }
    var foreign = facts
    foreign.subject = .value(Subject(data: ["photo"], invoices: []))
    let problem = #expect(throws: Diagnostic.self) { try engine.decide(foreign) }
    #expect(problem?.message == "`subject.data.category`: found a word that is not a data category of `a/b`")
    #expect(problem?.help == "declare it under `categories` in a/vocabulary.lua")
  }

  /// What the vocabulary states of every item holds in each register, whatever its `holds` or a case states.
  @Test(arguments: [
    #"["loan_history"]"#, #"[{"category":"loan_history"}]"#,
    #"[{"category":"loan_history","secret":false}]"#,
  ])
  func everyItemIsMarked(_ data: String) throws {
    let rules = """
      disclosure.permit "p" { code = "own_use", data = everything },
      disclosure.retain "s" { code = "open_fine", data = everything, when = function(case, held) return held.secret end },
      """
    let decision = try decide(
      RuleEngine(files: ["a/b.lua": Rules.register(rules), "a/vocabulary.lua": Self.vocabulary]),
      #""subject":{"data":\#(data)},"request":{"kind":"disclosure","categories":["loan_history"]}"#)
    #expect(decision["loan_history"]?.action != .disclose, "\(decision)")
    #expect(decision.reasons.first?.code == "open_fine")
  }

  /// A request of a kind that is about certain data is decided for those that are held.
  @Test func whatIsNotHeldIsNotGranted() throws {
    let engine = try engine("history_off.permit \"p\" { code = \"own_use\", data = everything }")
    for data in ["[]", "[\"name\"]"] {
      let decision = try decide(
        engine, #""subject":{"data":\#(data)},"request":{"kind":"history_off","made_by":"subject"}"#)
      #expect(decision.categories.isEmpty && decision.missing.map(\.fact) == ["request.categories"])
    }
  }

  /// The missing fact of a requirement of another kind is the request itself.
  @Test func requirementOfAnotherKindNamesTheRequest() throws {
    let engine = try engine(
      """
      history_off.permit "p" { code = "own_use", data = everything },
      history_off.require "r" { code = "open_fine", requirement = "other", asks = "the card", met = function(case)
        return case.subject.keeps_history end },
      """)
    let decision = try decide(
      engine,
      #""subject":{"data":["loan_history"],"keeps_history":false},"request":{"kind":"history_off","made_by":"subject"}"#
    )
    #expect(
      decision.missing == [
        Missing(fact: "request", message: "the card", requirement: .other, from: "requester")
      ])
  }

  @Test func organisationsNeverSeeEachOthersWords() throws {
    let other = Rules.register("erasure.permit \"p\" { code = \"own_use\", data = everything }").replacing(
      "\"a/b\"", with: "\"c/d\"")
    let engine = try engine(
      "erasure.permit \"p\" { code = \"own_use\", data = everything }", ["c/d.lua": other])
    let line =
      #"{"register":"c/d","today":"2026-03-02","subject":{"data":["loan_history"]},"request":{"kind":"erasure"}}"#
    let problems = #expect(throws: DiagnosticList.self) {
      try CaseFacts(json: line, vocabularies: engine.vocabularies)
    }
    #expect(
      problems?.diagnostics.map(\.message) == ["`subject.data`: `loan_history` is not one of its values"])
    #expect(
      problems?.diagnostics.first?.help?.hasSuffix("declare it under `categories` in c/vocabulary.lua")
        ?? false)
  }
}
