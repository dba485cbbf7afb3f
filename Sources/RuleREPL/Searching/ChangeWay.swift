internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// A way to a goal: facts to change, each with the values that reach it while the others stay.
struct ChangeWay {
  /// Values of one fact.
  indirect enum Values: Hashable {
    /// One of these; nil means unstated.
    case oneOf([SourceNode?])
    /// Every code but these.
    case allBut([SourceNode])
    /// The days from one to another; nil for no end.
    case days(from: CalendarDate?, through: CalendarDate?)
    /// The numbers from one to another; nil for no end.
    case counts(from: Int?, through: Int?)
    /// Records that have some entries, and one more with some values.
    case within([SourceNode.Entry], String, [Values])
  }

  /// A fact and its values.
  struct Fact: Hashable {
    let steps: [FactPath.Step]
    var values: [Values]
    /// The path in a line.
    var path: String { FactPath.text(steps) }
  }

  var facts: [Fact]
  /// Changes that reach the goal, as they are typed.
  var example: [FactChange]
  /// The decision on the example.
  var decision: Decision
}
