internal import CLuaSandbox

/// A function of the host that scripts can call in a decision.
package struct LuaHostFunction: Sendable {
  /// The kind of an argument or a result.
  package enum Kind: Hashable, Sendable {
    case text, flag, integer, date
  }

  /// The global name of the function.
  package var name: String
  /// The kinds of the parameters, at most 8; each argument may also be `none`.
  package var parameters: [Kind]
  /// The kind of the result.
  package var result: Kind
  /// The cost of a call, in instructions.
  package var cost: UInt64
  /// The number that calls are noted under; above those of fields, and unique in the machine.
  package var identifier: Int
  /// Returns a value of the kind, `none`, or nil for an unknown value, which leaves the call of the rule undecided.
  ///
  /// Runs on the thread of the decision, once for the same arguments in one decision. Where it throws, the decision ends, and
  /// no script can catch that. The same holds where arguments and results of a decision exceed 8 MiB.
  package var body: @Sendable ([LuaValue]) throws -> LuaValue?

  /// Makes a function.
  package init(
    name: String, parameters: [Kind], result: Kind, cost: UInt64, identifier: Int,
    body: @escaping @Sendable ([LuaValue]) throws -> LuaValue?
  ) {
    (self.name, self.parameters, self.result) = (name, parameters, result)
    (self.cost, self.identifier, self.body) = (cost, identifier, body)
  }
}

extension LuaHostFunction.Kind {
  var cell: UInt32 {
    switch self {
    case .text: CLH_STRING.rawValue
    case .flag: CLH_FLAG.rawValue
    case .integer: CLH_INTEGER.rawValue
    case .date: CLH_DATE.rawValue
    }
  }
}
