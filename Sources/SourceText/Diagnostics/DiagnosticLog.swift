/// Collects the problems of one text: keeps the first of them, and counts the others.
///
/// A problem is worded only where it is kept. So a text of a million mistakes costs what reading it costs.
public struct DiagnosticLog: Sendable {
  /// How many problems are kept, unless another number is given.
  public static let most = 20

  private let limit: Int
  private var kept: [Diagnostic] = []
  private var firstOmitted: SourceLocation?
  /// How many problems there are, those that are not kept included.
  public private(set) var count = 0

  /// Makes an empty log that keeps so many problems.
  public init(keeping limit: Int = DiagnosticLog.most) { self.limit = limit }

  /// Whether nothing is wrong.
  public var isEmpty: Bool { count == 0 }

  /// Whether a further problem is only counted.
  public var isFull: Bool { kept.count >= limit }

  /// Adds a problem, which is worded only where it is kept; `location` is where a problem that is not kept stands.
  ///
  /// One that is kept already is the same problem: a part that several cases share is read for each.
  public mutating func add(at location: SourceLocation? = nil, _ diagnostic: @autoclosure () -> Diagnostic) {
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

  /// Adds the problems of a part of the text.
  public mutating func add(_ part: DiagnosticLog) {
    for problem in part.kept { add(at: problem.location, problem) }
    count += part.count - part.kept.count
    firstOmitted = firstOmitted ?? part.firstOmitted
  }

  /// The problems that are kept, and one that says how many are not shown.
  public var list: DiagnosticList {
    let omitted = count - kept.count
    guard omitted > 0 else { return DiagnosticList(kept) }
    let rest = Diagnostic(
      kept.first?.kind ?? .badCase, "\(omitted) more problem\(omitted == 1 ? " is" : "s are") not shown",
      at: firstOmitted ?? kept.last?.location)
    return DiagnosticList(kept + [rest], count: count)
  }
}
