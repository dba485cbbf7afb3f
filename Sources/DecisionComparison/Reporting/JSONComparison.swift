internal import Messages
internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

/// A report in JSON, with codes in place of words.
package struct JSONComparison: Encodable {
  private struct Change: Encodable {
    var `case`: String
    var at: String
    var register: String
    var request: String?
    var classes: [ChangeClass]
    var part: String
    var category: String?
    var old: Value
    var new: Value
    var rules: [ResponsibleRule]
  }

  /// A value: null, a text, a list of texts, an action or obligations.
  private struct Value: Encodable {
    let value: DecisionDifference.Value

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch value {
      case .none: try container.encodeNil()
      case .outcome(let outcome): try container.encode(outcome.rawValue)
      case .action(let decided): try container.encode(decided)
      case .date(let date): try container.encode(date.description)
      case .obligations(let duties): try container.encode(duties)
      case .texts(let texts): try container.encode(texts)
      }
    }
  }

  private let old: String
  private let new: String
  private let cases: Int
  private let changed: Int
  private let classes: [String: Int]
  private let changes: [Change]
  private let rules: [RuleChange]

  /// Creates the JSON of a report.
  package init(_ report: ComparisonReport) {
    (old, new, cases, changed) = (report.old, report.new, report.count, report.changed.count)
    classes = Dictionary(report.classes.map { ($0.name.rawValue, $0.count) }) { first, _ in first }
    rules = report.rules
    changes = report.changed.flatMap { compared in
      compared.differences.map {
        Change(
          case: compared.id, at: compared.location.description, register: compared.register,
          request: compared.request?.rawValue, classes: $0.classes, part: $0.part.rawValue,
          category: $0.category, old: Value(value: $0.old), new: Value(value: $0.new), rules: $0.rules)
      }
    }
  }

  /// The text, with a line feed.
  package var text: String { CanonicalJSON.text(self) + "\n" }
}
