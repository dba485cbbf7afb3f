public import PrivacyModel

/// Writes decisions in one language of a catalogue.
public struct DecisionLocalizer: Sendable {
  /// The texts.
  public var catalogue: MessageCatalogue
  /// The language.
  public var language: Language

  /// Creates a localizer for a language.
  public init(catalogue: MessageCatalogue, language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  /// Returns the decision with its messages in the language.
  public func localized(_ decision: Decision) -> Decision { catalogue.localized(decision, in: language) }
}
