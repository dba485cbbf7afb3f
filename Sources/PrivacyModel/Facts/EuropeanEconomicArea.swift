/// The European Economic Area, inside which data moves freely, GDPR 1(3) and 44.
package enum EuropeanEconomicArea {
  /// Its countries by ISO 3166 code: the European Union, Iceland, Liechtenstein and Norway.
  package static let countries: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
  ]

  /// Returns whether a country belongs to it; unstated for a text that is not a two-letter code.
  package static func contains(_ country: Fact<String>) -> Fact<Bool> {
    country.flatMap { text in
      let letters = text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0 & 0xDF) }
      return letters ? .value(countries.contains(text.uppercased())) : .unstated
    }
  }
}
