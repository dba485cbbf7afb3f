/// The files and folders that a walk leaves out.
package struct SkippedFiles: Sendable {
  /// The names that begin with a dot.
  package private(set) var hidden: [String] = []
  /// The files that are of another kind than those looked for.
  package private(set) var others: [String] = []

  /// Creates an empty list.
  package init() {}

  mutating func add(hidden path: String) { hidden.append(path) }
  mutating func add(other path: String) { others.append(path) }

  /// Adds those of another walk.
  package mutating func add(_ more: SkippedFiles) {
    hidden += more.hidden
    others += more.others
  }

  /// The numbers and the first names: `2 hidden names (examples/ci/.github, …) and 1 file of another kind (examples/a.txt)`;
  /// nil if nothing is left out.
  package var text: String? {
    let parts = [
      Self.text(hidden, "hidden name", "hidden names"),
      Self.text(others, "file of another kind", "files of other kinds"),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  private static func text(_ paths: [String], _ one: String, _ several: String) -> String? {
    guard let first = paths.first else { return nil }
    return paths.count == 1 ? "1 \(one) (\(first))" : "\(paths.count) \(several) (\(first), …)"
  }
}
