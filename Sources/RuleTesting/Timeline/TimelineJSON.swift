package import Messages
internal import PrivacyCoding
internal import PrivacyModel

/// A timeline in JSON.
package struct TimelineJSON: Encodable {
  private let `case`: String
  private let until: String
  /// The first day after the last one that is shown on which the answer may change; none where it is settled.
  private let notBefore: String?
  private let isSettled: Bool
  private let answers: [Decision]

  /// Creates the JSON of a timeline, with the texts of a localizer.
  package init(_ timeline: Timeline, localizer: DecisionLocalizer? = nil) {
    `case` = timeline.answers.first?.id ?? ""
    until = timeline.until.description
    switch timeline.end {
    case .settled: (notBefore, isSettled) = (nil, true)
    case .open(let day): (notBefore, isSettled) = (day.description, false)
    }
    answers = timeline.answers.map { localizer?.localized($0) ?? $0 }
  }

  private enum CodingKeys: String, CodingKey {
    case `case`, until, answers
    case notBefore = "not_before"
    case isSettled = "settled"
  }

  /// The text, with a line feed.
  package var text: String { CanonicalJSON.text(self) + "\n" }
}
