package import PrivacyModel
package import SourceText

/// What an organisation declares of every answer of its registers: `property "…" { when = …, never = { … } }`.
package struct OwnProperty: Sendable {
  /// A rule that holds where the property applies, and that changes no decision.
  package var rule: Rule
  /// The answer that breaks the property where it applies.
  package var never: ForbiddenAnswer

  /// The property as a sentence.
  package var sentence: String { rule.name }
  /// Its place.
  package var location: SourceLocation { rule.location }
}
