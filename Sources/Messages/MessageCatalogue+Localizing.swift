public import PrivacyModel

extension MessageCatalogue {
  /// Returns the decision with the messages of its reasons, missing facts, obligations and conflicts in a language.
  ///
  /// Without a catalogue, a decision has the words of its rules, which are English.
  public func localized(_ decision: Decision, in language: Language) -> Decision {
    var localized = decision
    for index in localized.reasons.indices {
      let reason = localized.reasons[index]
      // A reason without a text keeps the sentence of its rule.
      let known = self.reason(reason.code, of: decision.register, language)
      var message = known == reason.code ? reason.message ?? known : known
      // The rule is undecided, which the message states first.
      if reason.effect == "undecided" { message = "\(text(.openUntilStated, language)): \(message)" }
      localized.reasons[index].message = message
      localized.reasons[index].cites = reason.cites.map { cited($0, of: decision.register, language) }
    }
    for index in localized.missing.indices {
      let missing = localized.missing[index]
      localized.missing[index].message =
        missing.requirement.map { text($0.rawValue, in: .requirements, language) }
        ?? ownText(of: missing, in: decision.register, language)
    }
    for index in localized.assumed.indices {
      localized.assumed[index].because = text(
        localized.assumed[index].because, in: .assumptions, of: decision.register, language)
    }
    for index in localized.obligations.indices {
      localized.obligations[index].message = text(
        localized.obligations[index].kind, in: .obligations, of: decision.register, language)
    }
    for index in localized.conflicts.indices {
      localized.conflicts[index].notice.message = reason(
        localized.conflicts[index].notice.code, of: decision.register, language)
      localized.conflicts[index].law.message = reason(
        localized.conflicts[index].law.code, of: decision.register, language)
    }
    return localized
  }

  /// Returns the text of an organisation's own fact or function; nil for any other.
  private func ownText(of missing: Missing, in register: String, _ language: Language) -> String? {
    let isFunction = missing.fact.hasSuffix("()")
    let name = isFunction ? String(missing.fact.dropLast(2)) : missing.path
    let found = text(name, in: isFunction ? .functions : .facts, of: register, language)
    return found == name ? nil : found
  }

  /// Returns the citation with the act's name or the statement's text in the language; without one, it keeps its English.
  private func cited(_ citation: Citation, of register: String, _ language: Language) -> Citation {
    var cited = citation
    if citation.says == nil {
      if let act = act(of: citation.id, in: register, language) { cited.heading = act }
    } else if let says = statement(citation.id, of: register, language) {
      cited.says = says
    }
    return cited
  }
}
