public import PrivacyModel
public import SourceText

/// What a rule is, without what it runs: for lists, coverage and the prompt.
public struct RuleSummary: Hashable, Sendable {
  /// `document/chapter/name`, unique in a register.
  public var id: String
  /// Its verb: `permit`, `retain`.
  public var verb: String
  /// The sentence that names it.
  public var name: String
  /// The code of its reason; empty where it gives none.
  public var code: String
  /// Whose word it is.
  public var layer: Layer
  /// The kinds of request that it is about.
  public var kinds: Set<RequestKind>
  /// The statements and articles that it rests on.
  public var cites: [String]
  /// Whether it asks anything of a case; a rule without a condition holds always, and others may outweigh it.
  public var isConditional: Bool
  /// Whether it speaks only where no other rule answers.
  public var isFallback: Bool
  /// The duties that it brings.
  public var obliges: [String]
  /// Where it stands.
  public var location: SourceLocation

  init(_ rule: Rule) {
    id = rule.id
    verb = rule.verb.rawValue
    name = rule.name
    code = rule.code
    layer = rule.layer
    kinds = rule.kinds
    cites = rule.cites
    if case .always = rule.condition { isConditional = false } else { isConditional = !rule.isFallback }
    isFallback = rule.isFallback
    obliges = rule.obliges
    location = rule.location
  }
}

/// A statement of a notice, in our own words.
public struct StatementSummary: Hashable, Sendable {
  /// `S1-23`.
  public var id: String
  /// The heading that it stands under, in the notice's language.
  public var heading: String
  /// What it says; nothing where the heading is empty.
  public var says: String
  /// What it tells where no request turns on it; nil for one that decides.
  public var informs: String?
  /// Whether the heading stands there with nothing under it.
  public var isEmpty: Bool
  /// Where it stands.
  public var location: SourceLocation
}

extension RuleEngine {
  /// Every rule that answers for a register, the notice's own first; empty where there is no such register.
  public func rules(of register: String) -> [RuleSummary] {
    (registers[register]?.rules ?? []).map { RuleSummary($0) }
  }

  /// Where the acts stand that an organisation lists for its own registers, by what its rules call them.
  public var ownStatutes: [String: SourceLocation] {
    let own = registers.values.flatMap(\.statutes.acts).filter {
      !$0.location.file.hasSuffix("/law/statutes.lua")
    }
    return Dictionary(own.map { ($0.name, $0.location) }) { first, _ in first }
  }

  /// What rules call the acts that they may cite, in alphabetical order.
  public var statuteNames: [String] {
    Set(registers.values.flatMap { $0.statutes.acts.map(\.name) }).sorted()
  }

  /// The statements of a register's notice, in the order of their numbers.
  public func statements(of register: String) -> [StatementSummary] {
    let statements = registers[register]?.description.notice.statements ?? [:]
    return statements.sorted { $0.key < $1.key }.map { id, statement in
      StatementSummary(
        id: id, heading: statement.heading, says: statement.says, informs: statement.informs,
        isEmpty: statement.standing == .empty, location: statement.location)
    }
  }
}
