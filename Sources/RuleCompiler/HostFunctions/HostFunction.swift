internal import LuaSandbox
public import PrivacyModel

/// A function of the host program that rules can call by its name.
///
/// ```swift
/// let credit = HostFunction("credit_is_good") { (id: String) -> Fact<Bool> in
///   guard let file = try creditFile(of: id) else { return .unstated }
///   return .value(file.isGood)
/// }
/// let engine = try RuleEngine(rules: "rules", providing: [credit])
/// ```
///
/// Put known facts in the case. Use a host function for a fact that costs too much to look up for every case. The decision's evidence lists the function as read, by its name and `()`.
///
/// In one decision the engine calls the function once for the same arguments, on the decision's thread. Arguments and results
/// of more than 8 MiB end the decision. An error that the function throws ends the decision; a rule cannot catch it.
public struct HostFunction: Sendable {
  package let name: String
  private let parameters: [LuaHostFunction.Kind]
  private let result: LuaHostFunction.Kind
  private let cost: UInt64
  private let body: @Sendable ([LuaValue]) throws -> LuaValue?

  /// Declares a function; `RuleEngine` rejects an invalid declaration when it loads the rules.
  /// - Parameters:
  ///   - name: The name in rules: letters, digits and `_`.
  ///   - cost: The number of Lua instructions that a call counts as.
  ///   - body: The function, of at most 8 arguments. It returns a value, `.nothing` if there is none, or `.unstated` if
  ///     the value is unknown, which leaves the rule undecided. An argument that is stated as none is nil; it ends the
  ///     decision if the parameter is not optional.
  public init<each Argument: HostArgument, Result: HostValue>(
    _ name: String, cost: UInt64 = 1000,
    _ body: @escaping @Sendable (repeat each Argument) throws -> Fact<Result>
  ) {
    self.name = name
    self.cost = cost
    var parameters: [LuaHostFunction.Kind] = []
    for kind in repeat (each Argument).hostKind { parameters.append(kind.lua) }
    self.parameters = parameters
    result = Result.hostKind.lua
    self.body = { values in
      var reader = HostArguments(function: name, values: values)
      switch try body(repeat try reader.next((each Argument).self)) {
      case .unstated: return nil
      case .nothing: return LuaValue.none
      case .value(let value): return value.hostValue.lua
      }
    }
  }

  /// A function that an organisation declares and that the program does not provide: the case answers it, or its value is not
  /// known.
  init(unanswered declared: DeclaredWords.Function) {
    name = declared.name
    cost = 1000
    parameters = declared.parameters.map { LuaHostFunction.Kind($0) }
    result = LuaHostFunction.Kind(declared.result)
    let name = declared.name
    body = { values in
      guard let stated = HostAnswers.current else { return nil }
      return try LuaValue(stated.answer(HostAnswers.Call(name, values.map { OwnFact($0) })))
    }
  }

  /// The difference from an organisation's declaration; nil where they agree.
  func difference(from declared: DeclaredWords.Function) -> String? {
    if parameters != declared.parameters.map({ LuaHostFunction.Kind($0) }) {
      return "the program's `\(name)` takes other arguments than the vocabulary declares"
    }
    return result == LuaHostFunction.Kind(declared.result)
      ? nil : "the program's `\(name)` returns another type than the vocabulary declares"
  }

  /// The problem of the declaration; nil if it is valid.
  var problem: String? {
    let isName =
      name.first.map { $0.isLetter || $0 == "_" } ?? false
      && name.utf8.allSatisfy {
        $0 == UInt8(ascii: "_") || (48...57).contains($0) || (97...122).contains($0 | 0x20)
      }
    if !isName { return "`\(name)` is not a name that a rule can call" }
    if LuaTokens.keywords.contains(name) { return "`\(name)` is a keyword of Lua" }
    if LuaConfiguration.ruleNames.contains(name) { return "`\(name)` has a meaning in rules already" }
    return parameters.count > 8 ? "`\(name)` has \(parameters.count) parameters, expected at most 8" : nil
  }

  func lua(identifier: Int) -> LuaHostFunction {
    LuaHostFunction(
      name: name, parameters: parameters, result: result, cost: cost, identifier: identifier, body: body)
  }
}

/// Reads the arguments of one call in order.
private struct HostArguments {
  let function: String
  let values: [LuaValue]
  private var index = 0

  init(function: String, values: [LuaValue]) { (self.function, self.values) = (function, values) }

  mutating func next<Argument: HostArgument>(_ type: Argument.Type) throws -> Argument {
    defer { index += 1 }
    guard let argument = Argument(hostValue: HostScalar(values[index])) else {
      throw MissingArgument(function: function, number: index + 1)
    }
    return argument
  }
}

/// An argument that is stated as none, for a parameter that is not optional.
private struct MissingArgument: Error, CustomStringConvertible {
  let function: String
  let number: Int

  var description: String { "argument \(number) of `\(function)`: found nothing, expected a value" }
}

extension LuaHostFunction.Kind {
  fileprivate init(_ kind: ScalarKind) {
    switch kind {
    case .flag: self = .flag
    case .count: self = .integer
    case .date: self = .date
    case .text, .code: self = .text
    }
  }
}
