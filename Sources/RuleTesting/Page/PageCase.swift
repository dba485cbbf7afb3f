internal import Foundation
internal import Messages
internal import PrivacyCoding
internal import PrivacyModel
internal import ProblemReports
internal import SourceText

/// A case of the HTML report: its facts, its decision with links to the rules, and its differences.
struct PageCase {
  let words: DecisionWords
  let links: PageLinks
  let localizer: DecisionLocalizer?
  let rerunCommand: (ReplayCase) -> String

  func html(_ result: ReplayResult) -> String {
    let replayCase = result.replayCase
    let status = result.pageStatus
    let decision = result.decision.map { localizer?.localized($0) ?? $0 }
    let outcome = decision.map { words.outcome($0.outcome) } ?? words.page(status)
    var head = MarkupText.element("span", words.page(status), ["class": "status"])
    head += " " + MarkupText.element("span", replayCase.title, ["class": "title"])
    head += " " + MarkupText.element("span", outcome, ["class": "outcome"])
    var body = differences(result)
    if let decision { body += self.decision(decision) }
    body += MarkupText.wrapped(
      "details",
      MarkupText.element("summary", words.page(.facts)) + MarkupText.element("pre", facts(replayCase.facts)))
    body +=
      "<p class=\"again\">\(MarkupText.escaped(words.page(.again))): \(MarkupText.element("code", rerunCommand(replayCase)))</p>"
    let open = result.isAcceptable ? "" : " open"
    let data = [
      ("register", replayCase.facts.register), ("kind", replayCase.facts.requestKind?.rawValue ?? ""),
      ("outcome", decision?.outcome.rawValue ?? ""), ("status", status.rawValue),
    ].map { " data-\($0)=\"\(MarkupText.escaped($1))\"" }.joined()
    return "<details class=\"case\"\(data)\(open)>" + MarkupText.wrapped("summary", head)
      + MarkupText.wrapped("div", body, ["class": "body"]) + "</details>\n"
  }

  // MARK: Parts

  private func differences(_ result: ReplayResult) -> String {
    switch result.status {
    case .passed: return ""
    case .skipped(let reason): return MarkupText.element("p", reason)
    case .errored(let diagnostic):
      let place = diagnostic.location.map { links.link("\($0.file):\($0.line)") } ?? ""
      return MarkupText.wrapped("p", MarkupText.escaped(diagnostic.message) + " " + place, ["class": "wrong"])
    case .failed(_, let differences):
      let items = differences.map { difference in
        let by = difference.at.map { links.link($0) }.joined(separator: ", ")
        let reads = MarkupText.escaped(difference.reads.joined(separator: ", "))
        return "<dt>\(MarkupText.escaped(difference.what))</dt><dd>"
          + "\(words.page(.expected)): \(MarkupText.escaped(difference.expected.orNothing))<br>"
          + "\(words.page(.decided)): \(MarkupText.escaped(difference.actual.orNothing))<br>"
          + "\(words.page(.by)): \(by)<br>\(words.page(.on)): \(reads)</dd>"
      }.joined()
      return MarkupText.wrapped(
        "section", MarkupText.element("h4", words.page(.differences)) + MarkupText.wrapped("dl", items),
        ["class": "wrong"])
    }
  }

  private func decision(_ decision: Decision) -> String {
    var html = MarkupText.wrapped("p", MarkupText.escaped(words.headline(decision)))
    if !decision.categories.isEmpty {
      let rows = decision.categories.sorted { $0.key < $1.key }.map { name, category in
        "<tr>\(MarkupText.element("th", words.category(name), ["scope": "row"]))<td>\(MarkupText.escaped(words.action(category)))</td></tr>"
      }.joined()
      html += MarkupText.wrapped("table", MarkupText.element("caption", words.page(.categories)) + rows)
    }
    if !decision.reasons.isEmpty {
      html += MarkupText.element("h4", words.page(.reasons))
      html += MarkupText.wrapped(
        "ol", decision.reasons.map { MarkupText.wrapped("li", reason($0, in: decision)) }.joined())
    }
    for missing in decision.missing { html += MarkupText.element("p", words.missing(missing)) }
    for assumed in decision.assumed {
      html += MarkupText.element("p", words.assumed(assumed), ["class": "assumed"])
    }
    html += decision.conflicts.map { conflict($0) }.joined()
    if !decision.obligations.isEmpty {
      html += MarkupText.element("h4", words.label(.duties))
      html += MarkupText.wrapped(
        "ul", decision.obligations.map { MarkupText.element("li", words.phrase($0)) }.joined(),
        ["class": "duties"])
    }
    return html
  }

  private func reason(_ reason: Reason, in decision: Decision) -> String {
    let cites = (reason.cites.map { words.citation($0) } + words.answers(reason.rule, in: decision))
      .map { MarkupText.element("li", $0) }.joined()
    return MarkupText.escaped(reason.message ?? reason.rule) + " " + MarkupText.element("code", reason.code)
      + " "
      + (reason.at.map { links.link($0) } ?? "") + MarkupText.wrapped("ul", cites, ["class": "cites"])
  }

  private func conflict(_ conflict: Conflict) -> String {
    func line(_ label: MessageCatalogue.Label, _ view: Conflict.View) -> String {
      "\(MarkupText.escaped(words.label(label))): \(MarkupText.escaped(view.message)) (\(MarkupText.escaped(view.cites.joined(separator: ", "))))<br>"
    }
    return MarkupText.wrapped(
      "p",
      line(.notice, conflict.notice) + line(.law, conflict.law)
        + MarkupText.escaped(words.resolution(of: conflict)),
      ["class": "conflict"])
  }

  private func facts(_ facts: CaseFacts) -> String {
    let data = (try? JSONSerialization.jsonObject(with: Data(facts.json.utf8))).flatMap {
      try? JSONSerialization.data(
        withJSONObject: $0, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    }
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}

extension ReplayResult {
  /// The result as a word of the report.
  var pageStatus: PageWord {
    switch status {
    case .passed: .passed
    case .skipped: .skipped
    case .failed: isAcceptable ? .todo : .failed
    case .errored: isAcceptable ? .todo : .errored
    }
  }
}
