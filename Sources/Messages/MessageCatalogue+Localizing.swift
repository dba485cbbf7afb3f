public import PrivacyModel

extension MessageCatalogue {
  /// The decision with its messages in a language: what each reason says, what is asked for, what must be done.
  ///
  /// Without a catalogue a decision speaks in the words of its rules, which is English.
  public func localized(_ decision: Decision, in language: Language) -> Decision {
    var localized = decision
    for index in localized.reasons.indices {
      let reason = localized.reasons[index]
      var message = self.reason(reason.code, of: decision.register, language)
      // Nobody knows yet whether it holds, so that stands first.
      if reason.effect == "undecided" { message = "\(text(.openUntilStated, language)): \(message)" }
      localized.reasons[index].message = message
      localized.reasons[index].cites = reason.cites.map { cited($0, language) }
    }
    for index in localized.missing.indices {
      localized.missing[index].message = localized.missing[index].requirement.map {
        text($0.rawValue, in: .requirements, language)
      }
    }
    for index in localized.obligations.indices {
      localized.obligations[index].message = text(
        localized.obligations[index].kind, in: .obligations, language)
    }
    for index in localized.conflicts.indices {
      localized.conflicts[index].notice.message = reason(
        localized.conflicts[index].notice.code, of: decision.register, language)
      localized.conflicts[index].law.message = reason(
        localized.conflicts[index].law.code, of: decision.register, language)
    }
    return localized
  }

  /// A statute has its name in the language, and a statement what it says; one without a text keeps the rules' English.
  private func cited(_ citation: Citation, _ language: Language) -> Citation {
    var cited = citation
    if let act = act(of: citation.id, language) { cited.heading = act }
    let says = text(citation.id, in: .statements, language)
    if cited.says != nil, says != citation.id { cited.says = says }
    return cited
  }
}
