internal import LuaSandbox
internal import PrivacyModel

/// A formality as a test of one fact of the request.
struct FormRequirement: Sendable {
  private enum Condition: Sendable {
    /// The fact is one of these codes: a bit for the number of each.
    case codes(UInt64)
    /// The fact is a code, and none of these.
    case otherCodes(UInt64)
    case texts([String])
    /// Every item says which data it means, and on what ground.
    case itemised
  }

  /// The fact.
  let field: RequestField
  private let condition: Condition
  /// Whether it is about form, which is what a notice asks of whoever writes to the controller.
  private let isForm: Bool
  /// The channels by which a request may come that does not pass: a bit for the number of each.
  private var excused: UInt64 = 0

  init(_ formality: Formality) {
    switch formality {
    case .unlessBy(let channels, let formality):
      self.init(formality)
      excused = Self.bits(channels)
    case .channels(let accepted): self.init(.channel, .codes(Self.bits(accepted)), isForm: true)
    case .signature(let accepted): self.init(.signed, .codes(Self.bits(accepted)), isForm: true)
    case .languages(let accepted): self.init(.language, .texts(accepted), isForm: true)
    case .itemised: self.init(.items, .itemised, isForm: false)
    case .addressedElsewhere(let addressees):
      self.init(.addressedTo, .otherCodes(Self.bits(addressees)), isForm: false)
    }
  }

  private init(_ field: RequestField, _ condition: Condition, isForm: Bool) {
    (self.field, self.condition, self.isForm) = (field, condition, isForm)
  }

  private static func bits(_ codes: some Sequence<some FactCode>) -> UInt64 {
    codes.reduce(0) { $0 | 1 << UInt64($1.index) }
  }

  /// Whether a request passes, undecided where it does not say; and the fact that answered.
  ///
  /// What passes need not say how it came; what does not, and does not say either, may still be excused.
  func answer(_ prepared: PreparedCase) -> (answer: Answer, reads: RequestField) {
    let met = test(prepared)
    guard excused != 0, !met.answer.isHeld else { return met }
    let channel = prepared.requested(.channel)
    if channel.kind == .code, excused & 1 << UInt64(Int(channel.value) - RequestField.channel.firstCode) != 0
    {
      return (Answer(.held), .channel)
    }
    guard channel.kind == .unstated, !met.answer.isUndecided else { return met }
    let place = prepared.request + RequestField.channel.place
    return (Answer(undecidedBy: RequestField.channel.identifier, at: place), .channel)
  }

  private func test(_ prepared: PreparedCase) -> (answer: Answer, reads: RequestField) {
    // The controller's own people need no form.
    if isForm, prepared.isMadeByController { return (Answer(.held), .madeBy) }
    let cell = prepared.requested(field)
    switch cell.kind {
    case .unstated:
      // Not to know where a request went is no reason to pass it on.
      if case .otherCodes = condition { return (Answer(.notHeld), field) }
      return (Answer(undecidedBy: field.identifier, at: prepared.request + field.place), field)
    case .nothing: return (Answer(.notHeld), field)
    default: return (Answer(holds(cell, prepared) ? .held : .notHeld), field)
    }
  }

  private func bit(_ cell: LuaCell) -> UInt64 { 1 << UInt64(Int(cell.value) - field.firstCode) }

  private func holds(_ cell: LuaCell, _ prepared: PreparedCase) -> Bool {
    switch condition {
    case .codes(let accepted): accepted & bit(cell) != 0
    case .otherCodes(let codes): codes & bit(cell) == 0
    case .texts(let accepted): accepted.contains(prepared.facts.text(of: cell))
    case .itemised: Int(cell.value) != prepared.request + field.place && prepared.facts.isItemised(cell)
    }
  }
}

extension PreparedCase {
  fileprivate var isMadeByController: Bool {
    let asks: Requester? = RequestField.madeBy.code(requested(.madeBy))
    return asks == .staff || asks == .controller
  }
}

extension LuaCells {
  private static let item = LuaFacts.types[LuaFacts.type(at: "request.items")].fields.count
  private static let category = LuaFacts.place(of: "request.items.category")
  private static let ground = LuaFacts.place(of: "request.items.ground")

  /// Whether a list of items has some, each with its category and its ground.
  fileprivate func isItemised(_ list: LuaCell) -> Bool {
    list.count > 0
      && (0..<Int(list.count)).allSatisfy { number in
        let first = Int(list.value) + number * Self.item
        return cells[first + Self.category].kind == .code && cells[first + Self.ground].kind == .code
      }
  }
}
