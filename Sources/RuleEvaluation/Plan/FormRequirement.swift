internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// A requirement on the form of a request: a test of one fact of it.
struct FormRequirement: Sendable {
  private enum Condition: Sendable {
    /// The fact is one of these codes: one bit for the number of each.
    case codes(UInt64)
    /// The fact is a code other than these.
    case otherCodes(CodeSet)
    case texts([String])
    /// Every item states its category and its ground.
    case itemised
    /// No agent makes the request, or one that showed an authorisation.
    case authorisation
  }

  /// The fact that is tested.
  let field: RequestField
  private let condition: Condition
  /// Whether the controller's own staff are exempt, because the notice requires it of people who write to the controller.
  private let isForm: Bool
  /// The channels that are exempt: one bit for the number of each.
  private var excused: UInt64 = 0

  init(_ formality: Formality, in vocabulary: Vocabulary) {
    switch formality {
    case .unlessBy(let channels, let formality):
      self.init(formality, in: vocabulary)
      excused = Self.bits(channels)
    case .channels(let accepted): self.init(.channel, .codes(Self.bits(accepted)), isForm: true)
    case .signature(let accepted): self.init(.signed, .codes(Self.bits(accepted)), isForm: true)
    case .languages(let accepted): self.init(.language, .texts(accepted), isForm: true)
    case .itemised: self.init(.items, .itemised, isForm: false)
    case .addressedElsewhere(let addressees):
      var codes = CodeSet()
      for addressee in addressees { vocabulary.number(of: addressee).map { codes.insert($0) } }
      self.init(.addressedTo, .otherCodes(codes), isForm: false)
    case .madeBy(let accepted): self.init(.madeBy, .codes(Self.bits(accepted)), isForm: false)
    case .authorisation: self.init(.authorisation, .authorisation, isForm: false)
    }
  }

  private init(_ field: RequestField, _ condition: Condition, isForm: Bool) {
    (self.field, self.condition, self.isForm) = (field, condition, isForm)
  }

  private static func bits(_ codes: some Sequence<some FactCode & CaseIterable>) -> UInt64 {
    codes.reduce(0) { $0 | 1 << UInt64($1.index) }
  }

  /// Whether the request meets the requirement, and the fact that decided it.
  ///
  /// Undecided where the case does not state that fact. A request that fails, and does not state its channel, may still be
  /// excused by it.
  func status(of facts: FactTable) -> (status: RuleStatus, reads: RequestField) {
    let met = test(facts)
    guard excused != 0, met.status != .held else { return met }
    let channel = facts.requested(.channel)
    if channel.kind == .code, excused & RequestField.channel.bit(channel, in: facts.layout) != 0 {
      return (.held, .channel)
    }
    guard channel.kind == .unstated, met.status != .undecided else { return met }
    return (.undecided, .channel)
  }

  private func test(_ facts: FactTable) -> (status: RuleStatus, reads: RequestField) {
    // The controller's own staff need no form.
    if isForm, facts.isMadeByController { return (.held, .madeBy) }
    if case .authorisation = condition, facts.requester != .agent { return (.held, .madeBy) }
    let cell = facts.requested(field)
    switch cell.kind {
    case .unstated:
      // Without a stated addressee, the request was not sent to another one.
      if case .otherCodes = condition { return (.notHeld, field) }
      return (.undecided, field)
    case .nothing: return (.notHeld, field)
    default: return (holds(cell, facts) ? .held : .notHeld, field)
    }
  }

  private func holds(_ cell: LuaCell, _ facts: FactTable) -> Bool {
    switch condition {
    case .codes(let accepted): accepted & field.bit(cell, in: facts.layout) != 0
    case .otherCodes(let codes): !codes.contains(Int(cell.value) - field.firstCode(in: facts.layout))
    case .texts(let accepted): accepted.contains(facts.cells.text(of: cell))
    case .authorisation: cell.value != 0
    case .itemised: Int(cell.value) != facts.request + field.place && facts.isItemised(cell)
    }
  }
}

extension FactTable {
  fileprivate var requester: Requester? { RequestField.madeBy.code(requested(.madeBy), in: layout) }

  fileprivate var isMadeByController: Bool {
    let requester = requester
    return requester == .staff || requester == .controller
  }
}

extension RequestField {
  /// The bit of the code in a cell, which belongs to a list of fewer than 64 codes.
  fileprivate func bit(_ cell: LuaCell, in layout: FactLayout) -> UInt64 {
    1 << UInt64(Int(cell.value) - firstCode(in: layout))
  }
}

extension FactTable {
  private static let category = FactLayout.place(of: "request.items.category")
  private static let ground = FactLayout.place(of: "request.items.ground")

  /// Whether a list has items, and each states its category and its ground.
  fileprivate func isItemised(_ list: LuaCell) -> Bool {
    list.count > 0
      && (0..<Int(list.count)).allSatisfy { number in
        let first = Int(list.value) + number * CategoryRecords.items.size(in: layout)
        return cells.cells[first + Self.category].kind == .code
          && cells.cells[first + Self.ground].kind == .code
      }
  }
}
