internal import PrivacyModel
internal import RuleCompiler

/// A formality in words.
struct FormalityText {
  let text: String

  init(_ formality: Formality) { text = Self.text(formality) }

  private static func text(_ formality: Formality) -> String {
    func list(_ codes: some Sequence<String>) -> String { codes.sorted().joined(separator: ", ") }
    return switch formality {
    case .unlessBy(let channels, let other):
      "\(text(other)), unless by \(list(channels.map { "\($0)" }))"
    case .channels(let channels): "by \(list(channels.map { "\($0)" }))"
    case .languages(let languages): "in \(list(languages))"
    case .signature(let signatures): "signed: \(list(signatures.map { "\($0)" }))"
    case .itemised: "item by item"
    case .madeBy(let requesters): "made by \(list(requesters.map { "\($0)" }))"
    case .authorisation: "an agent shows an authorisation"
    case .addressedElsewhere(let addressees): "addressed to none of \(list(addressees.map { "\($0)" }))"
    }
  }
}
