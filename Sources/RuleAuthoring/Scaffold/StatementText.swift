internal import PrivacyModel
internal import RuleEvaluation

/// A statement of a new register, without its id.
struct StatementText {
  /// Its summary.
  var says: String
  /// The lines between its braces.
  var lines: [String]

  /// Creates a statement.
  init(says: String, lines: [String]) { (self.says, self.lines) = (says, lines) }

  /// Creates the statement in which a person decides the requests of a kind until its rules are written.
  init(_ stub: StubStatement) {
    let example = stub.example.split(separator: "\n").map { line in
      "-- \(line)" + (line.first == " " || line.last == "{" ? "" : ",")
    }
    let review =
      "\(stub.kind.rawValue).review \"not decided yet: ask a person\" { "
      + "code = \"ground_missing\", cites = \"GDPR 5(2)\", data = everything },"
    self.init(says: "not written yet: \(stub.question)", lines: ["-- original = \"…\","] + example + [review])
  }

  /// The field of a statement that affects no decision.
  static func informs(_ subject: String) -> String { "informs = \(ScriptValue.literal(of: subject))," }

  /// The statement in a document.
  func text(id: String) -> String {
    let head = "    says \(ScriptValue.literal(of: id)) \(ScriptValue.literal(of: says)) {"
    if lines.count == 1, let line = lines.first { return "\(head) \(line.dropLast()) },\n" }
    return "\(head)\n\(lines.map { "      \($0)\n" }.joined())    },\n"
  }
}

/// A section of a new register: a heading of its notice.
struct SectionText {
  /// The heading.
  var heading: String
  /// Comments below the heading.
  var comments: [String] = []
  /// The statements; none under an empty heading.
  var statements: [StatementText]

  /// The number of ids that it takes.
  var idCount: Int { max(1, statements.count) }

  /// The section in a document.
  func text(ids: [String]) -> String {
    let title = ScriptValue.literal(of: heading)
    let notes = comments.map { "    -- \($0)\n" }.joined()
    guard !statements.isEmpty else {
      let empty = "says_nothing = \(ScriptValue.literal(of: ids[0]))"
      return notes.isEmpty
        ? "  section \(title) { \(empty) },\n" : "  section \(title) {\n\(notes)    \(empty),\n  },\n"
    }
    let parts = zip(statements, ids).map { $0.text(id: $1) }
    return "  section \(title) {\n\(notes)\(notes.isEmpty ? "" : "\n")\(parts.joined(separator: "\n"))  },\n"
  }
}
