internal import PrivacyModel
internal import RuleEvaluation

/// The statement that lists the data of a register.
struct ContentsStatement {
  let categories: [DataCategory]

  /// The statement, with one `holds` for the categories of each mark.
  var statement: StatementText {
    StatementText(
      says: categories.map { $0.rawValue.split(separator: "_").joined(separator: " ") }.joined(
        separator: ", "),
      lines: [StatementText.informs("the contents of the register")] + holds)
  }

  private var holds: [String] {
    var marks: [String] = []
    for category in categories where !marks.contains(category.mark) { marks.append(category.mark) }
    return marks.flatMap { mark in
      let names = categories.filter { $0.mark == mark }.map { "\"\($0.rawValue)\"," }
      let lines = LuacheckText.filled(names + (mark.isEmpty ? [] : [mark]))
      guard lines.count > 1 else { return ["holds { \(lines[0].dropFirst(2).dropLast()) },"] }
      return ["holds {"] + lines + ["},"]
    }
  }
}

extension DataCategory {
  /// The mark of a category by law, as a field of `holds`.
  fileprivate var mark: String {
    if self == .healthData { return "special = true," }
    return followsFromInvoices ? "follows_from = \"invoices\"," : ""
  }

  /// Whether the category is an accounting record that exists with each invoice.
  var followsFromInvoices: Bool {
    self == .invoiceVoucher || self == .ledger || self == .billingJournal
  }
}
