internal import SourceText

/// The completions at the cursor.
package struct REPLCompletion: Sendable, Hashable {
  /// The number of characters before the cursor that a candidate replaces.
  package var replaced: Int
  /// The candidates, in alphabetical order.
  package var candidates: [String]
  /// The text after a single candidate: a space after a command, a quotation mark after a code.
  package var closing = ""

  /// Returns the common prefix of the candidates beyond the typed text.
  package func insertion(after typed: String) -> String {
    guard let first = candidates.first else { return "" }
    let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    let head = typed.suffix(replaced)
    guard common.hasPrefix(head) else { return "" }
    return String(common.dropFirst(head.count)) + (candidates.count == 1 ? closing : "")
  }

  /// Returns the candidates in columns; empty for a single one.
  package func listing(width: Int) -> String {
    guard candidates.count > 1 else { return "" }
    let shown = candidates.prefix(Self.most).map { TerminalText.escaped($0) }
    let column = (shown.map(\.count).max() ?? 0) + 2
    let columns = max(1, width / column)
    let rows = (shown.count + columns - 1) / columns
    let lines = (0..<rows).map { row in
      stride(from: row, to: shown.count, by: rows).map { index in
        shown[index] + String(repeating: " ", count: column - shown[index].count)
      }.joined().trimmedEnd
    }
    let rest = candidates.count - shown.count
    return (lines + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: "\n")
  }

  private static let most = 100
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
