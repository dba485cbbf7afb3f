import Foundation
import Seloste

/// Decides the open requests of a customer system by the rules of a municipality, and prints the letters.
///
/// `swift run CustomerLetters [rules]`; the default rule folder is `../../rules`.
@main
enum CustomerLetters {
  static func main() async throws {
    let rules = CommandLine.arguments.dropFirst().first ?? "../../rules"
    let catalogue = try MessageCatalogue(rules: rules)
    // Loaded once; `reload` loads changed rules while the service is running.
    let service = try RuleService { () throws(DiagnosticList) in try RuleEngine(opening: rules) }
    let today: CalendarDate = "2026-03-02"  // a real system uses its clock
    for (request, customer, invoices) in try CustomerDatabase().openRequests() {
      let facts = try CustomerFacts(request: request, customer: customer, invoices: invoices).facts(on: today)
      let decision = try await service.decide(facts)
      print(Letter(decision: decision, customer: customer, catalogue: catalogue).text)
    }
  }
}
