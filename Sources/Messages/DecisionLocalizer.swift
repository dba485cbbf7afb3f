public import PrivacyModel

/// A catalogue and one of its languages: how decisions are told.
public struct DecisionLocalizer: Sendable {
  /// What every code says.
  public var catalogue: MessageCatalogue
  /// In which language.
  public var language: Language

  /// Makes a localizer.
  public init(catalogue: MessageCatalogue, language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  /// The decision with its messages in the language.
  public func localized(_ decision: Decision) -> Decision { catalogue.localized(decision, in: language) }
}
