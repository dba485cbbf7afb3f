internal import LawPack
internal import RuleAuthoring
internal import SourceText

/// The law in force as text.
struct LawText {
  let lines: [TerminalText]

  init(_ report: LawReport, style: TextStyle) {
    var lines: [TerminalText] = [
      "source   \(report.source == LawPack.folder ? "built in" : report.source)",
      "version  \(report.version ?? "not stated: law/VERSION is missing")",
      "checked  \(report.checked ?? "not stated")", "", style.strong("laws"),
    ]
    for law in report.laws {
      let confidence = law.confidence.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      let checked = law.checked.map { ", checked \($0)" } ?? ""
      lines.append("  \(law.name): \(law.title)")
      lines.append(
        "    \(style.faint("\(law.rules) rule\(law.rules == 1 ? "" : "s") (\(confidence.joined(separator: ", ")))\(checked)  \(law.file)"))"
      )
    }
    lines += ["", style.strong("acts")]
    for act in report.acts {
      let days = [act.from.map { "from \($0)" }, act.through.map { "through \($0)" }].compactMap(\.self)
      lines.append("  \(act.name): \(act.title)  \(style.faint("\(days.joined(separator: " "))"))")
    }
    if report.source != LawPack.folder {
      lines += ["", style.strong("differs from the built-in law \(report.builtIn)")]
      if report.differences.isEmpty { lines.append("  nothing") }
      for one in report.differences { lines.append("  \(one.change.rawValue)  \(one.path)") }
    }
    self.lines = lines
  }
}
