import DecisionComparison
import SourceText
import Testing

/// The classes of planted changes of rules, and the rules that are named as responsible.
struct ChangeClassTests {
  @Test func sameRulesChangeNothing() async throws {
    let report = try await compare(retention(years: 6), retention(years: 6), "kind: erasure")
    #expect(report.texts.isEmpty && report.rules.isEmpty && report.count == 1)
  }

  @Test func longerPeriodChangesTheDateAndTheDuty() async throws {
    let report = try await compare(retention(years: 6), retention(years: 7), "kind: erasure")
    #expect(
      report.texts == [
        "date until name: old b.lua:4 new b.lua:4",
        "duty obligations -: old b.lua:4 old b.lua:6 new b.lua:4 new b.lua:6",
      ])
  }

  @Test func droppedConditionDisclosesMore() async throws {
    let request = "kind: disclosure, categories: [ name ]"
    let more = try await compare(disclosure(isChecked: true), disclosure(isChecked: false), request)
    // The condition stands in the old version alone.
    #expect(
      more.texts.contains { $0.hasPrefix("discloses_more action name: ") && $0.contains("old b.lua:3") })
    let less = try await compare(disclosure(isChecked: false), disclosure(isChecked: true), request)
    #expect(less.texts.contains { $0.hasPrefix("discloses_less action name: ") }, "\(less.texts)")
    #expect(!less.has([.disclosesMore]))
  }

  @Test func removedBarErasesMore() async throws {
    let kept = retention(years: 6)
    let gone = register(#"  erasure.permit "goes" { code = "erasure_on_request", data = everything },"#)
    let more = try await compare(kept, gone, "kind: erasure")
    #expect(more.texts.contains { $0.hasPrefix("erases_more action name:") }, "\(more.texts)")
    let less = try await compare(gone, kept, "kind: erasure")
    #expect(less.texts.contains { $0.hasPrefix("erases_less action name:") }, "\(less.texts)")
  }

  @Test func marketingBanThatIsRefusedMarketsMore() async throws {
    let stops = register(#"  marketing_ban.permit "stops" { code = "own_use", data = everything },"#)
    let goesOn = register(#"  marketing_ban.refuse "goes on" { code = "own_use", data = everything },"#)
    #expect(try await compare(stops, goesOn, "kind: marketing_ban").has([.marketsMore]))
    #expect(try await compare(goesOn, stops, "kind: marketing_ban").has([.marketsLess]))
  }

  @Test func otherCitationIsAReason() async throws {
    let other = retention(years: 6).replacing(#"code = "erasure_on_request""#, with: #"code = "own_use""#)
    let report = try await compare(retention(years: 6), other, "kind: erasure")
    #expect(report.classes.map(\.name) == [.reason], "\(report.texts)")
  }

  /// Whatever differs in the outcome or the actions has a class.
  @Test func reviewInPlaceOfARefusalIsAnOutcome() async throws {
    let refused = register(#"  disclosure.refuse "never" { code = "own_use", data = "name" },"#)
    let reviewed = register(#"  disclosure.review "a person" { code = "own_use", data = "name" },"#)
    let report = try await compare(refused, reviewed, "kind: disclosure, categories: [ name ]")
    #expect(report.texts.contains { $0.hasPrefix("outcome outcome -") }, "\(report.texts)")
    #expect(report.texts.contains { $0.hasPrefix("outcome action name") }, "\(report.texts)")
  }

  @Test func errorThatAppearsIsAnError() async throws {
    let fails = disclosure(isChecked: true).replacing(
      "return case.subject.non_disclosure_order end",
      with: #"return ("x"):rep(-1) < case.subject.non_disclosure_order end"#)
    let report = try await compare(
      disclosure(isChecked: true), fails, "kind: disclosure, categories: [ name ]")
    #expect(report.texts == ["error error -: new b.lua:4"])
  }

  @Test func listOfClassesIsRead() throws {
    #expect(try ChangeClass.list("date,duty") == [.date, .duty])
    for text in ["", "date,", "discloses_mor"] {
      #expect(throws: Diagnostic.self, "`\(text)`") { try ChangeClass.list(text) }
    }
  }

  @Test func jobsDoNotChangeTheReport() async throws {
    let cases =
      example("kind: erasure")
      + (0..<200).map {
        "\n  - case: case \($0)\n    subject: { kind: natural_person, data: [ name ] }\n    request: { kind: erasure }\n    expect: { outcome: granted }"
      }
      .joined()
    let versions = try Versions(old: retention(years: 6), new: retention(years: 7), cases: cases)
    let (one, four) = (try await versions.report(), try await versions.report(jobs: 4))
    #expect(one.changed.count == 201)
    #expect(JSONComparison(one).text == JSONComparison(four).text)
  }
}
