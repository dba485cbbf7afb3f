/// A sentence that is true of the decisions of every register, tried on the cases and on changes of them.
package enum Property: String, CaseIterable, Sendable {
  /// A case with one stated fact less never grants what it does not grant with the fact, unless the decision lists the fact
  /// among those that it assumed.
  case removal
  /// A decision asks only for facts whose value makes a difference.
  case questions
  /// A legal hold, a restriction, a ban, a non-disclosure order or a mark of secrecy that is added opens nothing.
  case bans
  /// A weaker proof of identity, signature or authorisation opens nothing.
  case identity
  /// What silence or null opens, a value opens as well.
  case silence
  /// The order and the duplicates of lists change nothing.
  case order
  /// What was open and has lapsed does not open again on a later day.
  case lapse
  /// What mandatory law refuses stays closed under the register's notice, and under one that permits everything.
  case floor
  /// What an organisation declares in `properties.lua`.
  case own

  /// The property as a sentence.
  package var summary: String {
    switch self {
    case .removal: "a fact taken away grants nothing, unless the decision lists what it assumed instead"
    case .questions: "of each fact that a decision asks for, two values give different decisions"
    case .bans:
      "a hold, a restriction, a ban or a mark of secrecy that is added grants nothing that its absence refuses, but what a ban asks to end"
    case .identity: "a weaker identity, or a missing signature or authorisation, grants nothing"
    case .silence:
      "an unstated fact grants nothing that a value of it refuses, and null nothing that every value refuses"
    case .order: "the order and the duplicates of lists change nothing"
    case .lapse: "what was granted and has lapsed is not granted on a later day"
    case .floor: "what mandatory law refuses is granted under no notice"
    case .own: "the properties that an organisation declares in `properties.lua`"
    }
  }

  /// Whether each change that breaks it is about another fact, and is reported.
  var namesEachChange: Bool { self == .removal || self == .questions }

  /// Whether it looks at single answers of every change, not at pairs.
  var looksAtSingleAnswers: Bool { self == .own || self == .floor }
}
