internal import PrivacyModel
internal import SourceText

/// Finds fields and methods that a record, a list, a date or another value of a certain type does not have.
struct MemberCheck {
  let script: TypedScript
  /// The members of the libraries of the sandbox, by the name of the library.
  let libraries: [String: [String]]
  let listMethods: [String]

  private var tokens: [LuaTokens.Token] { script.syntax.tokens }

  /// What other languages call the methods of lists.
  private static let namesakes = [
    "contains": "includes", "has": "includes", "some": "any", "exists": "any", "every": "all",
    "last": "latest", "first": "earliest",
  ]

  func finding(_ expression: LuaExpression) -> Finding? {
    switch expression.form {
    case .field(let base, let key): member(key, of: base, isMethod: false)
    case .element(let base, let key):
      script.syntax.literal(key) == nil ? nil : member(key.range.upperBound - 1, of: base, isMethod: false)
    case .method(let base, let name, _): member(name, of: base, isMethod: true)
    case .call(let function, _): call(function)
    default: nil
    }
  }

  private func member(_ place: Int, of base: LuaExpression, isMethod: Bool) -> Finding? {
    let name = tokens[place].text
    if case .name(let library, variable: nil) = base.form, let members = libraries[library] {
      return members.contains(name) ? nil : absent(library, place, members)
    }
    guard let value = script.value(base) else { return nil }
    switch value.type {
    case .record(let type): return record(script.schema.types[type], base, place, isMethod)
    case .list(let field):
      if listMethods.contains(name) { return nil }
      guard isMethod else {
        return script.finding(
          .misreadFact, token: place, "`\(field.path)` is a list and has no `\(name)`; its elements may")
      }
      return unknown(
        place, "`\(field.path)` is a list and has no method `\(name)`", among: listMethods,
        Self.namesakes[name], "a list has \(Self.enumerated(listMethods))")
    case .date:
      let fields = LuaTyping.dateFields.map(\.name)
      guard isMethod else {
        if fields.contains(name) { return nil }
        return unknown(
          place, "a date has no `\(name)`", among: fields, nil, "a date has \(Self.enumerated(fields))")
      }
      if fields.contains(name) { return fieldAsMethod(base, place) }
      return script.finding(
        .unknownMember, token: place, "a date has no method `\(name)`",
        help: "add or subtract a period, as in `\(script.text(base) ?? "date") + days(14)`; "
          + "a date has the fields \(Self.enumerated(fields))")
    case .text:
      let members = libraries["string"] ?? []
      if members.contains(name) { return nil }
      return absent("string", place, members)
    case .period:
      return script.finding(
        .unknownMember, token: place, "a period has no `\(name)`",
        help: "a period has neither fields nor methods: add it to a date")
    case .number, .flag:
      return script.finding(
        .unknownMember, token: place,
        value.fact == nil ? "\(value.type.noun) has no `\(name)`" : "\(value.subject) has no `\(name)`")
    }
  }

  private func record(_ type: FactType, _ base: LuaExpression, _ place: Int, _ isMethod: Bool) -> Finding? {
    let name = tokens[place].text
    let names = type.fields.map(\.name)
    let owner = type.path.isEmpty ? "a case" : "`\(type.path)`"
    if name == "assume" { return nil }
    if isMethod, names.contains(name) { return fieldAsMethod(base, place) }
    if isMethod {
      return unknown(
        place, "\(owner) has no method `\(name)`", among: ["assume"] + names, nil,
        "a record has only the method `assume`")
    }
    if names.contains(name) { return nil }
    return script.finding(
      .misreadFact, token: place, "\(owner) has no fact `\(name)`", help: Suggestion.help(name, among: names))
  }

  private func fieldAsMethod(_ base: LuaExpression, _ place: Int) -> Finding {
    let name = tokens[place].text
    return script.finding(
      .unknownMember, token: place, "`\(name)` is a field, not a method",
      help: "write `\(script.text(base) ?? "record").\(name)`")
  }

  /// A value of a certain type that is called: `case.subject.minor()`.
  private func call(_ function: LuaExpression) -> Finding? {
    guard let value = script.value(function) else { return nil }
    return script.finding(
      .impossibleOperation, function, "\(value.subject) cannot be called",
      help: script.syntax.path(function).map { "write `\($0)` without an argument" })
  }

  private func absent(_ library: String, _ place: Int, _ members: [String]) -> Finding {
    let path = "\(library).\(tokens[place].text)"
    if let advice = SandboxAdvice.on(path) { return script.finding(.unknownName, token: place, advice) }
    return unknown(
      place, kind: .unknownName, "the sandbox has no `\(path)`", among: members, nil,
      "`\(library)` has \(Self.enumerated(members.sorted()))")
  }

  private func unknown(
    _ place: Int, kind: Finding.Kind = .unknownMember, _ message: String, among names: [String],
    _ namesake: String?, _ all: String
  ) -> Finding {
    let nearest = namesake ?? Suggestion.nearest(to: tokens[place].text, among: names)
    return script.finding(
      kind, token: place, message, help: nearest.map { "did you mean `\($0)`? \(all)" } ?? all)
  }

  /// Returns names as a list in a sentence: "`a`, `b` and `c`".
  private static func enumerated(_ names: [String]) -> String {
    let quoted = names.map { "`\($0)`" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "nothing" }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }
}
