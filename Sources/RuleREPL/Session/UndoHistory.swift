internal import CaseChanges

/// A register and the facts of a case.
struct SessionState {
  var register: String?
  var sheet: FactSheet
}

/// The registers and the facts before each line that changed them, the newest last.
struct UndoHistory {
  /// The maximum number of steps.
  private static let most = 200
  private var steps: [SessionState] = []

  /// Adds the state before a line, if the line changed it.
  mutating func add(_ before: SessionState, unless after: SessionState) {
    guard before.register != after.register || before.sheet != after.sheet else { return }
    steps.append(before)
    if steps.count > Self.most { steps.removeFirst() }
  }

  /// The number of steps.
  var count: Int { steps.count }

  /// Removes some steps, at least one, and returns the state before them.
  mutating func removeLast(_ count: Int) -> SessionState? {
    let state = steps.dropLast(count - 1).last
    steps.removeLast(count)
    return state
  }
}
