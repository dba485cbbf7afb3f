internal import Messages
internal import PrivacyModel

/// A register's rule document in which every chapter says: not decided, ask a person.
struct RegisterText {
  let answers: RegisterDescription
  /// The notice's number, in which no other statement begins.
  let number: Int

  /// Statements that are known already; the other headings wait.
  private static let known: [NoticeHeading] = [.registerName, .controller, .contact, .contents]

  private func id(_ number: Int) -> String {
    "S\(self.number)-" + (number < 10 ? "0" : "") + String(number)
  }
  private func id(_ heading: NoticeHeading) -> String { id(heading.rawValue) }
  private func cites(_ heading: NoticeHeading) -> String { "cites = { \"\(id(heading))\" }" }

  var text: String {
    """
    -- \(answers.title), a register of `\(answers.name.organisation)`, begun by `seloste init`: nothing is decided yet, so a person is asked.
    --
    -- 1. Write the notice into `stated`, sentence by sentence, in your own words.
    -- 2. Write a chapter's rules, each citing the statements that it rests on. The commented rules are only examples of
    --    the verbs; rules/shared/clauses.lua has ready ones, and rules/yritys is a whole document.
    -- 3. Take the chapter's review away. While it stands, a person decides: nothing is granted.
    return register \(LuaText.quoted(answers.name.text)) {
      title      = \(LuaText.quoted(answers.title)),
      controller = use "\(answers.name.organisation)/organisation",

      notice = {
        -- dated = "\(answers.today)",
        stated = {
          -- `informs` says that no request turns on a statement; take it away when a rule cites the statement.
    \(stated)\
        },
        -- Headings whose sentences wait to be written above. Further statements are numbered from \(id(NoticeHeading.allCases.count + 1)) on.
        empty = {
    \(empty)\
        },
      },

      -- \(NoticeHeading.contents.text(answers.language)): whatever else may be held, by its word.
      holds = {
    \(holds)\
      },

      -- How a request must be made, where the notice says so:
      -- form = { access = { written = { true, \(cites(.access)) } } },

    \(StubChapter.all.map(chapter).joined(separator: "\n"))\
    }

    """
  }

  private var stated: String {
    let held = answers.holds.map { $0.rawValue.split(separator: "_").joined(separator: " ") }
    let says: [NoticeHeading: (says: String, informs: String)] = [
      .registerName: ("it is called \(answers.title)", "what it is called"),
      .controller: ("the organisation of organisation.lua keeps it", "who keeps the register"),
      .contact: ("organisation.lua says where to turn", "whom to turn to"),
      .contents: (held.joined(separator: ", "), "what it holds"),
    ]
    return Self.known.compactMap { heading in
      says[heading].map { statement in
        "      [\"\(id(heading))\"] = { \(LuaText.quoted(heading.text(answers.language))),\n"
          + "        \(LuaText.quoted(statement.says)), informs = \(LuaText.quoted(statement.informs)) },\n"
      }
    }.joined()
  }

  private var empty: String {
    NoticeHeading.allCases.filter { !Self.known.contains($0) }.map { heading in
      "      [\"\(id(heading))\"] = \(LuaText.quoted(heading.text(answers.language))),\n"
    }.joined()
  }

  private var holds: String {
    let fields = answers.holds.map { category in
      (key: category.rawValue, value: "{ cites = \"\(id(.contents))\"\(category.marks) }")
    }
    return LuaText.column(fields, indent: 4)
  }

  private func chapter(_ chapter: StubChapter) -> String {
    let example = chapter.example.replacing("{}", with: cites(chapter.heading)) + ","
    let lines = example.split(separator: "\n").map { "    -- \($0)\n" }.joined()
    return """
        -- \(chapter.heading.text(answers.language)): \(chapter.question)
        \(chapter.kind.rawValue) {
      \(lines)\
          review "not decided: ask a person" { code = "ground_missing", cites = { "GDPR 5(2)" } },
        },

      """
  }
}

extension DataCategory {
  /// What the law knows of a category, whoever holds it.
  fileprivate var marks: String {
    if self == .healthData { return ", special = true" }
    return followsFromInvoices ? ", follows_from = \"invoices\"" : ""
  }

  /// The books, which are there where there are invoices, though nobody lists them.
  var followsFromInvoices: Bool {
    self == .invoiceVoucher || self == .ledger || self == .billingJournal
  }
}
