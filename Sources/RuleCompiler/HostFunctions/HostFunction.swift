internal import LuaSandbox
public import PrivacyModel
internal import SourceText

/// A question that rules may put to the program that embeds the engine: `credit_file(case.subject.identity_code)`.
///
/// Facts that can be known beforehand belong into the case, where a replay states them; a function is for what would
/// cost too much to look up for every case. What it answers is noted as read, under its name with `()` behind it.
public struct HostFunction: Sendable {
  /// What a value may be.
  public enum Kind: Hashable, Sendable {
    case text, flag, count, date
  }

  /// A value that goes to the program or comes from it.
  public enum Value: Hashable, Sendable {
    case text(String), flag(Bool), count(Int), date(CalendarDate)
  }

  /// What rules call it: letters, digits and `_`.
  public var name: String
  /// What it takes, in order, at most 8; a value that is stated as none comes as `.nothing`.
  public var takes: [Kind]
  /// What it says.
  public var returns: Kind
  /// What a call costs, in instructions.
  public var cost: UInt64
  /// Answers: a value, `.nothing` where there is none, `.unstated` where it cannot be told, which leaves the rule undecided.
  ///
  /// An error ends the decision, whatever the script does about it. In one decision it is asked once for the same values,
  /// on the decision's thread; it may ask the engine, but not for the lines that ran. Questions and answers that take more than
  /// 8 MiB end the decision too.
  public var body: @Sendable ([Fact<Value>]) throws -> Fact<Value>

  /// Declares a function.
  public init(
    _ name: String, takes: [Kind] = [], returns: Kind, cost: UInt64 = 1000,
    _ body: @escaping @Sendable ([Fact<Value>]) throws -> Fact<Value>
  ) {
    (self.name, self.takes, self.returns, self.cost, self.body) = (name, takes, returns, cost, body)
  }

  /// What is wrong with the declaration, if anything is.
  var problem: String? {
    let isName =
      name.first.map { $0.isLetter || $0 == "_" } ?? false
      && name.utf8.allSatisfy {
        $0 == UInt8(ascii: "_") || (48...57).contains($0) || (97...122).contains($0 | 0x20)
      }
    if !isName { return "`\(name)` is no name that a rule could call" }
    if LuaTokens.keywords.contains(name) { return "`\(name)` is a word of Lua" }
    if LuaConfiguration.ruleNames.contains(name) { return "`\(name)` means something in rules already" }
    return takes.count > 8 ? "`\(name)` takes more than 8 values" : nil
  }

  func lua(identifier: Int) -> LuaHostFunction {
    LuaHostFunction(
      name: name, parameters: takes.map(\.lua), result: returns.lua, cost: cost, identifier: identifier
    ) { [body] arguments in
      switch try body(arguments.map { Fact($0) }) {
      case .unstated: nil
      case .nothing: .some(.none)
      case .value(let value): value.lua
      }
    }
  }
}

extension HostFunction.Kind {
  var lua: LuaHostFunction.Kind {
    switch self {
    case .text: .text
    case .flag: .flag
    case .count: .integer
    case .date: .date
    }
  }
}

extension HostFunction.Value {
  var lua: LuaValue {
    switch self {
    case .text(let text): .string(text)
    case .flag(let flag): .boolean(flag)
    case .count(let count): .integer(Int64(count))
    case .date(let date): .date(date.daysSinceEpoch)
    }
  }
}

extension Fact<HostFunction.Value> {
  init(_ value: LuaValue) {
    switch value {
    case .string(let text): self = .value(.text(text))
    case .boolean(let flag): self = .value(.flag(flag))
    case .integer(let integer): self = .value(.count(Int(integer)))
    case .date(let days): self = .value(.date(CalendarDate(daysSinceEpoch: Int(days))))
    default: self = .nothing
    }
  }
}
