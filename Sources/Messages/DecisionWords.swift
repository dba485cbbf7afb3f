internal import RegisterModel

/// The words of a printed decision: codes as they are, or what a catalogue says in a language.
struct DecisionWords: Sendable {
  let voice: DecisionVoice?

  private func text(_ code: String, _ section: MessageCatalogue.Section) -> String? {
    voice.map { $0.catalogue.text(code, in: section, $0.language) }
  }

  func outcome(_ outcome: Outcome) -> String {
    text(outcome.rawValue, .outcomes) ?? outcome.words
  }

  func request(_ kind: RequestKind) -> String {
    text(kind.rawValue, .requests) ?? kind.rawValue
  }

  func category(_ code: String) -> String { text(code, .categories) ?? code }

  func action(_ action: CategoryAction) -> String {
    text(action.rawValue, .actions) ?? action.rawValue
  }

  /// Of a conflict: a category, a requirement, or the request.
  func subject(_ code: String) -> String {
    let texts = [MessageCatalogue.Section.categories, .requirements, .requests].compactMap { text(code, $0) }
    return texts.first { $0 != code } ?? code
  }

  func label(_ label: MessageCatalogue.Label) -> String {
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
