internal import PrivacyModel
internal import SourceText

/// Finds arguments that the methods of lists refuse: `invoices:any "status"`, `invoices:latest(function(i) return i.status end)`.
struct ArgumentCheck {
  let script: TypedScript

  func finding(_ expression: LuaExpression) -> Finding? {
    guard case .method(let base, let name, let arguments) = expression.form,
      case .list(let list)? = script.value(base)?.type,
      let wanted = LuaTyping.wantedType(of: script.syntax.tokens[name].text)
    else { return nil }
    let method = script.syntax.tokens[name].text
    guard let argument = arguments.first else {
      return script.finding(
        .impossibleOperation, token: name,
        "`\(method)` takes a function or the name of a fact, found nothing",
        help: example(list, wanted).map { "write `\(method) \"\($0)\"`" })
    }
    if case .function(let number) = argument.form {
      guard let returned = script.syntax.functions[number].returnsOnly,
        let type = script.value(returned)?.type, type != wanted
      else { return nil }
      return script.finding(
        .impossibleOperation, returned,
        "the function of `\(method)` must return \(wanted.noun), found \(type.noun)")
    }
    if let fact = script.syntax.literal(argument) { return field(fact, of: list, method, wanted, argument) }
    guard let type = script.value(argument)?.type, type != .text else { return nil }
    return script.finding(
      .impossibleOperation, argument,
      "`\(method)` takes a function or the name of a fact, found \(type.noun)")
  }

  /// The name of a field of the elements; another check reports unknown names.
  private func field(
    _ name: String, of list: FactField, _ method: String, _ wanted: CertainType, _ argument: LuaExpression
  ) -> Finding? {
    guard case .records(let type) = list.shape else {
      return script.finding(
        .impossibleOperation, argument, "the elements of `\(list.path)` have no facts",
        help: "write a function, as in `\(method)(function(one) return … end)`")
    }
    guard let field = script.schema.types[type].field(named: name), CertainValue(field).type != wanted else {
      return nil
    }
    let found = CertainValue(field)
    return script.finding(
      .impossibleOperation, argument,
      "`\(method)` takes a fact that is \(wanted.noun), and \(found.name) is \(found.type.noun)",
      help: "write a function, as in `\(method)(function(one) return … end)`")
  }

  /// The first fact of the elements of a list with a type.
  private func example(_ list: FactField, _ wanted: CertainType) -> String? {
    guard case .records(let type) = list.shape else { return nil }
    return script.schema.types[type].fields.first { CertainValue($0).type == wanted }?.name
  }
}
