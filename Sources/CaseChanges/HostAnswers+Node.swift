package import PrivacyModel
package import SourceText

extension HostAnswers {
  /// The answers as a case states them under `host`.
  package var node: SourceNode {
    let functions = Dictionary(grouping: answers, by: \.key.function)
    return .made(
      .map(
        functions.sorted { $0.key < $1.key }.map { name, calls in
          let sorted = calls.sorted { $0.key.description < $1.key.description }
          return .made(name, .made(.list(sorted.map { Self.node($0.key, $0.value) })))
        }))
  }

  private static func node(_ call: HostAnswers.Call, _ answer: HostAnswers.Answer) -> SourceNode {
    let takes = SourceNode.Entry.made("takes", .made(.list(call.arguments.map { value($0) })))
    let end: SourceNode.Entry =
      switch answer {
      case .unknown: .made("unknown", .plain("true"))
      case .value(let fact): .made("returns", value(fact))
      }
    return .made(.map([takes, end]))
  }

  private static func value(_ fact: OwnFact) -> SourceNode {
    switch fact {
    case .text(let text): .text(text)
    case .number(let number): .plain("\(number)")
    case .flag(let flag): .plain("\(flag)")
    case .day(let day): .plain(day.description)
    case .nothing, .record, .list: .plain("null")
    }
  }
}
