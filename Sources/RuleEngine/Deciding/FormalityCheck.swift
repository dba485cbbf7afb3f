internal import RegisterModel

extension Formality {
  /// Whether the request meets the formality; undecided where the request does not say.
  func answer(for request: Request) -> Answer {
    // The form is what a notice asks of whoever writes to the controller, not of the controller's own people.
    if isForm, let asks = request.madeBy.value, asks == .staff || asks == .controller {
      return Answer(verdict: .held, reads: ["request.made_by"])
    }
    return switch self {
    case .unlessBy(let excused, let formality): formality.answer(for: request, excusing: excused)
    case .channels(let accepted): check(request.channel, "request.channel") { accepted.contains($0) }
    case .languages(let accepted): check(request.language, "request.language") { accepted.contains($0) }
    case .signature(let accepted): check(request.signed, "request.signed") { accepted.contains($0) }
    case .itemised:
      check(request.items, "request.items") { items in
        !items.isEmpty && items.allSatisfy { $0.category.value != nil && $0.ground.value != nil }
      }
    case .addressedElsewhere(let addressees):
      // Not to know where a request went is no reason to pass it on.
      if request.addressedTo == .unstated {
        Answer(verdict: .notHeld, reads: ["request.addressed_to"])
      } else {
        check(request.addressedTo, "request.addressed_to") { !addressees.contains($0) }
      }
    }
  }

  private var isForm: Bool {
    switch self {
    case .channels, .languages, .signature: true
    case .unlessBy(_, let formality): formality.isForm
    case .itemised, .addressedElsewhere: false
    }
  }

  /// What meets the formality need not say how it came; what does not, and does not say either, may still be excused.
  private func answer(for request: Request, excusing channels: Set<Channel>) -> Answer {
    let met = answer(for: request)
    if met.isHeld { return met }
    let excused = check(request.channel, "request.channel") { channels.contains($0) }
    return excused.isHeld || met.missing == nil ? excused : met
  }

  private func check<Value>(_ fact: Fact<Value>, _ path: String, _ condition: (Value) -> Bool) -> Answer {
    switch fact {
    case .unstated: Answer(verdict: .undecided(missing: path), reads: [path])
    case .nothing: Answer(verdict: .notHeld, reads: [path])
    case .value(let value): Answer(verdict: condition(value) ? .held : .notHeld, reads: [path])
    }
  }
}
