internal import Messages
internal import PrivacyModel
internal import RuleEvaluation

/// The rule document of a new register, in which every statement requires a review by a person.
struct RegisterText {
  let description: ScaffoldRegister

  var text: String {
    """
    -- \(description.title), a register of `\(description.name.organisation)`, created by `seloste init`: a person decides every request.
    --
    -- 1. Write the notice into the statements, sentence by sentence and in its order: `says "id" "summary" { original = "…" }`,
    --    with its own words as `original`. A statement that affects no decision has `informs`. Further ids: from \(id(count + 1)).
    -- 2. Write the rules that follow from a statement inside it. The commented ones are examples; their conditions are in
    --    rules/shared/conditions.lua, so remove the `--` before `local the`, too. rules/yritys is a complete document, and
    --    rules/README.md explains which rule prevails.
    -- 3. Remove the review of the statement. While it is there, a person decides and nothing is granted.

    -- local the = use "shared/conditions"

    return register \(ScriptValue.literal(of: description.name.text)) {
      title      = \(ScriptValue.literal(of: description.title)),
      controller = use "\(description.name.organisation)/organisation",
      language   = \(ScriptValue.literal(of: description.language.rawValue)),
      -- dated   = "\(description.today)",

    \(sections.joined(separator: "\n"))\
    }

    """
  }

  // MARK: Sections and statements

  /// A statement without its id: its sentence and the lines between its braces.
  private struct Statement {
    var says: String
    var lines: [String]
  }

  private func statements(of heading: NoticeHeading) -> [Statement] {
    let known: Statement? =
      switch heading {
      case .registerName:
        Statement(says: "the register is \(description.title)", lines: [informs("the name of the register")])
      case .controller:
        Statement(says: "the controller is defined in organisation.lua", lines: [informs("the controller")])
      case .contact:
        Statement(says: "the contact is defined in organisation.lua", lines: [informs("the contact")])
      case .contents: Statement(says: contents, lines: [informs("the contents of the register")] + holds)
      default: nil
      }
    return (known.map { [$0] } ?? []) + StubStatement.all.filter { $0.heading == heading }.map(statement)
  }

  private func informs(_ subject: String) -> String { "informs = \(ScriptValue.literal(of: subject))," }

  private func statement(_ stub: StubStatement) -> Statement {
    let example = stub.example.split(separator: "\n").map { line in
      "-- \(line)" + (line.first == " " || line.last == "{" ? "" : ",")
    }
    let review =
      "\(stub.kind.rawValue).review \"not decided yet: ask a person\" { "
      + "code = \"ground_missing\", cites = \"GDPR 5(2)\", data = everything },"
    return Statement(
      says: "not written yet: \(stub.question)", lines: ["-- original = \"…\","] + example + [review])
  }

  /// The number of statements, of which an empty heading has one.
  private var count: Int {
    NoticeHeading.allCases.map { max(1, statements(of: $0).count) }.reduce(0, +)
  }

  private func id(_ number: Int) -> String {
    "S-" + (number < 10 ? "0" : "") + String(number)
  }

  private var sections: [String] {
    var number = 0
    func nextID() -> String {
      number += 1
      return ScriptValue.literal(of: id(number))
    }
    return NoticeHeading.allCases.map { heading in
      let title = ScriptValue.literal(of: heading.text(description.language))
      let statements = statements(of: heading).map { text($0, nextID()) }
      return statements.isEmpty
        ? "  section \(title) { says_nothing = \(nextID()) },\n"
        : "  section \(title) {\n\(statements.joined(separator: "\n"))  },\n"
    }
  }

  private func text(_ statement: Statement, _ id: String) -> String {
    let head = "    says \(id) \(ScriptValue.literal(of: statement.says)) {"
    if statement.lines.count == 1 { return "\(head) \(statement.lines[0].dropLast()) },\n" }
    return "\(head)\n\(statement.lines.map { "      \($0)\n" }.joined())    },\n"
  }

  // MARK: The contents

  private var contents: String {
    description.holds.map { $0.rawValue.split(separator: "_").joined(separator: " ") }.joined(separator: ", ")
  }

  /// One `holds` for the categories of each mark.
  private var holds: [String] {
    var marks: [String] = []
    for category in description.holds where !marks.contains(category.mark) { marks.append(category.mark) }
    return marks.flatMap { mark in
      let names = description.holds.filter { $0.mark == mark }.map { "\"\($0.rawValue)\"," }
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
