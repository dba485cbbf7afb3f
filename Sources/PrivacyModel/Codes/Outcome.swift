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
public struct CategoryAction: OpenCode, FactCode {
  /// The word of the code.
  public let word: Word

  /// Creates the code of a word.
  public init(word: Word) { self.word = word }

  /// The data is erased.
  public static let erase = CategoryAction("erase")
  /// The data is kept although erasure or rectification was requested.
  public static let retain = CategoryAction("retain")
  /// The data is made anonymous.
  public static let anonymise = CategoryAction("anonymise")
  /// The data is given to the requester.
  public static let provide = CategoryAction("provide")
  /// The data is given to a recipient or published.
  public static let disclose = CategoryAction("disclose")
  /// The data is not given.
  public static let withhold = CategoryAction("withhold")
  /// The data is corrected or completed.
  public static let correct = CategoryAction("correct")
  /// The data is only stored, GDPR 18.
  public static let restrict = CategoryAction("restrict")
  /// The data is used, as requested or as before.
  public static let use = CategoryAction("use")
  /// The use that the request names ends.
  public static let stop = CategoryAction("stop")
  /// A person must decide.
  public static let review = CategoryAction("review")

  /// Every code of the shared model.
  public static let shared: [Self] = [
    .erase, .retain, .anonymise, .provide, .disclose, .withhold, .correct, .restrict, .use, .stop, .review,
  ]

  /// Every code of the shared model by number and by spelling.
  @usableFromInline package static let table = CodeTable(open: .actions, shared)
}
