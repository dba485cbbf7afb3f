import Foundation
import Seloste

/// Answers the requests that wait in a customer system by the rules of a municipality, and prints the letters.
///
/// `swift run CustomerLetters [rules]`; the folder of rules is `../../rules` where none is named.
@main
enum CustomerLetters {
  static func main() async throws {
    let rules = CommandLine.arguments.dropFirst().first ?? "../../rules"
    let catalogue = try MessageCatalogue(rules: rules)
    // Opened once; `reload` takes changed rules without stopping.
    let service = try RuleService { () throws(DiagnosticList) in try RuleEngine(rules: rules) }
    guard let today = CalendarDate("2026-03-02") else { return }  // a real system asks its clock
    for (request, customer, invoices) in try CustomerDatabase().openRequests() {
      let facts = try CustomerFacts(request: request, customer: customer, invoices: invoices).facts(on: today)
      let decision = try await service.decide(facts)
      print(Letter(decision: decision, customer: customer, catalogue: catalogue).text)
    }
  }
}
