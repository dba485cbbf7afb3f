import Seloste

/// A letter with a decision: the action for each category of data, the reasons and the dates.
struct Letter {
  let decision: Decision
  let customer: CustomerDatabase.Customer
  let catalogue: MessageCatalogue

  /// The text of the letter.
  var text: String {
    let language = Language(rawValue: customer.language) ?? .english
    let localizer = DecisionLocalizer(catalogue: catalogue, language: language)
    let lines = DecisionText(decision, localizer: localizer).lines
    return (["\(greeting(language)) \(customer.id),", ""] + lines).joined(separator: "\n") + "\n"
  }

  private func greeting(_ language: Language) -> String {
    switch language {
    case .finnish: "Hyvä asiakas"
    case .swedish: "Bästa kund"
    case .english: "Dear customer"
    }
  }
}
