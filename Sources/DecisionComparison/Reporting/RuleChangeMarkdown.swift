internal import ProblemReports

/// The changes of the rules in Markdown, by document, as an officer reads them.
struct RuleChangeMarkdown {
  private let changes: [RuleChange]

  init(_ changes: [RuleChange]) { self.changes = changes }

  /// The lines, with a heading.
  var lines: [String] {
    var lines = ["## Changes of the rules", ""]
    guard !changes.isEmpty else { return lines + ["None."] }
    for document in Set(changes.map(\.document)).sorted() {
      lines += ["### \(MarkdownText.escaped(document))", ""]
      for change in changes where change.document == document { lines += self.lines(change) }
      lines.append("")
    }
    return lines
  }

  private func lines(_ change: RuleChange) -> [String] {
    let place = change.place.map { " (\(MarkdownText.code($0)))" } ?? ""
    return ["- \(change.what): **\(MarkdownText.escaped(change.title))**\(place)"]
      + change.details(escaping: MarkdownText.escaped, emphasising: { "**\($0)**" }).map { "  - " + $0 }
  }
}

extension RuleChange {
  /// What it is and what happened to it: `changed rule`.
  var what: String {
    let place = subject == .file ? ", in functions or tables that rules use" : ""
    return "\(kind.rawValue) \(subject.rawValue)\(place)"
  }

  /// The verb of a rule and the sentence.
  var title: String { (verb.map { "\($0.replacing("_", with: " ")): " } ?? "") + name }

  /// Its place in the new version, or in the old one where it is removed.
  var place: String? { newAt ?? oldAt }

  /// What differs, part by part: `period: 6 years → 7 years`.
  func details(
    escaping escape: (String) -> String, emphasising emphasise: (String) -> String
  ) -> [String] {
    let before = oldName.map { "before: \(escape($0))" }
    let parts = parts.map { part in
      let name = escape(part.name)
      switch (part.old.map(escape), part.new.map(escape)) {
      case (let old?, let new?): return "\(name): \(old) → \(emphasise(new))"
      case (nil, let new?): return kind == .added ? "\(name): \(new)" : "\(name) added: \(emphasise(new))"
      case (let old?, nil): return kind == .removed ? "\(name): \(old)" : "\(name) removed: \(old)"
      case (nil, nil): return name
      }
    }
    return (before.map { [$0] } ?? []) + parts
  }
}
