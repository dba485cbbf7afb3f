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
    let what: String
    switch change.subject {
    case .rule: what = "\(change.kind.rawValue) rule"
    case .condition: what = "\(change.kind.rawValue) condition"
    case .file: what = "\(change.kind.rawValue) file, in functions or tables that rules use"
    }
    let verb = change.verb.map { "\($0.replacing("_", with: " ")): " } ?? ""
    let place = (change.newAt ?? change.oldAt).map { " (\(MarkdownText.code($0)))" } ?? ""
    var lines = ["- \(what): **\(MarkdownText.escaped(verb + change.name))**\(place)"]
    if let old = change.oldName { lines.append("  - before: \(MarkdownText.escaped(old))") }
    return lines + change.parts.map { "  - " + text($0, change.kind) }
  }

  private func text(_ part: RuleChange.Part, _ kind: RuleChange.Kind) -> String {
    let name = MarkdownText.escaped(part.name)
    let (old, new) = (part.old.map(MarkdownText.escaped), part.new.map(MarkdownText.escaped))
    switch (old, new) {
    case (let old?, let new?): return "\(name): \(old) → **\(new)**"
    case (nil, let new?): return kind == .added ? "\(name): \(new)" : "\(name) added: **\(new)**"
    case (let old?, nil): return kind == .removed ? "\(name): \(old)" : "\(name) removed: \(old)"
    case (nil, nil): return name
    }
  }
}
