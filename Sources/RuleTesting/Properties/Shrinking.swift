internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// Takes facts of a case away while it still breaks a property.
struct Shrinking {
  let probe: Probe
  /// The most cases that are tried for one counterexample.
  private static let most = 300

  /// Returns the smallest case found, how it breaks the property, and the number of facts taken away.
  func shrink(
    _ trial: PropertyTrial, _ breach: Breach
  ) -> (trial: PropertyTrial, breach: Breach, removed: Int) {
    var (smallest, smallestBreach, removed, tried) = (trial, breach, 0, 0)
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      // Records and lists come before what they hold; from the end, so that the numbers of earlier elements stay.
      for steps in Self.parts(of: smallest.sheet).reversed() {
        guard tried < Self.most else { return (smallest, smallestBreach, removed) }
        tried += 1
        guard let smaller = smallest.changed(by: [CaseEdit(steps, .remove)]),
          let found = probe.breach(of: smaller), found.isLike(breach)
        else { continue }
        (smallest, smallestBreach, removed) = (smaller, found, removed + 1)
        isSmaller = true
      }
    }
    return (smallest, smallestBreach, removed)
  }

  /// The stated facts and the elements of lists that may be taken away.
  private static func parts(of sheet: FactSheet) -> [[FactPath.Step]] {
    sheet.statedPaths.filter { !FactRemoval.fixed.contains(FactPath.modelPath($0)) }.flatMap { steps in
      guard case .list(let items)? = sheet.value(at: steps)?.content else { return [steps] }
      return [steps] + items.indices.map { steps + [.element($0 + 1)] }
    }
  }
}

extension Breach {
  /// Whether another breach is of the same kind: a failing rule is no smaller case of a wrong grant.
  func isLike(_ other: Breach) -> Bool {
    switch (expected, other.expected) {
    case (.nothing, .nothing), (.never, .never), (.unchanged, .unchanged): true
    default: false
    }
  }
}
