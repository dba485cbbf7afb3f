package import LuaSandbox
package import PrivacyModel
package import SourceText

/// One rule of a notice or a law.
package struct Rule: Sendable {
  package enum Verb: String, Sendable {
    case permit, refuse, retain, withhold, review, oblige, waive, deadline, promise, require
    case keepUntil = "keep_until"
    /// A property of an organisation: it changes no decision.
    case property
  }

  /// The strength of a rule: mandatory law over the notice, the notice over the law's default.
  package enum Rank: Comparable, Sendable {
    case lawDefault, notice, mandatoryLaw
  }

  package enum Timing: Sendable {
    case unbound
    /// One obligation for each known last day of a bar, due on the next day.
    case dayAfterBar
    /// An obligation if a bar has no known last day.
    case barWithoutEnd
  }

  package struct Deadline: Sendable {
    package var within: Period?
    package var extended: Period?
    package var calendar: NonWorkingDays
    /// Whether `within` counts working days only.
    package var countsWorkingDays = false
  }

  /// `document/kind/name`, or `document/name` for a rule about several kinds; unique in the engine.
  package var id: String
  package var verb: Verb
  package var name: String
  package var code: String
  package var cites: [String]
  package var rank: Rank
  package var kinds: Set<RequestKind>
  /// The categories that it is about; nil for all.
  package var categories: Set<DataCategory>?
  /// Of all categories, those that it is not about.
  package var exceptions: Set<DataCategory> = []
  /// The conditions in the order in which they are asked: `when`, `unless`, `met`.
  package var conditions: [ListedCondition] = []
  /// The formality that decides instead of conditions, checked on the request.
  package var formality: Formality?
  package var lastDay: LuaFunction?
  package var to: LuaFunction?
  /// The statement that the rule stands in; nil for a law.
  package var statement: String?
  /// A fixed addressee of the obligations.
  package var fixedAddressee: String?
  package var isFallback = false
  /// Whether a contradiction with a rule of the other layer is reported.
  package var reportsConflict = true
  /// A review that blocks only grants.
  package var blocksGrantsOnly = false
  package var requirement: Requirement?
  package var asks: String?
  package var obliges: [String] = []
  package var outcomes: Set<Outcome> = []
  package var action: CategoryAction?
  /// The action of a `permit` on the data, if it differs from the requested one.
  package var grants: CategoryAction?
  package var timing = Timing.unbound
  package var deadline: Deadline?
  package var from: CalendarDate?
  package var through: CalendarDate?
  package var dpv: String?
  /// For law: `S` where the source was seen, `M+`, `M` or `M-` where it is cited from memory; nil if it is not stated.
  package var confidence: String?
  /// For law: the day on which its source was last read; nil if it is not stated.
  package var checked: CalendarDate?
  package var location: SourceLocation

  /// Its position as `file:line`.
  package var at: String { "\(location.file):\(location.line)" }

  package var isBar: Bool { verb == .refuse || verb == .retain || verb == .withhold }
  package var isEffect: Bool { isBar || verb == .permit || verb == .review || verb == .keepUntil }

  /// Whether one of its functions takes the data of one category as a second parameter.
  package var isPerCategory: Bool {
    conditions.contains { $0.condition.isPerCategory } || (lastDay?.parameterCount ?? 0) > 1
  }

  package func isInForce(on day: CalendarDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
  }

  package var layer: Layer {
    switch rank {
    case .mandatoryLaw: .law
    case .notice: .notice
    case .lawDefault: .default
    }
  }
}

/// A formality that a notice requires for one kind of request.
package indirect enum Formality: Sendable {
  /// Another formality, which requests by these channels need not meet.
  case unlessBy(Set<Channel>, Formality)
  case channels(Set<Channel>)
  case languages([String])
  case signature(Set<Signature>)
  case itemised
  /// Holds if one of these makes the request.
  case madeBy(Set<Requester>)
  /// Holds if no agent makes the request, or one that showed an authorisation.
  case authorisation
  /// Holds if the request was addressed to none of these.
  case addressedElsewhere(than: [Addressee])
}
