public import PrivacyModel

/// The words of a printed decision: codes as they are, or what a catalogue says in a language.
public struct DecisionWords: Sendable {
  private let localizer: DecisionLocalizer?

  /// Words of a localizer; without one, codes as they are and English between them.
  public init(localizer: DecisionLocalizer?) { self.localizer = localizer }

  private func text(_ code: String, _ section: MessageCatalogue.Section) -> String? {
    localizer.map { $0.catalogue.text(code, in: section, $0.language) }
  }

  func pageText(_ code: String) -> String? { text(code, .page) }

  /// In which language, as HTML names it.
  public var languageCode: String { localizer?.language.rawValue ?? "en" }

  /// What a decision comes to.
  public func outcome(_ outcome: Outcome) -> String {
    text(outcome.rawValue, .outcomes) ?? outcome.words
  }

  /// What is asked.
  public func request(_ kind: RequestKind) -> String {
    text(kind.rawValue, .requests) ?? kind.rawValue
  }

  /// A kind of data.
  public func category(_ code: String) -> String { text(code, .categories) ?? code }

  /// What happens to data.
  public func action(_ action: CategoryAction) -> String {
    text(action.rawValue, .actions) ?? action.rawValue
  }

  /// What a conflict is about: a category, a requirement, or the request.
  public func subject(_ code: String) -> String {
    let texts = [MessageCatalogue.Section.categories, .requirements, .requests].compactMap { text(code, $0) }
    return texts.first { $0 != code } ?? code
  }

  /// A word between the parts of a decision.
  public func label(_ label: MessageCatalogue.Label) -> String {
    if let text = text(label.rawValue, .labels) { return text }
    return switch label {
    case .dayOfDecision: "on"
    case .replyBy: "reply by"
    case .extendedReplyBy: "extended"
    case .toBeDoneBy: "to be done by"
    case .until: "until"
    case .noticeUntil: "by the notice until"
    case .by: "by"
    case .duties: "duties"
    case .missing: "missing"
    case .openUntilStated: "open"
    case .notice: "notice"
    case .law: "law"
    case .about: "on"
    case .prevailsLaw: "the law prevails"
    case .prevailsNotice: "the notice prevails"
    }
  }
}
