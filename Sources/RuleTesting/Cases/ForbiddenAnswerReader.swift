internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

/// Reads `never: { opens: photo, outcome: granted }`; problems go to the decoder.
struct ForbiddenAnswerReader {
  static let keys = ["opens", "outcome", "without", "asks"]

  static func read(_ node: SourceNode, _ decoder: inout FactDecoder) -> ForbiddenAnswer {
    decoder.unknownKeys(of: node, allowed: keys, place: "never")
    var answer = ForbiddenAnswer()
    for entry in decoder.entries(node, place: "never") {
      let value = entry.value
      switch entry.key {
      case "opens": answer.opens = opens(value, &decoder)
      case "outcome":
        answer.outcomes = items(value).compactMap { decoder.scalar(Outcome.self, from: $0, place: "outcome") }
      case "without":
        answer.without = ExpectationReader.codes(
          value, "without", decoder.vocabulary.spellings(.obligations), &decoder)
      case "asks": answer.asks = decoder.strings(value, place: "asks")
      default: break
      }
    }
    if answer.isEmpty { decoder.problem(at: node, "`never` states no part of an answer") }
    return answer
  }

  private static func opens(_ node: SourceNode, _ decoder: inout FactDecoder) -> ForbiddenAnswer.Opens? {
    if case .scalar("everything", _) = node.content { return .anything }
    return .categories(
      Set(items(node).compactMap { decoder.scalar(DataCategory.self, from: $0, place: "opens")?.rawValue }))
  }

  private static func items(_ node: SourceNode) -> [SourceNode] {
    if case .list(let items) = node.content { items } else { [node] }
  }
}
