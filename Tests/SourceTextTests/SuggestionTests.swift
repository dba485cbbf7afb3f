import SourceText
import Testing

@Suite("Suggestions for unknown words")
struct SuggestionTests {
  private static let fields = ["title", "id", "retention", "legal_basis", "purposes", "scope", "when"]

  @Test(
    "similar words are found",
    arguments: [
      ("titel", "title"), ("tite", "title"), ("titles", "title"), ("xtitle", "title"), ("Title", "title"),
      ("TITLE", "title"), ("legal-basis", "legal_basis"), ("Legal-Basis", "legal_basis"),
      ("retnetoin", "retention"),
      ("purpose", "purposes"), ("ID", "id"), ("ids", "id"),
    ])
  func near(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, among: Self.fields) == meant)
  }

  @Test(
    "other words are not", arguments: ["tttl1", "banana", "", "x", "on", "legality", "retainings", "title"])
  func far(word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.fields) == nil)
    #expect(Suggestion.help(word, among: Self.fields) == nil)
  }

  @Test("the nearest candidate wins, ties are resolved alphabetically")
  func ties() {
    #expect(Suggestion.nearest(to: "basis", among: ["basils", "basks", "basic"]) == "basic")
    #expect(Suggestion.nearest(to: "basis", among: ["basic", "basks", "basils"]) == "basic")
    #expect(Suggestion.nearest(to: "retentoin", among: ["retentions", "retention"]) == "retention")
    #expect(Suggestion.nearest(to: "anything", among: []) == nil)
  }

  @Test("the help text is a question")
  func help() {
    #expect(Suggestion.help("titel", among: Self.fields) == "did you mean `title`?")
  }

  /// The word and the candidates may come from an untrusted script or case, so both are limited.
  @Test("long words and candidates beyond the limit are not compared")
  func bounds() {
    let long = String(repeating: "a", count: 65)
    #expect(Suggestion.nearest(to: long, among: [long + "b"]) == nil)
    #expect(Suggestion.nearest(to: "title", among: [long, "titel"]) == "titel")
    let many = (0..<2000).map { "candidate\($0)" }
    #expect(Suggestion.nearest(to: "candidat0", among: many) == "candidate0")
    #expect(Suggestion.nearest(to: "titel", among: many + ["title"]) == nil)
  }
}
