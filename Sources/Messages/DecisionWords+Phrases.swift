package import PrivacyModel
package import SourceText

extension DecisionWords {
  /// `erasure on 2026-03-02: refused, reply by 2026-04-01`.
  package func headline(
    _ decision: Decision, style: TextStyle = TextStyle(coloured: false)
  ) -> TerminalText {
    let dates: [(MessageCatalogue.Label, CalendarDate?)] = [
      (.replyBy, decision.respondBy), (.extendedReplyBy, decision.extendedRespondBy),
      (.toBeDoneBy, decision.performBy),
    ]
    let head: TerminalText =
      "\(request(decision.request)) \(label(.dayOfDecision)) \(decision.today): "
      + style.strong("\(outcome(decision.outcome))")
    let tail = dates.compactMap { label, day in
      day.map { "\(self.label(label)) \($0)" as TerminalText }
    }
    return ([head] + tail).joined(separator: ", ")
  }

  /// `retain until 2028-12-31 (by the notice until 2032-06-30)`.
  package func action(_ decided: CategoryDecision) -> String {
    action(decided.action) + (decided.until.map { " \(label(.until)) \($0)" } ?? "")
      + (decided.noticeUntil.map { " (\(label(.noticeUntil)) \($0))" } ?? "")
  }

  /// `GDPR 17(1) “Right to erasure”: the text of the citation`.
  package func citation(_ citation: Citation) -> String {
    citation.id + (citation.heading.map { " “\($0)”" } ?? "") + (citation.says.map { ": \($0)" } ?? "")
      + (citation.original.map { " – “\($0)”" } ?? "")
  }

  /// `missing: subject.invoices (proof of payment): look it up`.
  package func missing(_ missing: Missing) -> String {
    "\(label(.missing)): \(factPath(missing.fact))" + (missing.message.map { " (\($0))" } ?? "")
      + (missing.from.flatMap { asked($0) }.map { ": \(label($0))" } ?? "")
  }

  /// The word for who is asked for a missing fact.
  private func asked(_ from: String) -> MessageCatalogue.Label? {
    switch from {
    case "requester": .askRequester
    case "controller": .askController
    case "recipient": .askRecipient
    default: nil
    }
  }

  /// `assumed: subject.legal_holds = none: the controller records each legal hold, and none is stated`.
  package func assumed(_ assumed: Assumed) -> String {
    "\(label(.assumed)): \(factPath(assumed.fact)) = \(value(of: assumed)): \(assumed.because)"
      + (assumed.cites.isEmpty ? "" : " (\(assumed.cites.joined(separator: ", ")))")
  }

  /// `the law prevails, on billing data`.
  package func resolution(of conflict: Conflict) -> String {
    let prevails = label(conflict.prevailed == .law ? .prevailsLaw : .prevailsNotice)
    return "\(prevails), \(label(.about)) \(subject(conflict.about))"
  }

  /// `schedule_erasure to processor by 2029-01-01`.
  package func phrase(_ obligation: Obligation) -> String {
    self.obligation(obligation)
      + (obligation.to.map { obligation.message == nil ? " to \($0)" : " → \($0)" } ?? "")
      + (obligation.by.map { " \(label(.by)) \($0)" } ?? "")
  }
}
