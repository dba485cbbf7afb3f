import Foundation
import GRDB

/// The customer system: tables of customers, invoices and requests.
struct CustomerDatabase {
  let queue: DatabaseQueue

  /// Creates an in-memory database with three customers.
  init() throws {
    queue = try DatabaseQueue()
    try queue.write { database in
      try database.execute(sql: Self.tables)
      try database.execute(sql: Self.rows)
    }
  }

  /// A row of `customer`.
  struct Customer: Codable, FetchableRecord, TableRecord {
    var id: Int
    var language: String
    var customerSince: String
    /// Null if the contract is still running.
    var customerUntil: String?
    var isRunning: Bool
    /// The categories of data on file, separated by commas.
    var data: String

    static let invoices = hasMany(Invoice.self)
    static let databaseTableName = "customer"
  }

  /// A row of `invoice`.
  struct Invoice: Codable, FetchableRecord, TableRecord {
    var number: String
    var customerId: Int
    var issued: String
    var due: String
    /// `P` paid, `O` open, `C` credited.
    var state: String

    static let databaseTableName = "invoice"
  }

  /// A row of `request`.
  struct Request: Codable, FetchableRecord, TableRecord {
    var id: Int
    var customerId: Int
    /// The kind of request, as the web form names it.
    var what: String
    var received: String

    static let databaseTableName = "request"
  }

  /// Returns the open requests with the customer and the invoices.
  func openRequests() throws -> [(request: Request, customer: Customer, invoices: [Invoice])] {
    try queue.read { database in
      try Request.order(Column("id")).fetchAll(database).map { request in
        let customer = try Customer.find(database, id: request.customerId)
        let invoices = try Invoice.filter(Column("customerId") == customer.id).order(Column("number"))
          .fetchAll(database)
        return (request, customer, invoices)
      }
    }
  }

  private static let tables = """
    CREATE TABLE customer (
      id INTEGER PRIMARY KEY, language TEXT NOT NULL, customerSince TEXT NOT NULL, customerUntil TEXT,
      isRunning BOOLEAN NOT NULL, data TEXT NOT NULL);
    CREATE TABLE invoice (
      number TEXT PRIMARY KEY, customerId INTEGER NOT NULL REFERENCES customer, issued TEXT NOT NULL, due TEXT NOT NULL,
      state TEXT NOT NULL);
    CREATE TABLE request (
      id INTEGER PRIMARY KEY, customerId INTEGER NOT NULL REFERENCES customer, what TEXT NOT NULL, received TEXT NOT NULL);
    """

  private static let rows = """
    INSERT INTO customer VALUES
      (17, 'fi', '2010-01-04', '2022-06-30', 0, 'name,email,postal_address'),
      (18, 'sv', '2024-05-02', NULL, 1, 'name,email,phone,billing_data'),
      (19, 'en', '2019-09-01', '2025-11-30', 0, 'name,email,billing_data');
    INSERT INTO invoice VALUES
      ('A-1', 17, '2022-05-02', '2022-05-16', 'P'),
      ('B-1', 18, '2026-01-15', '2026-01-29', 'O'),
      ('C-1', 19, '2026-01-15', '2026-01-29', 'O');
    INSERT INTO request VALUES
      (1, 17, 'forget-me', '2026-02-27'),
      (2, 18, 'no-adverts', '2026-02-28'),
      (3, 19, 'forget-me', '2026-03-01');
    """
}

extension CustomerDatabase.Customer: Identifiable {}
