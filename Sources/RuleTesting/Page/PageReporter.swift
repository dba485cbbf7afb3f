package import Messages
internal import PrivacyModel
package import ProblemReports
package import RuleEvaluation
internal import SourceText

/// An HTML report: registers by kind of request, every case with its decision, and the rules.
///
/// The page loads nothing else, and the same cases give the same bytes.
package struct PageReporter: ReplayReporter {
  private let engine: RuleEngine
  private let operands: RuleEngine?
  private let words: DecisionWords
  private let pageCase: PageCase
  private let links: PageLinks
  private var table = PageTable()
  private var coverage: RuleCoverage
  private var count = ReplayCount()
  private var statuses: [PageWord: Int] = [:]
  private var problems = ""
  private var html = ""
  private var file = ""

  /// Creates a reporter; with an engine that counts lines, the report marks the lines that ran.
  /// - Parameter operands: An engine that counts the operands of the same cases; nil for none.
  package init(
    engine: RuleEngine, operands: RuleEngine? = nil, options: [String] = [],
    localizer: DecisionLocalizer? = nil
  ) {
    (self.engine, self.operands) = (engine, operands)
    coverage = RuleCoverage(engine: engine)
    words = DecisionWords(localizer: localizer, spacesCodes: true)
    links = PageLinks(engine.sources)
    let failure = FailureText(options: options)
    pageCase = PageCase(words: words, links: links, localizer: localizer) { failure.rerunCommand($0) }
  }

  /// Returns nothing: the page begins with a table over all results.
  package mutating func report(_ result: ReplayResult) -> String {
    count.add(result)
    table.add(result)
    coverage.add(result)
    statuses[result.pageStatus, default: 0] += 1
    if result.replayCase.location.file != file {
      if !file.isEmpty { html += "</section>\n" }
      file = result.replayCase.location.file
      html += "<section class=\"file\">" + MarkupText.element("h3", file) + "\n"
    }
    html += pageCase.html(result)
    return ""
  }

  /// Adds a problem, which stands above all results.
  package mutating func report(_ problem: ReportedProblem) -> String {
    let place = problem.place.map { "\($0): " } ?? ""
    problems += MarkupText.element("p", "\(place)\(problem.message)", ["class": "problem"]) + "\n"
    return ""
  }

  /// Returns the page.
  package mutating func finish() -> String {
    let title = MarkupText.escaped(words.page(.title))
    let rules = PageRules(words: words, links: links)
      .html(engine.sources, coverage: engine.lineCoverage(of: table.registers))
    let figures = PageCoverage(words: words)
      .html(coverage, engine: engine, operands: operands?.operandCoverage(of: table.registers))
    return """
      <!doctype html>
      <html lang="\(words.languageCode)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(Self.resource(PackageResources.page_css))
      </style>
      </head>
      <body>
      <a class="skip" href="#cases">\(MarkupText.escaped(words.page(.cases)))</a>
      <header>
      <h1>\(title)</h1>
      <p>\(MarkupText.escaped(sum))</p>
      \(problems)      </header>
      <main>
      <section aria-labelledby="registers">
      <h2 id="registers">\(MarkupText.escaped(words.page(.registersByRequest)))</h2>
      \(table.html(words))</section>
      <section aria-labelledby="cases">
      <h2 id="cases">\(MarkupText.escaped(words.page(.cases)))</h2>
      \(search)
      \(html)\(file.isEmpty ? "" : "</section>")
      </section>
      <section class="coverage" aria-labelledby="coverage">
      <h2 id="coverage">\(MarkupText.escaped(words.page(.coverage)))</h2>
      \(figures)</section>
      <section class="rules" aria-labelledby="rules">
      <h2 id="rules">\(MarkupText.escaped(words.page(.rules)))</h2>
      \(PageConditions(words: words).html(coverage))\(rules)</section>
      </main>
      <script>
      \(Self.resource(PackageResources.page_js))
      </script>
      </body>
      </html>

      """
  }

  private static func resource(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.dropLast(), as: UTF8.self)  // without the last line feed
  }

  private var sum: String {
    let parts = [PageWord.passed, .failed, .errored, .skipped, .todo].compactMap { word in
      statuses[word].map { "\($0) \(words.page(word))" }
    }
    return (["\(words.page(.cases)): \(count.cases)"] + parts).joined(separator: " · ")
  }

  /// The search form, hidden without JavaScript.
  private var search: String {
    func choice(_ name: String, _ word: PageWord, _ options: [(String, String)]) -> String {
      let all = [("", words.page(.all))] + options
      let html = all.map { MarkupText.element("option", $0.1, ["value": $0.0]) }.joined()
      return "<label>\(MarkupText.escaped(words.page(word)))<select name=\"\(name)\">\(html)</select></label>"
    }
    return "<form role=\"search\" hidden>"
      + "<label>\(MarkupText.escaped(words.page(.search)))<input type=\"search\" name=\"q\"></label>"
      + choice("register", .register, table.registers.map { ($0, $0) })
      + choice(
        "kind", .request, table.kinds.map { ($0.rawValue, table.words(of: $0, words).request($0)) })
      + choice("outcome", .outcome, Outcome.allCases.map { ($0.rawValue, words.outcome($0)) })
      + choice(
        "status", .status,
        [PageWord.passed, .failed, .errored, .skipped, .todo].map { ($0.rawValue, words.page($0)) })
      + "<button type=\"reset\">\(MarkupText.escaped(words.page(.reset)))</button>"
      + "<output aria-live=\"polite\" data-words=\"\(MarkupText.escaped(words.page(.shown)))\"></output></form>"
  }
}
