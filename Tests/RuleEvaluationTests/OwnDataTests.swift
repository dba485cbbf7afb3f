import PrivacyCoding
import PrivacyModel
import RuleEvaluation
import Testing

/// The data categories that an organisation declares, and the requests about them.
struct OwnDataTests {
  private func engine(_ vocabulary: String, _ rules: String) throws -> RuleEngine {
    try RuleEngine(files: [
      "a/vocabulary.lua": "return vocabulary { \(vocabulary) }", "a/b.lua": Rules.register(rules),
    ])
  }

  private func decide(_ engine: RuleEngine, _ json: String) throws -> Decision {
    let line = #"{"register":"a/b","today":"2026-03-02",\#(json)}"#
    return try engine.decide(CaseFacts(json: line, vocabularies: engine.vocabularies))
  }

  /// So does the list of invoices, for a category that the organisation declares.
  @Test func invoicesImplyAnOwnCategory() throws {
    let engine = try engine(
      "categories = { dues = { follows_from = \"invoices\" } }",
      "holds { \"dues\" }, access.permit \"p\" { code = \"own_use\", data = everything }")
    let request = #""request":{"kind":"access"}"#
    #expect(
      try decide(engine, #""subject":{"data":[],"invoices":[{"number":"1"}]},\#(request)"#).summary
        == "granted dues=provide")
    #expect(try decide(engine, #""subject":{"data":[],"invoices":[]},\#(request)"#).summary == "granted")
  }

  /// Data that are not held are given to nobody, whatever the request names.
  @Test func accessToOwnDataIsToWhatIsHeld() throws {
    let engine = try engine(
      "categories = { \"photo\" }, requests = { photos = { like = \"access\", about = { \"photo\" } } }",
      "photos.permit \"p\" { code = \"own_use\", data = everything }")
    func decided(_ data: String, _ named: String = "") throws -> Decision {
      try decide(engine, #"\#(data)"request":{"kind":"photos"\#(named)}"#)
    }
    #expect(try decided(#""subject":{"data":["photo","name"]},"#).summary == "granted photo=provide")
    #expect(
      try decided(#""subject":{"data":["name"]},"#, #","categories":["photo","name"]"#).summary == "granted")
    #expect(try decided("", #","categories":["photo"]"#).missing.map(\.fact) == ["subject.data"])
    #expect(
      try decided(#""subject":{"data":["name"]},"#, #","categories":["name"]"#).missing.map(\.fact)
        == ["request.categories"])
  }

  /// A vocabulary has more categories than a word of bits.
  @Test func hundredAndTwentyCategoriesAreDecidedEach() throws {
    let names = (1...120).map { "kind_\($0)" }
    let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let engine = try engine(
      "categories = { \(list) }",
      "holds { \(list) }, erasure.permit \"p\" { code = \"own_use\", data = everything, except = \"kind_77\" }, erasure.retain \"r\" { code = \"own_use\", data = { \"kind_77\", \"kind_120\" } }"
    )
    let decision = try decide(
      engine,
      #""subject":{"invoices":[],"data":[\#(list)]},"request":{"kind":"erasure"}"#)
    #expect(decision.categories.count == 120)
    #expect(
      decision.categories.filter { $0.value.action == .retain }.keys.sorted() == ["kind_120", "kind_77"])
  }
}
