internal import LuaSandbox
internal import PrivacyModel

extension OwnFact {
  /// An argument that a rule passes.
  init(_ value: LuaValue) {
    switch HostScalar(value) {
    case .text(let text)?: self = .text(text)
    case .flag(let flag)?: self = .flag(flag)
    case .count(let count)?: self = .number(count)
    case .date(let date)?: self = .day(date)
    case nil: self = .nothing
    }
  }
}

extension LuaValue {
  /// What a rule gets; nil for an unknown value.
  init?(_ answer: HostAnswers.Answer) {
    switch answer {
    case .unknown: return nil
    case .value(.text(let text)): self = .string(text)
    case .value(.flag(let flag)): self = .boolean(flag)
    case .value(.number(let number)): self = .integer(Int64(number))
    case .value(.day(let day)): self = .date(day.daysSinceEpoch)
    case .value: self = .none
    }
  }
}
