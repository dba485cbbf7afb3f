internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

/// Reads `host`: the answers of the functions that the organisation declares.
///
/// ```yaml
/// host:
///   treats_patient:
///     - { takes: [ dentist, P-1 ], returns: true }
///     - { takes: [ reception, P-1 ], unknown: true }
/// ```
enum HostAnswerReader {
  private static let keys = ["takes", "returns", "unknown"]

  /// Returns the answers; problems go to the decoder.
  static func read(_ node: SourceNode, _ decoder: inout FactDecoder) -> HostAnswers {
    let place = SourceLocation(
      file: decoder.file, line: node.position.line, column: node.position.column)
    var stated = HostAnswers(at: place.description)
    for entry in decoder.entries(node, place: "host") {
      let declared = decoder.vocabulary.declared
      guard let function = declared.functions.first(where: { $0.name == entry.key }) else {
        let owner = declared.organisation.map { "`\($0)`" } ?? "the organisation"
        decoder.problem(
          at: entry.position, width: entry.key.count, "`host`: \(owner) declares no function `\(entry.key)`",
          help: Suggestion.help(entry.key, among: declared.functions.map(\.name))
            ?? "an organisation declares functions under `functions` in its vocabulary.lua")
        continue
      }
      for item in decoder.items(entry.value, place: entry.key) {
        guard let (call, answer) = read(item, of: function, &decoder) else { continue }
        if stated.answers[call] != nil {
          decoder.problem(at: item, "`host`: two answers for `\(call)`")
        }
        stated.answers[call] = answer
      }
    }
    return stated
  }

  private static func read(
    _ node: SourceNode, of function: DeclaredWords.Function, _ decoder: inout FactDecoder
  ) -> (HostAnswers.Call, HostAnswers.Answer)? {
    guard case .map = node.content else {
      decoder.problem(
        at: node, "`\(function.name)`: expected a call and its answer",
        help: "write { takes: [ … ], returns: … }")
      return nil
    }
    decoder.unknownKeys(of: node, allowed: keys, place: function.name)
    guard let answer = answer(node, of: function, &decoder),
      let arguments = arguments(node, of: function, &decoder)
    else { return nil }
    return (HostAnswers.Call(function.name, arguments), answer)
  }

  private static func arguments(
    _ node: SourceNode, of function: DeclaredWords.Function, _ decoder: inout FactDecoder
  ) -> [OwnFact]? {
    let items = node["takes"].map { decoder.items($0, place: "takes") } ?? []
    guard items.count == function.parameters.count else {
      decoder.problem(
        at: node["takes"] ?? node,
        "`\(function.name)` takes \(function.parameters.count) arguments, found \(items.count)")
      return nil
    }
    let arguments = zip(items, function.parameters).compactMap { item, kind in
      item.isExplicitNull ? .nothing : decoder.ownScalar(kind, from: item, place: "takes")
    }
    return arguments.count == items.count ? arguments : nil
  }

  private static func answer(
    _ node: SourceNode, of function: DeclaredWords.Function, _ decoder: inout FactDecoder
  ) -> HostAnswers.Answer? {
    switch (node["returns"], node["unknown"]) {
    case (let value?, nil):
      if value.isExplicitNull { return .value(.nothing) }
      return decoder.ownScalar(function.result, from: value, place: "returns").map { .value($0) }
    case (nil, let flag?) where flag.word == "true": return .unknown
    default:
      decoder.problem(
        at: node, "`\(function.name)`: expected either `returns` or `unknown: true`",
        help: "`returns: null` answers that there is none")
      return nil
    }
  }
}
