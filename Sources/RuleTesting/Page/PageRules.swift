internal import Messages
internal import ProblemReports
internal import RuleEvaluation
internal import SourceText

/// The rule files with line numbers; lines with code are marked by whether they ran.
struct PageRules {
  let words: DecisionWords
  let links: PageLinks

  func html(_ sources: [SourceFile], coverage: [(file: String, hits: [(line: Int, count: Int)])]) -> String {
    sources.map { source in
      let hits = coverage.first { $0.file == source.name }?.hits ?? []
      let counts = Dictionary(uniqueKeysWithValues: hits.map { ($0.line, $0.count) })
      let ran = hits.count { $0.count > 0 }
      let sum = hits.isEmpty ? "" : " · \(ran) \(words.page(.linesOf)) \(hits.count)"
      var lines = ""
      var number = 1
      while let text = source.line(number) {
        lines += line(number, String(text), counts[number], source.name)
        number += 1
      }
      return "<details class=\"source\">" + MarkupText.element("summary", source.name + sum)
        + "<pre>\(lines)</pre></details>\n"
    }.joined()
  }

  private func line(_ number: Int, _ text: String, _ count: Int?, _ file: String) -> String {
    let address = links.address(file, number) ?? ""
    let mark = count.map { $0 > 0 ? "ran" : "never" } ?? "plain"
    let note = count.map { $0 > 0 ? "\(words.page(.lineRan)) \($0)×" : words.page(.lineNeverRan) } ?? ""
    let title = note.isEmpty ? "" : " title=\"\(MarkupText.escaped(note))\""
    return
      "<span id=\"\(address)\" class=\"\(mark)\"\(title)><i>\(number)</i>\(MarkupText.escaped(text, keepingLines: true))\n</span>"
  }
}
