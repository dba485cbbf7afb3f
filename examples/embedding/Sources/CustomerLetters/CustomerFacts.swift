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
    CaseFacts("request-\(request.id)", register: "rautavaara/asiakasrekisteri", on: today,
      request: try asked(), subject: try subject())
  }

  private func subject() throws -> Subject {
    var subject = Subject()
    subject.kind = .value(.naturalPerson)
    var relationship = Relationship()
    relationship.began = .value(try date(customer.customerSince))
    relationship.ended = try customer.customerUntil.map { .value(try date($0)) } ?? .nothing
    subject.relationship = .value(relationship)
    subject.contractRunning = .value(customer.isRunning)
    subject.invoices = .value(try invoices.map { try invoice($0) })
    subject.data = .value(
      try customer.data.split(separator: ",").map { name in
        guard let category = DataCategory(rawValue: String(name)) else {
          throw BadRow(description: "customer \(customer.id) has data called `\(name)`")
        }
        var held = HeldData()
        held.category = .value(category)
        return held
      })
    return subject
  }

  private func invoice(_ row: CustomerDatabase.Invoice) throws -> Invoice {
    let states: [String: InvoiceStatus] = ["P": .paid, "O": .open, "C": .credited]
    guard let status = states[row.state] else {
      throw BadRow(description: "invoice \(row.number) is in state `\(row.state)`")
    }
    var invoice = Invoice()
    invoice.number = .value(row.number)
    invoice.issued = .value(try date(row.issued))
    invoice.due = .value(try date(row.due))
    invoice.status = .value(status)
    return invoice
  }

  private func asked() throws -> Request {
    let kinds: [String: RequestKind] = ["forget-me": .erasure, "no-adverts": .marketingBan, "my-data": .access]
    guard let kind = kinds[request.what] else {
      throw BadRow(description: "request \(request.id) asks for `\(request.what)`")
    }
    var asked = Request()
    asked.kind = .value(kind)
    asked.received = .value(try date(request.received))
    // The login of the web form identifies the customer.
    asked.channel = .value(.onlineService)
    asked.identity = .value(.sufficient)
    return asked
  }

  private func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else { throw BadRow(description: "`\(text)` is no date") }
    return date
  }
}
