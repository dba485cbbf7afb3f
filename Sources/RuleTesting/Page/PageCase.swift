internal import Foundation
internal import Messages
internal import PrivacyModel
internal import SourceText

/// One case of the page: its facts, its decision with reasons that lead to the rules, and what was expected otherwise.
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
    var head = HTMLText.element("span", words.page(status), ["class": "status"])
    head += " " + HTMLText.element("span", replayCase.title, ["class": "title"])
    head += " " + HTMLText.element("span", outcome, ["class": "outcome"])
    var body = differences(result)
    if let decision { body += self.decision(decision) }
    body += HTMLText.wrapped(
      "details",
      HTMLText.element("summary", words.page(.facts)) + HTMLText.element("pre", facts(replayCase.facts)))
    body +=
      "<p class=\"again\">\(HTMLText.escaped(words.page(.again))): \(HTMLText.element("code", rerunCommand(replayCase)))</p>"
    let open = result.isAcceptable ? "" : " open"
    let data = [
      ("register", replayCase.facts.register), ("kind", replayCase.facts.requestKind?.rawValue ?? ""),
      ("outcome", decision?.outcome.rawValue ?? ""), ("status", status.rawValue),
    ].map { " data-\($0)=\"\(HTMLText.escaped($1))\"" }.joined()
    return "<details class=\"case\"\(data)\(open)>" + HTMLText.wrapped("summary", head)
      + HTMLText.wrapped("div", body, ["class": "body"]) + "</details>\n"
  }

  // MARK: Parts

  private func differences(_ result: ReplayResult) -> String {
    switch result.status {
    case .passed: return ""
    case .skipped(let reason): return HTMLText.element("p", reason)
    case .errored(let diagnostic):
      let place = diagnostic.location.map { links.link("\($0.file):\($0.line)") } ?? ""
      return HTMLText.wrapped("p", HTMLText.escaped(diagnostic.message) + " " + place, ["class": "wrong"])
    case .failed(_, let differences):
      let items = differences.map { difference in
        let by = difference.at.map { links.link($0) }.joined(separator: ", ")
        let reads = HTMLText.escaped(difference.reads.joined(separator: ", "))
        return "<dt>\(HTMLText.escaped(difference.what))</dt><dd>"
          + "\(words.page(.expected)): \(HTMLText.escaped(difference.expected.orNothing))<br>"
          + "\(words.page(.decided)): \(HTMLText.escaped(difference.actual.orNothing))<br>"
          + "\(words.page(.by)): \(by)<br>\(words.page(.on)): \(reads)</dd>"
      }.joined()
      return HTMLText.wrapped(
        "section", HTMLText.element("h4", words.page(.differences)) + HTMLText.wrapped("dl", items),
        ["class": "wrong"])
    }
  }

  private func decision(_ decision: Decision) -> String {
    var html = HTMLText.element("p", headline(decision))
    if !decision.categories.isEmpty {
      let rows = decision.categories.sorted { $0.key < $1.key }.map { name, category in
        "<tr>\(HTMLText.element("th", words.readable(words.category(name)), ["scope": "row"]))<td>\(HTMLText.escaped(text(category)))</td></tr>"
      }.joined()
      html += HTMLText.wrapped("table", HTMLText.element("caption", words.page(.categories)) + rows)
    }
    if !decision.reasons.isEmpty {
      html += HTMLText.element("h4", words.page(.reasons))
      html += HTMLText.wrapped("ol", decision.reasons.map { HTMLText.wrapped("li", reason($0)) }.joined())
    }
    for missing in decision.missing {
      let message = missing.message.map { " (\($0))" } ?? ""
      html += HTMLText.element("p", "\(words.label(.missing)): \(missing.fact)\(message)")
    }
    html += decision.conflicts.map { conflict($0) }.joined()
    if !decision.obligations.isEmpty {
      html += HTMLText.element("h4", words.label(.duties))
      html += HTMLText.wrapped(
        "ul", decision.obligations.map { HTMLText.element("li", text($0)) }.joined(), ["class": "duties"])
    }
    return html
  }

  private func headline(_ decision: Decision) -> String {
    var parts = [
      "\(words.readable(words.request(decision.request))) \(words.label(.dayOfDecision)) \(decision.today): \(words.outcome(decision.outcome))"
    ]
    if let day = decision.respondBy { parts.append("\(words.label(.replyBy)) \(day)") }
    if let day = decision.extendedRespondBy { parts.append("\(words.label(.extendedReplyBy)) \(day)") }
    if let day = decision.performBy { parts.append("\(words.label(.toBeDoneBy)) \(day)") }
    return parts.joined(separator: ", ")
  }

  private func text(_ category: CategoryDecision) -> String {
    var text = words.action(category.action)
    if let day = category.until { text += " \(words.label(.until)) \(day)" }
    if let day = category.noticeUntil { text += " (\(words.label(.noticeUntil)) \(day))" }
    return text
  }

  private func reason(_ reason: Reason) -> String {
    let cites = reason.cites.map { cite in
      let heading = cite.heading.map { " “\($0)”" } ?? ""
      let says = cite.says.map { ": \($0)" } ?? ""
      return HTMLText.element("li", "\(cite.id)\(heading)\(says)")
    }.joined()
    return HTMLText.escaped(reason.message ?? reason.rule) + " " + HTMLText.element("code", reason.code) + " "
      + (reason.at.map { links.link($0) } ?? "") + HTMLText.wrapped("ul", cites, ["class": "cites"])
  }

  private func conflict(_ conflict: Conflict) -> String {
    func line(_ label: MessageCatalogue.Label, _ view: Conflict.View) -> String {
      "\(HTMLText.escaped(words.label(label))): \(HTMLText.escaped(view.message)) (\(HTMLText.escaped(view.cites.joined(separator: ", "))))<br>"
    }
    let prevails = words.label(conflict.prevailed == .law ? .prevailsLaw : .prevailsNotice)
    return HTMLText.wrapped(
      "p",
      line(.notice, conflict.notice) + line(.law, conflict.law)
        + HTMLText.escaped("\(prevails), \(words.label(.about)) \(words.subject(conflict.about))"),
      ["class": "conflict"])
  }

  private func text(_ obligation: Obligation) -> String {
    (obligation.message ?? words.readable(obligation.kind)) + (obligation.to.map { " → \($0)" } ?? "")
      + (obligation.by.map { " \(words.label(.by)) \($0)" } ?? "")
  }

  private func facts(_ facts: CaseFacts) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return (try? encoder.encode(facts)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

extension ReplayResult {
  /// How the case ended, in the page's word.
  var pageStatus: PageWord {
    switch status {
    case .passed: .passed
    case .skipped: .skipped
    case .failed: isAcceptable ? .todo : .failed
    case .errored: isAcceptable ? .todo : .errored
    }
  }
}
