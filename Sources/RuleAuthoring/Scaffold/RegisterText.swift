internal import Messages
internal import PrivacyModel
internal import RuleEvaluation

/// The rule document of a new register, in which every chapter requires a review by a person.
struct RegisterText {
  let description: ScaffoldRegister
  /// The notice's number, which no other statement id begins with.
  let number: Int

  /// Headings with known statements; the others are empty.
  private static let known: [NoticeHeading] = [.registerName, .controller, .contact, .contents]

  private func id(_ number: Int) -> String {
    "S\(self.number)-" + (number < 10 ? "0" : "") + String(number)
  }
  private func id(_ heading: NoticeHeading) -> String { id(heading.rawValue) }
  private func cites(_ heading: NoticeHeading) -> String { "cites = { \"\(id(heading))\" }" }

  var text: String {
    """
    -- \(description.title), a register of `\(description.name.organisation)`, created by `seloste init`: every decision is a review by a person.
    --
    -- 1. Write the notice into `stated`, sentence by sentence.
    -- 2. Write the rules of each chapter, and cite the statements behind them. The commented rules are examples of the
    --    verbs; rules/shared/clauses.lua has ready clauses, and rules/yritys is a complete document.
    -- 3. Remove the review of the chapter. While it is there, a person decides and nothing is granted.
    return register \(ScriptValue.literal(of: description.name.text)) {
      title      = \(ScriptValue.literal(of: description.title)),
      controller = use "\(description.name.organisation)/organisation",

      notice = {
        -- dated = "\(description.today)",
        stated = {
          -- `informs` marks a statement that affects no decision; remove it when a rule cites the statement.
    \(stated)\
        },
        -- Headings without statements yet. Further statements are numbered from \(id(NoticeHeading.allCases.count + 1)).
        empty = {
    \(empty)\
        },
      },

      -- \(NoticeHeading.contents.text(description.language)): the data categories that may be held.
      holds = {
    \(holds)\
      },

      -- The form of a request, if the notice requires one:
      -- form = { access = { written = { true, \(cites(.access)) } } },

    \(StubChapter.all.map(chapter).joined(separator: "\n"))\
    }

    """
  }

  private var stated: String {
    let held = description.holds.map { $0.rawValue.split(separator: "_").joined(separator: " ") }
    let says: [NoticeHeading: (says: String, informs: String)] = [
      .registerName: ("the register is \(description.title)", "the name of the register"),
      .controller: ("the controller is defined in organisation.lua", "the controller"),
      .contact: ("the contact is defined in organisation.lua", "the contact"),
      .contents: (held.joined(separator: ", "), "the contents of the register"),
    ]
    return Self.known.compactMap { heading in
      says[heading].map { statement in
        "      [\"\(id(heading))\"] = { \(ScriptValue.literal(of: heading.text(description.language))),\n"
          + "        \(ScriptValue.literal(of: statement.says)), informs = \(ScriptValue.literal(of: statement.informs)) },\n"
      }
    }.joined()
  }

  private var empty: String {
    NoticeHeading.allCases.filter { !Self.known.contains($0) }.map { heading in
      "      [\"\(id(heading))\"] = \(ScriptValue.literal(of: heading.text(description.language))),\n"
    }.joined()
  }

  private var holds: String {
    let fields = description.holds.map { category in
      (key: category.rawValue, value: "{ cites = \"\(id(.contents))\"\(category.marks) }")
    }
    return LuaText.column(fields, indent: 4)
  }

  private func chapter(_ chapter: StubChapter) -> String {
    let example = chapter.example.replacing("{}", with: cites(chapter.heading)) + ","
    let lines = example.split(separator: "\n").map { "    -- \($0)\n" }.joined()
    return """
        -- \(chapter.heading.text(description.language)): \(chapter.question)
        \(chapter.kind.rawValue) {
      \(lines)\
          review "not decided yet: ask a person" { code = "ground_missing", cites = { "GDPR 5(2)" } },
        },

      """
  }
}

extension DataCategory {
  /// The marks of a category by law.
  fileprivate var marks: String {
    if self == .healthData { return ", special = true" }
    return followsFromInvoices ? ", follows_from = \"invoices\"" : ""
  }

  /// Whether the category is an accounting record that exists with each invoice.
  var followsFromInvoices: Bool {
    self == .invoiceVoucher || self == .ledger || self == .billingJournal
  }
}
