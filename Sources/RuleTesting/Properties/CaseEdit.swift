internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// A change of one fact of a case.
struct CaseEdit: Hashable {
  enum Action: Hashable {
    /// The fact gets this value.
    case set(SourceNode)
    /// The fact is not stated any more.
    case remove
    /// The list gets one more element.
    case add(SourceNode)
    /// The elements of the list change places, the last first.
    case reverse
    /// The last element of the list is stated twice.
    case double
  }

  var steps: [FactPath.Step]
  var action: Action

  init(_ steps: [FactPath.Step], _ action: Action) { (self.steps, self.action) = (steps, action) }
  init(_ change: FactChange) { self.init(change.steps, change.value.map { .set($0) } ?? .remove) }
  /// Decides for another day.
  init(today: CalendarDate) { self.init([.field("today")], .set(.text(today.description))) }

  var path: String { FactPath.text(steps) }

  /// The change as a line of the prompt, or in words.
  var text: String {
    switch action {
    case .set(let value): "\(path) = \(FactListing.text(value))"
    case .remove: "\(path) = nil"
    case .add(let value): "\(path) with one more: \(FactListing.text(value))"
    case .reverse: "\(path) in reverse order"
    case .double: "\(path) with its last element twice"
    }
  }

  /// Returns the facts with the change; nil if it does not fit.
  func applied(to sheet: FactSheet) -> FactSheet? {
    var items: [SourceNode] = []
    if case .list(let stated)? = sheet.value(at: steps)?.content { items = stated }
    var (place, value): ([FactPath.Step], SourceNode?)
    switch action {
    case .set(let new): (place, value) = (steps, new)
    case .remove: (place, value) = (steps, nil)
    case .add(let new): (place, value) = (steps + [.element(items.count + 1)], new)
    case .reverse:
      guard items.count > 1 else { return nil }
      (place, value) = (steps, .list(items.reversed()))
    case .double:
      guard let last = items.last else { return nil }
      (place, value) = (steps + [.element(items.count + 1)], last)
    }
    var sheet = sheet
    do throws(DiagnosticList) {
      try sheet.set(FactPath(steps: place), to: value, file: "")
      return sheet
    } catch {
      return nil
    }
  }
}
