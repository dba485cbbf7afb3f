/// What can be required of a request before it is decided, and waived by a stronger rule.
public enum Requirement: String, CaseIterable, Codable, FactCode {
  /// That it is known who asks, and that they may ask for another.
  case identity, authorisation
  /// How the request is made.
  case written, language, signed, itemised
  /// What it says: which data, for what, how they will be protected, on which ground, because of what.
  case categories, purpose, protection, ground, situation
  /// What a notice sets with `expire`: a law lifts it where the period would hinder a right.
  case retentionPeriod = "retention_period"
  /// Anything else.
  case other

  /// Every requirement by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
