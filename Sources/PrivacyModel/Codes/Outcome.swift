/// The outcome of a request as a whole.
public enum Outcome: String, CaseIterable, Codable, FactCode {
  /// The request is granted for every category.
  case granted
  /// The request is granted for some of the categories.
  case partlyGranted = "partly_granted"
  /// The request is granted for no category.
  case refused
  /// The requester must first supply the facts in `Decision.missing`.
  case needsMoreInformation = "needs_more_information"
  /// A person must decide.
  case humanReview = "human_review"

  /// Every outcome by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// The action on the data of one category.
public enum CategoryAction: String, CaseIterable, Codable, FactCode {
  /// The data is erased.
  case erase
  /// The data is kept although erasure or rectification was requested.
  case retain
  /// The data is made anonymous.
  case anonymise
  /// The data is given to the requester.
  case provide
  /// The data is given to a recipient or published.
  case disclose
  /// The data is not given.
  case withhold
  /// The data is corrected or completed.
  case correct
  /// The data is only stored, GDPR 18.
  case restrict
  /// The data is used, as requested or as before.
  case use
  /// The use that the request names ends.
  case stop
  /// A person must decide.
  case review

  /// Every action by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
