internal import PrivacyModel
package import SourceText

/// The text of every code in every language: a file that a translator edits without reading code, and the texts of each
/// organisation's own acts and statements.
///
/// Its keys are the codes of the vocabulary. A code without a text in each language, or a text without a code, is a problem of
/// the file.
public struct MessageCatalogue: Sendable {
  /// A section of the file.
  public enum Section: String, CaseIterable, Sendable {
    /// Outcomes of decisions.
    case outcomes
    /// Kinds of requests.
    case requests
    /// Actions on data.
    case actions
    /// Data categories.
    case categories
    /// Reasons.
    case reasons
    /// Obligations of the controller.
    case obligations
    /// Requirements for a request.
    case requirements
    /// Layers of rules.
    case layers
    /// Words between the parts of a decision.
    case labels
    /// Words of the HTML report.
    case page
    /// Verbs of rules.
    case verbs
    /// Words between the parts of a printed rule.
    case rule
    /// The order of precedence, sentence by sentence.
    case precedence
    /// Sentences of rules, by their English texts.
    case rules
    /// Sentences of conditions, by their English texts.
    case conditions
    /// Names of the acts that rules cite, by their English names.
    case acts
    /// Texts of the notices' statements, by their ids.
    case statements

    /// Whether the section has a fixed list of codes; the others depend on the rules.
    public var isClosed: Bool {
      switch self {
      case .acts, .statements, .rules, .conditions: false
      default: true
      }
    }

    /// Whether the names of the section are its English texts, so that it needs none in English.
    var isKeyedByText: Bool { self == .rules || self == .conditions }

    /// The codes that require a text, in alphabetical order.
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
      case .verbs: RuleWord.verbs
      case .rule: RuleWord.allCases.map(\.rawValue).sorted()
      case .precedence: Precedence.allCases.map(\.rawValue).sorted()
      case .acts, .statements, .rules, .conditions: []
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
    /// In a conflict.
    case notice, law, about, prevailsLaw = "prevails_law", prevailsNotice = "prevails_notice"
  }

  private var texts: [Section: [String: [Language: String]]]
  /// Texts for reasons, by organisation.
  private var own: [String: [String: [Language: String]]] = [:]

  init(texts: [Section: [String: [Language: String]]], own: [String: [String: [Language: String]]]) {
    self.texts = texts
    self.own = own
  }

  /// Reads a catalogue.
  ///
  /// - Throws: every problem of it: missing, unknown and empty texts.
  package init(_ file: SourceFile) throws(DiagnosticList) {
    texts = try CatalogueReader.read(file).texts
  }

  /// Returns the text of a code, or the code itself if it has no text.
  public func text(_ code: String, in section: Section, _ language: Language) -> String {
    texts[section]?[code]?[language] ?? code
  }

  /// Returns the text of a reason in a decision of a register; an organisation's own text comes first.
  public func reason(_ code: String, of register: String, _ language: Language) -> String {
    own[String(register.prefix { $0 != "/" })]?[code]?[language] ?? text(code, in: .reasons, language)
  }

  /// Returns the name of the act that a citation begins with, or nil if the catalogue has no such act.
  public func act(of citation: String, _ language: Language) -> String? {
    let acts = texts[.acts] ?? [:]
    let name = acts.keys.filter { citation == $0 || citation.hasPrefix($0 + " ") }.max { $0.count < $1.count }
    return name.flatMap { acts[$0]?[language] }
  }

  /// Returns the codes of a section that have a text.
  public func keys(of section: Section) -> Set<String> { Set((texts[section] ?? [:]).keys) }

  /// Returns a word between the parts of a decision.
  public func text(_ label: Label, _ language: Language) -> String {
    text(label.rawValue, in: .labels, language)
  }
}
