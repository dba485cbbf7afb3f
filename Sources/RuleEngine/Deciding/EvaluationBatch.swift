internal import LuaSandbox
internal import PrivacyModel

/// Puts the rules of a phase to a case: all of them in one crossing into Lua.
struct EvaluationBatch: ~Copyable {
  let prepared: PreparedCase
  private(set) var answers: [Answer]
  /// To whom duties are owed, where a rule said so, by the place of its answer.
  private(set) var addressees: [Int: [String]] = [:]
  private var addresseeCount = 0

  /// What a call of the batch is for: a rule, and the answer that it gives or adds to.
  struct Purpose {
    let rule: Int
    let answer: Int
  }

  init(_ prepared: PreparedCase) {
    self.prepared = prepared
    let phase = prepared.phase
    let count = phase.singles + phase.multiples * prepared.units.count
    answers = []
    answers.reserveCapacity(count)
    for _ in 0..<count { answers.append(.notTried) }
  }

  private var phase: ApplicableRules { prepared.phase }

  /// What a call is charged at least, in instructions.
  private static let leastCost: UInt64 = 20

  /// Fills a batch with what is to be asked, and answers what needs no asking.
  ///
  /// Calls are as many as rules times records of what is held. Throws where so many must use up the instructions: before they
  /// take memory.
  mutating func prepare(
    _ batch: inout LuaBatch, _ purposes: inout [Purpose], _ limits: LuaLimits
  ) throws(LuaError) {
    batch.facts = prepared.facts
    for rule in phase.questions.indices {
      if UInt64(purposes.count) > limits.instructions / Self.leastCost {
        throw LuaError(
          .instructionLimit, "the script used up its instructions", call: purposes.count - 1)
      }
      let question = phase.questions[rule]
      if question.isEffect && question.place.categories.isDisjoint(with: prepared.categories) { continue }
      let place = question.place.first(in: phase, units: prepared.units.count)
      switch question.manner {
      case .always: answers[place] = Answer(.held)
      case .form(let test):
        let (answer, field) = phase.forms[test].answer(prepared)
        answers[place] = answer
        answers[place].note(formReading: field.identifier)
      case .once:
        batch.add(question.call)
        purposes.append(Purpose(rule: rule, answer: place))
      case .ofEach:
        for held in prepared.held where question.place.categories.contains(prepared.units[held.unit]) {
          batch.add(question.call.about(LuaFacts.heldDataType, at: held.cell))
          purposes.append(Purpose(rule: rule, answer: place + held.unit))
        }
      }
    }
  }

  /// Takes over what the calls of a batch came to.
  ///
  /// Throws where an output is of the wrong kind.
  mutating func conclude(_ report: LuaReport, _ purposes: [Purpose]) throws(LuaError) {
    for call in purposes.indices {
      let purpose = purposes[call]
      let answer = try answer(of: call, report, purpose)
      let earlier = answers[purpose.answer]
      answers[purpose.answer] =
        earlier.verdict == .notTried
        ? answer : earlier.joined(with: answer, anyHolds: phase.rules[purpose.rule].verb != .permit)
    }
  }

  private mutating func answer(
    of call: Int, _ report: LuaReport, _ purpose: Purpose
  ) throws(LuaError) -> Answer {
    var answer = Answer(.notHeld)
    switch report.verdict(call) {
    case .notHeld: break
    case .undecided:
      answer.verdict = .undecided
      answer.missing = report.missing(call)
    case .held:
      answer.verdict = .held
      if report.hasOutput(call) { try readOutputs(of: call, report, purpose, into: &answer) }
    }
    answer.note(call: call)
    return answer
  }

  /// The most addressees that rules may name in one decision: each duty of a rule is owed to each of them.
  private static let mostAddressees = 1000

  /// A bar whose last day has passed does not hold; one whose last day cannot be told is undecided.
  private mutating func readOutputs(
    of call: Int, _ report: LuaReport, _ purpose: Purpose, into answer: inout Answer
  ) throws(LuaError) {
    switch report.output(call, 0) {
    case .value(.date(let days)):
      let last = CalendarDate(daysSinceEpoch: Int(days))
      answer.lastDay = last
      if last < prepared.today { answer.verdict = .notHeld }
    case .value(.none), .none: break
    case .value(let value): throw mistyped("last_day", value, expected: "a date or nil", call)
    case .undecided(let missing):
      answer.verdict = .undecided
      answer.missing = missing
    }
    if case .value(let value) = report.output(call, 1) {
      guard let texts = value.texts else {
        throw mistyped("to", value, expected: "a text or a list of texts", call)
      }
      addresseeCount += texts.count
      guard addresseeCount <= Self.mostAddressees else {
        throw LuaError(
          .badValue,
          "`to` brings the addressees of the decision to \(addresseeCount), expected at most \(Self.mostAddressees)",
          call: call)
      }
      // Of two records of a category, the one that holds says to whom.
      if answer.isHeld, addressees[purpose.answer] == nil { addressees[purpose.answer] = texts }
    }
  }

  private func mistyped(_ field: String, _ value: LuaValue, expected: String, _ call: Int) -> LuaError {
    LuaError(.badValue, "`\(field)` says \(expected), this one said \(value.kindOfValue)", call: call)
  }
}

extension LuaValue {
  /// A text or a list of texts; nil where it is neither.
  fileprivate var texts: [String]? {
    switch self {
    case .none: return []
    case .string(let text): return [text]
    case .table(let table) where table.fields.isEmpty:
      let texts = table.list.compactMap { if case .string(let text) = $0 { text } else { nil } }
      return texts.count == table.list.count ? texts : nil
    default: return nil
    }
  }
}
