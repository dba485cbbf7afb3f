package import SourceText

/// The minimum coverage by kind.
package struct CoverageGate: Sendable {
  private let least: [(kind: CoverageSum.Kind, percent: Double)]

  /// Parses `rules=100,statements=90`.
  /// - Throws: a problem of the text, with the nearest kind.
  package init(_ text: String) throws(Diagnostic) {
    var least: [(CoverageSum.Kind, Double)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let (kind, percent) = try Self.gate(part)
      guard !least.contains(where: { $0.0 == kind }) else {
        throw Diagnostic(.badCase, "`\(kind.rawValue)` has two gates")
      }
      least.append((kind, percent))
    }
    self.least = least
  }

  private static func gate(_ part: Substring) throws(Diagnostic) -> (CoverageSum.Kind, Double) {
    let sides = part.filter { $0 != " " }.split(separator: "=", omittingEmptySubsequences: false).map(
      String.init)
    guard sides.count == 2, let percent = Double(sides[1]), (0...100).contains(percent) else {
      throw Diagnostic(
        .badCase, "`\(part)` is not a gate", help: "write rules=100,statements=90, each from 0 to 100")
    }
    guard let kind = CoverageSum.Kind(rawValue: sides[0]) else {
      let kinds = CoverageSum.Kind.allCases.map(\.rawValue)
      throw Diagnostic(
        .badCase, "`\(sides[0])` is not a kind of coverage",
        help: Suggestion.help(sides[0], among: kinds) ?? "one of \(kinds.joined(separator: ", "))")
    }
    return (kind, percent)
  }

  /// Whether it requires some coverage of a kind.
  package func requires(_ kind: CoverageSum.Kind) -> Bool { least.contains { $0.kind == kind } }

  /// Returns the kinds below their minimum: `statements 88.9 % of 90 %`.
  package func failures(_ sum: CoverageSum) -> [String] {
    least.compactMap { kind, percent in
      guard let share = sum.shares[kind] else { return "\(kind.rawValue) were not counted" }
      guard share.percent < percent else { return nil }
      let reached = (share.percent * 10).rounded(.down) / 10
      return "\(kind.rawValue) \(reached) % of \(percent) % (\(share.covered) of \(share.total))"
    }
  }
}
