/// What a decision comes to as a whole.
public enum Outcome: String, CaseIterable, Codable, FactCode {
  /// Everything asked for.
  case granted
  /// Some of the categories.
  case partlyGranted = "partly_granted"
  /// Nothing.
  case refused
  /// The requester is asked for something first.
  case needsMoreInformation = "needs_more_information"
  /// A person decides.
  case humanReview = "human_review"

  /// Every outcome by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// What happens to the data of one category.
public enum CategoryAction: String, CaseIterable, Codable, FactCode {
  /// Erased.
  case erase
  /// Kept although erasure was asked for.
  case retain
  /// Made anonymous.
  case anonymise
  /// Given to the data subject.
  case provide
  /// Given to a recipient.
  case disclose
  /// Not given.
  case withhold
  /// Corrected or completed.
  case correct
  /// Stored and otherwise left alone.
  case restrict
  /// Used for what was asked.
  case use
  /// No longer used for what was asked.
  case stop
  /// Left to a person.
  case review

  /// Every action by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
