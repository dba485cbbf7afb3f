package import SourceText

/// A small change of the meaning of a rule file.
package struct Mutation: Hashable, Sendable {
  /// What is changed.
  package enum Kind: String, CaseIterable, Sendable {
    /// `and` and `or`, `+` and `-`.
    case `operator`
    /// An operand of `and` or `or` is dropped.
    case operand
    /// A `not` is dropped.
    case negation
    /// `==` and `~=`; `<` and `<=`; `>` and `>=`.
    case comparison
    /// A number is one greater or less: a period, an age.
    case number
    /// A day is the day before or after.
    case date
    /// `true` and `false`, also of a flag such as `fallback`.
    case flag
    /// An item of a list is dropped: a data category, an obligation, a purpose.
    case item
    /// A kind of request is dropped from `any_of`.
    case request
    /// A condition of a rule is dropped.
    case condition
    /// An obligation, an addressee, a last day or another field of a rule is dropped.
    case field
    /// Mandatory law and default law.
    case force
    /// A rule is dropped.
    case rule
  }

  /// What is changed.
  package var kind: Kind
  /// The path of the rule file below the rule folder.
  package var file: String
  /// The place of the change in the file.
  package var location: SourceLocation
  /// The lines of the changed expression.
  package var lines: ClosedRange<Int>
  /// The lines of the largest table of a few lines around the change: a row of a table, a short rule.
  var context: ClosedRange<Int>
  /// The change in words: `` drop `restriction.in_force` ``.
  package var change: String
  /// The line with the change, without the space around it.
  package var line: String
  /// The replaced text, by its UTF-8 offsets.
  var range: Range<Int>
  /// The text that replaces it.
  var replacement: String
  /// Whether it is in the body of a function, which a decision runs.
  package var isInFunction: Bool
  /// The line of the verb of the rule that it is in; nil outside rules.
  package var ruleLine: Int?

  /// Returns the changed text of the file.
  package func applied(to text: String) -> String {
    let utf8 = Array(text.utf8)
    return String(
      decoding: utf8[..<range.lowerBound] + Array(replacement.utf8) + utf8[range.upperBound...],
      as: UTF8.self)
  }
}
