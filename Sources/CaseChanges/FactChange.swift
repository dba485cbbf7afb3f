package import PrivacyModel
package import SourceText

/// A change of one fact.
package struct FactChange: Hashable {
  package let steps: [FactPath.Step]
  /// The new value; nil takes the fact away.
  package let value: SourceNode?

  package init(_ steps: [FactPath.Step], _ value: SourceNode?) { (self.steps, self.value) = (steps, value) }

  package var path: String { FactPath.text(steps) }

  /// The change as a line of the REPL.
  package var text: String { "\(path) = \(value.map { FactListing.text($0) } ?? "nil")" }

  /// Returns the facts with the change, or nil if it does not fit.
  package func applied(to sheet: FactSheet) -> FactSheet? {
    var sheet = sheet
    do throws(DiagnosticList) {
      try sheet.set(FactPath(steps: steps), to: value, file: "")
      return sheet
    } catch {
      return nil
    }
  }

  /// The new day; nil for other values.
  package var day: CalendarDate? {
    if case .scalar(let text, isPlain: false) = value?.content { CalendarDate(text) } else { nil }
  }

  /// Returns the change with another day.
  package func with(_ day: CalendarDate) -> FactChange { FactChange(steps, .text(day.description)) }
}
