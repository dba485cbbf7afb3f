package import LuaSandbox
package import PrivacyModel
package import SourceText

/// A condition that rules list: a question about a case, or about the data of one category, with a sentence.
package struct Condition: Hashable, Sendable {
  /// The name that its file gives it, such as `invoice_is_open`; nil for a plain function and where the file gives none.
  package var name: String?
  /// The sentence; nil for a plain function.
  package var sentence: String?
  /// The function, which takes the data of one category as a second parameter or not.
  package var function: LuaFunction
  /// The place of `condition` or of the plain function.
  package var location: SourceLocation

  /// Its position as `file:line`.
  package var at: String { "\(location.file):\(location.line)" }

  /// Whether it reads the data of one category.
  package var isPerCategory: Bool { function.parameterCount > 1 }
}

extension ConditionEvidence.Role {
  /// The answer of the condition that lets the rule's test hold: a requirement is open where not all of `met` hold.
  var expected: LuaGuard.Expectation {
    switch self {
    case .when: .yes
    case .unless: .no
    case .met: .notAll
    }
  }
}

/// A condition in the list of a rule.
package struct ListedCondition: Hashable, Sendable {
  package var condition: Condition
  package var role: ConditionEvidence.Role

  /// The function and the expected answer.
  package var luaGuard: LuaGuard { LuaGuard(condition.function, expected: role.expected) }
}
