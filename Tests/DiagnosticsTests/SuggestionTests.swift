import Diagnostics
import Testing

@Suite("What was meant by a misspelt word")
struct SuggestionTests {
  private static let fields = ["title", "id", "retention", "legal_basis", "purposes", "scope", "when"]

  @Test(
    "near words are found",
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
    "far words are not", arguments: ["tttl1", "banana", "", "x", "on", "legality", "retainings", "title"])
  func far(word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.fields) == nil)
    #expect(Suggestion.help(word, among: Self.fields) == nil)
  }

  @Test("nearer wins, then the alphabet, in any order of the candidates")
  func ties() {
    #expect(Suggestion.nearest(to: "basis", among: ["basils", "basks", "basic"]) == "basic")
    #expect(Suggestion.nearest(to: "basis", among: ["basic", "basks", "basils"]) == "basic")
    #expect(Suggestion.nearest(to: "retentoin", among: ["retentions", "retention"]) == "retention")
    #expect(Suggestion.nearest(to: "anything", among: []) == nil)
  }

  @Test("help is a question")
  func help() {
    #expect(Suggestion.help("titel", among: Self.fields) == "did you mean `title`?")
  }
}
