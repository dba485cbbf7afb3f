import Seloste

/// Converts rows to facts. Facts that the tables do not contain stay unstated, so that a decision requests them and does not
/// read them as "no".
struct CustomerFacts {
  /// A row with a value that is no valid fact.
  struct BadRow: Error, CustomStringConvertible {
    var description: String
  }

  let request: CustomerDatabase.Request
  let customer: CustomerDatabase.Customer
  let invoices: [CustomerDatabase.Invoice]

  /// Returns the facts of the case on a date.
  func facts(on today: CalendarDate) throws -> CaseFacts {
    CaseFacts(
      "request-\(request.id)", register: "rautavaara/asiakasrekisteri", on: today,
      request: try asked(), subject: try subject())
  }

  private func subject() throws -> Subject {
    Subject(
      kind: .naturalPerson,
      relationship: Relationship(
        began: try date(customer.customerSince),
        ended: try customer.customerUntil.map { .value(try date($0)) } ?? .nothing),
      contractRunning: customer.isRunning,
      // The engine knows the words of the register; an unknown one is an error of `decide`.
      data: customer.data.split(separator: ",").map { HeldData(category: DataCategory(String($0))) },
      invoices: try invoices.map { try invoice($0) })
  }

  private func invoice(_ row: CustomerDatabase.Invoice) throws -> Invoice {
    let states: [String: InvoiceStatus] = ["P": .paid, "O": .open, "C": .credited]
    guard let status = states[row.state] else {
      throw BadRow(description: "invoice \(row.number) is in state `\(row.state)`")
    }
    return Invoice(
      number: row.number, issued: try date(row.issued), due: try date(row.due), status: status)
  }

  private func asked() throws -> Request {
    let kinds: [String: RequestKind] = ["forget-me": .erasure, "no-adverts": .marketingBan, "my-data": .access]
    guard let kind = kinds[request.what] else {
      throw BadRow(description: "request \(request.id) asks for `\(request.what)`")
    }
    // The login of the web form identifies the customer.
    return Request(
      kind: kind, received: try date(request.received), channel: .onlineService, identity: .sufficient)
  }

  private func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else { throw BadRow(description: "`\(text)` is not a date") }
    return date
  }
}
