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
    /// Sentences of the prompt.
    case prompt
    /// Summaries of the commands of the prompt.
    case commands
    /// What `:help COMMAND` adds to the summary.
    case commandDetails = "command_details"
    /// Names of facts.
    case factNames = "fact_names"
    /// Codes of facts.
    case factCodes = "fact_codes"
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
    /// Reasons of assumptions, by their English texts.
    case assumptions
    /// Names of the acts that rules cite, by their English names.
    case acts
    /// Texts of the notices' statements, by their ids.
    case statements
    /// An organisation's own purposes.
    case purposes
    /// An organisation's own kinds of recipients.
    case recipients
    /// An organisation's own sources of data.
    case sources
    /// An organisation's own customer groups.
    case groups
    /// An organisation's own kinds of controllers.
    case controllers
    /// An organisation's own kinds of bans.
    case bans
    /// An organisation's own addressees.
    case addressees
    /// An organisation's own facts, by their paths.
    case facts
    /// The functions of the host program that an organisation declares.
    case functions

    /// Whether the section has a fixed list of codes; the others depend on the rules.
    public var isClosed: Bool {
      switch self {
      case .acts, .statements, .rules, .conditions, .assumptions: false
      default: !isOwnOnly
      }
    }

    /// Whether only an organisation's own file has the section.
    var isOwnOnly: Bool {
      switch self {
      case .statements, .purposes, .recipients, .sources, .groups, .controllers, .bans, .addressees, .facts,
        .functions:
        true
      default: false
      }
    }

    /// Whether an organisation's own file may have the section.
    var isOfOrganisations: Bool { !isClosed || WordList(rawValue: rawValue) != nil }

    /// Whether an organisation's file adds to the common texts of the section, which it cannot change.
    var isSharedByText: Bool { self == .acts || isKeyedByText }

    /// Whether the names of the section are its English texts, so that it needs none in English.
    var isKeyedByText: Bool { self == .rules || self == .conditions || self == .assumptions }

    /// The codes that require a text, in alphabetical order.
    public var codes: [String] {
      switch self {
      case .outcomes: Outcome.allCases.map(\.rawValue).sorted()
      case .requests: RequestKind.shared.map(\.rawValue).sorted()
      case .actions: CategoryAction.shared.map(\.rawValue).sorted()
      case .categories: DataCategory.shared.map(\.rawValue).sorted()
      case .reasons: SharedWords.reasons
      case .obligations: SharedWords.obligations
      case .requirements: Requirement.allCases.map(\.rawValue).sorted()
      case .layers: Layer.allCases.map(\.rawValue).sorted()
      case .labels: Label.allCases.map(\.rawValue).sorted()
      case .page: PageWord.allCases.map(\.rawValue).sorted()
      case .commands: PromptCommands.names
      case .commandDetails: PromptCommands.explained
      case .factNames: FactVocabulary.names
      case .factCodes: FactVocabulary.codes
      case .prompt: PromptWord.allCases.map(\.rawValue).sorted()
      case .verbs: RuleWord.verbs
      case .rule: RuleWord.allCases.map(\.rawValue).sorted()
      case .precedence: Precedence.allCases.map(\.rawValue).sorted()
      default: []
      }
    }
  }

  /// A word between the parts of a decision.
  public enum Label: String, CaseIterable, Sendable {
    /// Before a date.
    case dayOfDecision = "day_of_decision", replyBy = "reply_by", extendedReplyBy = "extended_reply_by"
    case toBeDoneBy = "to_be_done_by", until, noticeUntil = "notice_until", by
    /// Before a list.
    case duties, missing, assumed
    /// After a missing fact: who is asked for it.
    case askRequester = "ask_requester", askController = "ask_controller", askRecipient = "ask_recipient"
    /// Before a fact that would settle an open rule.
    case openUntilStated = "open_until_stated"
    /// In a conflict.
    case notice, law, about, prevailsLaw = "prevails_law", prevailsNotice = "prevails_notice"
  }

  private let common: CatalogueReader.Content
  let own: OrganisationCatalogues

  init(texts: CatalogueReader.Content, own: OrganisationCatalogues) {
    (common, self.own) = (texts, own)
  }

  /// Reads a catalogue.
  ///
  /// - Throws: every problem of it: missing, unknown and empty texts.
  package init(_ file: SourceFile) throws(DiagnosticList) {
    self.init(texts: try CatalogueReader.read(file), own: OrganisationCatalogues([]))
  }

  /// Returns the text of a code, or the code itself if it has no text.
  ///
  /// The own texts of the organisation of `register` come first; nil asks for the common texts alone.
  public func text(
    _ code: String, in section: Section, of register: String? = nil, _ language: Language
  ) -> String {
    let own = register.flatMap { texts(of: $0)?.texts[section] }
    return own?[code]?[language] ?? common.texts[section]?[code]?[language] ?? code
  }

  /// Returns the text of a reason in a decision of a register; an organisation's own text comes first.
  public func reason(_ code: String, of register: String, _ language: Language) -> String {
    text(code, in: .reasons, of: register, language)
  }

  /// Returns the translation of a statement of a register, or nil if the organisation has none.
  ///
  /// An organisation with several registers may put the register's name before the id: `kirjasto/K-01`.
  public func statement(_ id: String, of register: String, _ language: Language) -> String? {
    let statements = texts(of: register)?.texts[.statements] ?? [:]
    let name = register.split(separator: "/").last ?? ""
    return (statements["\(name)/\(id)"] ?? statements[id])?[language]
  }

  /// Returns the name of the act that a citation begins with, or nil if the catalogue has no such act.
  ///
  /// The own acts of the organisation of `register` count too.
  public func act(of citation: String, in register: String? = nil, _ language: Language) -> String? {
    let own = register.flatMap { texts(of: $0)?.texts[.acts] } ?? [:]
    let acts = (common.texts[.acts] ?? [:]).merging(own) { common, _ in common }
    let name = acts.keys.filter { citation == $0 || citation.hasPrefix($0 + " ") }.max { $0.count < $1.count }
    return name.flatMap { acts[$0]?[language] }
  }

  /// Returns the codes of a section that have a text.
  ///
  /// The own texts of `register`, a register or an organisation, count too.
  public func keys(of section: Section, in register: String? = nil) -> Set<String> {
    let own = register.flatMap { texts(of: $0)?.texts[section]?.keys }
    return Set((common.texts[section] ?? [:]).keys).union(own.map { Array($0) } ?? [])
  }

  /// Whether the common catalogue has a text for a name.
  func hasText(_ name: String, in section: Section) -> Bool { common.texts[section]?[name] != nil }

  private func texts(of register: String) -> CatalogueReader.Content? {
    own.texts(of: String(register.prefix { $0 != "/" }))
  }

  /// Returns a word between the parts of a decision.
  public func text(_ label: Label, _ language: Language) -> String {
    text(label.rawValue, in: .labels, language)
  }
}
