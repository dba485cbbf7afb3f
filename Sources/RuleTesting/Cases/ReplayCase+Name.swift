package import SourceText

extension [ReplayCase] {
  /// Returns the case of a name: its title or its id, or a part of its id that no other case has.
  /// - Throws: `bad_case` where no case or several match, with the nearest title.
  package func one(called name: String) throws(Diagnostic) -> ReplayCase {
    let wanted = name.lowercased()
    let matching = filter { !wanted.isEmpty && $0.id.lowercased().contains(wanted) }
    let exact = matching.filter { $0.title == name || $0.id == name }
    let found = exact.isEmpty ? matching : exact
    guard let first = found.first else {
      throw Diagnostic(
        .badCase, "no case is called `\(name)`", help: Suggestion.help(name, among: map(\.title)))
    }
    guard found.count == 1 else {
      let shown = found.prefix(4).map { "`\(exact.isEmpty ? $0.title : $0.id)`" }.joined(separator: ", ")
      throw Diagnostic(
        .badCase, "\(found.count) cases match `\(name)`: \(shown)\(found.count > 4 ? ", …" : "")",
        help: "write a longer part of the title, or the file before it")
    }
    return first
  }
}
