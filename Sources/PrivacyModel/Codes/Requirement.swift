/// A requirement that a request must meet before it is decided, unless a stronger rule waives it.
public enum Requirement: String, CaseIterable, Codable, FactCode {
  /// Proof of identity, and an authorisation to act for the subject.
  case identity, authorisation
  /// The form of the request: in writing, in a listed language, signed, itemised.
  case written, language, signed, itemised
  /// The content of the request: the categories, the purpose, the protection of the data, the ground, the subject's situation.
  case categories, purpose, protection, ground, situation
  /// The period of a `keep_until` rule, which a law lifts if it would hinder a right.
  case retentionPeriod = "retention_period"
  /// A requester who may make such a request.
  case requester
  /// Any other requirement.
  case other

  /// Every requirement by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
