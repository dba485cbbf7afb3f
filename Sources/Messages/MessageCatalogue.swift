internal import PrivacyModel
public import SourceText

/// What every code says, in every language: one file that a translator edits without reading code, and beside it what each
/// organisation's own acts and statements say.
///
/// The codes of the vocabulary are its keys. A code without a text in one of the languages, and a text without a code, are
/// problems of the file.
public struct MessageCatalogue: Sendable {
  /// A part of the file, with the codes that it tells.
  public enum Section: String, CaseIterable, Sendable {
    /// What a decision comes to.
    case outcomes
    /// What is asked.
    case requests
    /// What happens to data.
    case actions
    /// Kinds of data.
    case categories
    /// Why.
    case reasons
    /// What the controller must do.
    case obligations
    /// What the requester is asked for.
    case requirements
    /// Whose word it is.
    case layers
    /// The words between the parts of a decision.
    case labels
    /// The words of the replay's page.
    case page
    /// The statutes that rules cite, by what rules call them.
    case acts
    /// What the statements of the notices say, by their ids.
    case statements

    /// Whether the codes are all known here; which acts and statements there are, only the rules know.
    public var isClosed: Bool { self != .acts && self != .statements }

    /// The codes that must have a text, in alphabetical order.
    public var codes: [String] {
      switch self {
      case .outcomes: Outcome.allCases.map(\.rawValue).sorted()
      case .requests: RequestKind.allCases.map(\.rawValue).sorted()
      case .actions: CategoryAction.allCases.map(\.rawValue).sorted()
      case .categories: DataCategory.allCases.map(\.rawValue).sorted()
      case .reasons: Vocabulary.reasons
      case .obligations: Vocabulary.obligations
      case .requirements: Requirement.allCases.map(\.rawValue).sorted()
      case .layers: Layer.allCases.map(\.rawValue).sorted()
      case .labels: Label.allCases.map(\.rawValue).sorted()
      case .page: PageWord.allCases.map(\.rawValue).sorted()
      case .acts, .statements: []
      }
    }
  }

  /// A word between the parts of a decision.
  public enum Label: String, CaseIterable, Sendable {
    /// Before a date.
    case dayOfDecision = "day_of_decision", replyBy = "reply_by", extendedReplyBy = "extended_reply_by"
    case toBeDoneBy = "to_be_done_by", until, noticeUntil = "notice_until", by
    /// Before a list.
    case duties, missing
    /// Before a fact that would settle an open rule.
    case openUntilStated = "open_until_stated"
    /// Of a conflict.
    case notice, law, about, prevailsLaw = "prevails_law", prevailsNotice = "prevails_notice"
  }

  private var texts: [Section: [String: [Language: String]]]
  /// What organisations say of reasons in words of their own.
  private var own: [String: [String: [Language: String]]] = [:]

  init(texts: [Section: [String: [Language: String]]], own: [String: [String: [Language: String]]]) {
    self.texts = texts
    self.own = own
  }

  /// Reads a catalogue.
  ///
  /// Throws every problem of it: what is missing, what is not known, what is empty.
  public init(_ file: SourceFile) throws(DiagnosticList) {
    texts = try CatalogueReader.read(file).texts
  }

  /// What a code says; the code itself where it has no text, as codes of a pack's own have none.
  public func text(_ code: String, in section: Section, _ language: Language) -> String {
    texts[section]?[code]?[language] ?? code
  }

  /// What a reason's code says in a decision of a register: in the words of its organisation, where that has any.
  public func reason(_ code: String, of register: String, _ language: Language) -> String {
    own[String(register.prefix { $0 != "/" })]?[code]?[language] ?? text(code, in: .reasons, language)
  }

  /// The name of the act that a citation begins with; nil where no act is listed for it.
  public func act(of citation: String, _ language: Language) -> String? {
    let acts = texts[.acts] ?? [:]
    let name = acts.keys.filter { citation == $0 || citation.hasPrefix($0 + " ") }.max { $0.count < $1.count }
    return name.flatMap { acts[$0]?[language] }
  }

  /// What a section has a text for.
  public func keys(of section: Section) -> Set<String> { Set((texts[section] ?? [:]).keys) }

  /// A word between the parts of a decision.
  public func text(_ label: Label, _ language: Language) -> String {
    text(label.rawValue, in: .labels, language)
  }
}
