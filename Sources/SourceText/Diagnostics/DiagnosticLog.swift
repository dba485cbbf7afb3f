/// Collects the diagnostics of one text: keeps the first ones and counts the rest.
///
/// Only the kept diagnostics are created, so a text with a million errors takes no longer to report than to read.
package struct DiagnosticLog: Sendable {
  /// The default number of diagnostics to keep.
  package static let most = 20

  private let limit: Int
  private var kept: [Diagnostic] = []
  private var firstOmitted: SourceLocation?
  /// The number of problems, including those that are not kept.
  package private(set) var count = 0

  /// Creates an empty log that keeps at most `limit` diagnostics.
  package init(keeping limit: Int = DiagnosticLog.most) { self.limit = limit }

  /// Whether no problem was added.
  package var isEmpty: Bool { count == 0 }

  /// Whether further problems are only counted.
  package var isFull: Bool { kept.count >= limit }

  /// Adds a diagnostic, which is evaluated only if it is kept; `location` is the place of one that is not kept.
  ///
  /// A diagnostic equal to a kept one is ignored, because a part that several cases share is read once for each case.
  package mutating func add(at location: SourceLocation? = nil, _ diagnostic: @autoclosure () -> Diagnostic) {
    guard !isFull else {
      count += 1
      firstOmitted = firstOmitted ?? location
      return
    }
    let diagnostic = diagnostic()
    if kept.contains(diagnostic) { return }
    count += 1
    kept.append(diagnostic)
  }

  /// Adds the diagnostics of another log.
  package mutating func add(_ part: DiagnosticLog) {
    for problem in part.kept { add(at: problem.location, problem) }
    count += part.count - part.kept.count
    firstOmitted = firstOmitted ?? part.firstOmitted
  }

  /// The kept diagnostics, followed by one with the number of those that are not shown.
  package var list: DiagnosticList {
    let omitted = count - kept.count
    guard omitted > 0 else { return DiagnosticList(kept) }
    let rest = Diagnostic(
      kept.first?.kind ?? .badCase, "\(omitted) more problem\(omitted == 1 ? " is" : "s are") not shown",
      at: firstOmitted ?? kept.last?.location)
    return DiagnosticList(kept + [rest], count: count)
  }
}
