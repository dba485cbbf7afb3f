package import PrivacyModel

/// The words of a printed decision: codes, or the texts of a catalogue in one language.
package struct DecisionWords: Sendable {
  private let localizer: DecisionLocalizer?
  private let spacesCodes: Bool
  /// The register whose organisation's own words are meant; nil for the common words alone.
  private var register: String?

  /// Creates the words of a language; without a localizer, codes with English words between them.
  ///
  /// With `spacesCodes`, codes of requests, categories and obligations have spaces in place of underscores.
  package init(localizer: DecisionLocalizer?, of register: String? = nil, spacesCodes: Bool = false) {
    (self.localizer, self.register, self.spacesCodes) = (localizer, register, spacesCodes)
  }

  /// Returns the same words with those of a register's organisation.
  package func of(_ register: String) -> DecisionWords {
    var words = self
    words.register = register
    return words
  }

  func text(_ code: String, _ section: MessageCatalogue.Section) -> String? {
    localizer.map { $0.catalogue.text(code, in: section, of: register, $0.language) }
  }

  func statementText(_ id: String) -> String? {
    guard let localizer, let register else { return nil }
    return localizer.catalogue.statement(id, of: register, localizer.language)
  }

  func reasonText(_ code: String, _ register: String) -> String? {
    localizer.map { $0.catalogue.reason(code, of: register, $0.language) }
  }

  func actName(_ citation: String) -> String? {
    localizer.flatMap { $0.catalogue.act(of: citation, in: register, $0.language) }
  }

  private func spaced(_ text: String) -> String { spacesCodes ? text.replacing("_", with: " ") : text }

  /// The language as the `lang` attribute of HTML.
  package var languageCode: String { localizer?.language.rawValue ?? "en" }

  /// The word for an outcome.
  package func outcome(_ outcome: Outcome) -> String {
    text(outcome.rawValue, .outcomes) ?? outcome.words
  }

  /// The word for a kind of request.
  package func request(_ kind: RequestKind) -> String {
    spaced(text(kind.rawValue, .requests) ?? kind.rawValue)
  }

  /// The word for a data category.
  package func category(_ code: String) -> String { spaced(text(code, .categories) ?? code) }

  /// The word for a fact that an organisation declares.
  package func fact(_ path: String) -> String { text(path, .facts) ?? path }

  /// The word for an action on data.
  package func action(_ action: CategoryAction) -> String {
    text(action.rawValue, .actions) ?? action.rawValue
  }

  /// The word for an obligation, by its message where it has one.
  func obligation(_ obligation: Obligation) -> String { obligation.message ?? spaced(obligation.kind) }

  /// The word for the subject of a conflict: a category, a requirement, or the request.
  package func subject(_ code: String) -> String {
    let texts = [MessageCatalogue.Section.categories, .requirements, .requests].compactMap { text(code, $0) }
    return texts.first { $0 != code } ?? code
  }

  /// A word of the HTML report.
  package func page(_ word: PageWord) -> String { text(word.rawValue, .page) ?? word.english }

  /// A word between the parts of a decision.
  package func label(_ label: MessageCatalogue.Label) -> String {
    if let text = text(label.rawValue, .labels) { return text }
    return switch label {
    case .dayOfDecision: "on"
    case .replyBy: "reply by"
    case .extendedReplyBy: "extended"
    case .toBeDoneBy: "to be done by"
    case .until: "until"
    case .noticeUntil: "by the notice until"
    case .by: "by"
    case .duties: "obligations"
    case .missing: "missing"
    case .assumed: "assumed"
    case .askRequester: "ask the requester"
    case .askController: "look it up"
    case .askRecipient: "ask the recipient"
    case .openUntilStated: "open"
    case .notice: "notice"
    case .law: "law"
    case .about: "on"
    case .prevailsLaw: "the law prevails"
    case .prevailsNotice: "the notice prevails"
    }
  }
}

extension Outcome {
  /// The code with spaces.
  package var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}
