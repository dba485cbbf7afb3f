import Testing

/// Mistakes in a vocabulary, each with its place and a word that helps.
struct VocabularyMistakeTests {
  private static let register = Rules.register("")

  @Test(arguments: [
    (
      "categories = { \"loans\", \"email\" }",
      "2:27 `email` is a data category of the shared model already (leave it out: rules and cases can use it)"
    ),
    (
      "categories = { \"Loan\" }",
      "2:18 `Loan` cannot be a data category: it is not a name (write small letters a to z, digits and `_`, such as `loan_history`)"
    ),
    ("categories = { \"loans\", \"loans\" }", "2:18 `loans` is declared twice"),
    ("categories = { 7 }", "2:3 `categories`: found a number, expected a word in quotation marks"),
    (
      "categories = \"loans\"",
      "2:3 `categories`: found a text, expected a list of words (write `categories = { \"…\", \"…\" }`)"
    ),
    (
      "categories = { loans = { secrt = true } }",
      "2:28 `loans` has no field `secrt` (did you mean `secret`?)"
    ),
    (
      "categories = { loans = { secret = \"yes\" } }",
      "2:28 `secret` of `loans`: found a text, expected true or false"
    ),
    (
      "categories = { loans = { follows_from = \"lones\" } }",
      "2:43 `lones` is not a list of facts of the subject (one of invoices)"
    ),
    (
      "categories = { loans = { like = \"emial\" } }",
      "2:35 `emial` is not a data category of the shared model (did you mean `email`?)"
    ),
    (
      "categories = { email = { secret = true } }",
      "2:18 `email` is a data category of the shared model already (leave it out: rules and cases can use it)"
    ),
    (
      "purposes = { lending = true }",
      "2:3 `purposes`: found a table with names, expected a list of words (write `purposes = { \"…\", \"…\" }`)"
    ),
    (
      "reasons = { \"end\" }",
      "2:15 `end` cannot be the code of a reason: it is a word of Lua (choose another word, such as `end_day`)"
    ),
    ("languages = { \"fi\", \"no\" }", "2:23 `no` is not a language of the catalogue (one of fi, sv, en)"),
    ("catgories = { \"loans\" }", "2:3 `vocabulary` has no field `catgories` (did you mean `categories`?)"),
    ("\"loans\"", "1:8 `vocabulary`: found a text without a name, expected named fields"),
    (
      "requests = { history_off = {} }",
      "2:16 `history_off` has no `like`: the kind of request of the shared model whose law applies to it"
    ),
    (
      "requests = { history_off = { like = \"objecton\" } }",
      "2:39 `objecton` is not a kind of request of the shared model (did you mean `objection`?)"
    ),
    (
      "requests = { history_off = { like = \"objection\", grants = \"stopp\" } }",
      "2:61 `stopp` is not an action on data (did you mean `stop`?"
    ),
    (
      "requests = { history_off = { like = \"objection\", asked_by = \"subjct\" } }",
      "2:63 `subjct` is not someone who makes requests (did you mean `subject`?)"
    ),
    (
      "requests = { history_off = { like = \"objection\", about = \"lones\" } }",
      "2:60 `lones` is not a data category (declare it under `categories`)"
    ),
    (
      "requests = { history_off = { like = \"objection\", reply = 7 } }",
      "2:52 `reply` of `history_off`: found a number, expected a period such as `months(1)`"
    ),
    (
      "requests = { history_off = { like = \"objection\", decided_for = \"all\" } }",
      "2:66 `all` is not what a request is decided for (one of held, items, requested, whole)"
    ),
    (
      "requests = { history_off = { like = \"objection\", grants = \"erase\" } }",
      "2:61 the law on `objection` does not govern `erase` (one of `retain`,"
    ),
    (
      "requests = { history_off = { like = \"marketing_ban\", grants = \"disclose\" } }",
      "2:65 the law on `marketing_ban` does not govern `disclose` (one of `retain`,"
    ),
    (
      "requests = { history_off = { like = \"erasure\", bars = \"disclose\" } }",
      "2:57 the law on `erasure` does not govern `disclose` (one of `retain`,"
    ),
    (
      "requests = { history_off = { like = \"access\", decided_for = \"requested\" } }",
      "2:63 a kind that is like `access` is decided for what is held (leave `decided_for` out)"
    ),
    (
      "requests = { history_off = { like = \"objection\", asked_by = {} } }",
      "2:52 `asked_by` is empty (leave it out, or name some)"
    ),
    (
      "requests = { history_off = { like = \"objection\", about = {} } }",
      "2:52 `about` is empty (leave it out, or name some)"
    ),
    (
      "requests = { loan = { like = \"objection\" } }, functions = { loan = { flag = \"x\" } }",
      "2:63 `loan` cannot be a function: it is a kind of request (choose another name)"
    ),
    (
      "facts = { { level = { text = \"x\" } } }",
      "2:3 `facts` has a value without the path of a record"
    ),
    (
      "requests = { form = { like = \"objection\" } }",
      "2:3 `form` has a meaning in rules already (choose another word)"
    ),
    ("requests = { \"history_off\" }", "2:3 `requests`: each kind has a table with its name"),
    (
      "facts = { subjct = { level = { text = \"x\" } } }",
      "2:13 `subjct` is not the path of a record (did you mean `subject`?)"
    ),
    (
      "facts = { subject = { age = { number = \"x\" } } }",
      "2:25 `subject.age` is a fact of the shared model already"
    ),
    (
      "facts = { subject = { level = { txt = \"x\" } } }",
      "2:35 `level` has no field `txt` (did you mean `text`?)"
    ),
    ("facts = { subject = { level = { text = \"x\", day = \"y\" } } }", "2:25 `subject.level` has 2 types"),
    (
      "facts = { subject = { level = { code = \"x\" } } }",
      "2:25 `subject.level` has no codes (write `of = { \"open\", \"paid\" }`)"
    ),
    (
      "facts = { subject = { level = { code = \"x\", of = \"purpose\" } } }",
      "2:52 `purpose` is not a list of codes (did you mean `purposes`?)"
    ),
    (
      "facts = { subject = { level = { text = \"x\", of = { \"a\" } } } }",
      "2:47 `text` has no `of` (`code` and `codes` have codes)"
    ),
    ("facts = { subject = { loans = { list = \"x\" } } }", "2:25 `subject.loans` has no `fields`"),
    ("facts = { subject = { loans = { list = \"x\", fields = {} } } }", "2:47 `fields` declares no fact"),
    (
      "facts = { subject = { level = { text = \"\" } } }",
      "2:35 `subject.level` has no meaning (say in a phrase what it is)"
    ),
    (
      "facts = { subject = { level = { text = \"x\", known_by = \"clerk\" } } }",
      "2:58 `clerk` is not someone who knows facts (one of requester, controller, recipient)"
    ),
    (
      "facts = { subject = { assume = { text = \"x\" } } }",
      "2:25 `assume` cannot be a fact: it is a method of every record"
    ),
    ("functions = { f = {} }", "2:17 `f` has no type of its result"),
    (
      "functions = { f = { flag = \"x\", takes = \"txt\" } }",
      "2:43 `txt` is not a type of arguments (did you mean `text`?)"
    ),
    (
      "functions = { months = { flag = \"x\" } }",
      "2:17 `months` cannot be a function: it has a meaning in rules already"
    ),
  ])
  func mistakeIsReportedWithItsPlace(_ text: String, _ expected: String) {
    let found = problems(of: [
      "a/b.lua": Self.register, "a/vocabulary.lua": "return vocabulary {\n  \(text),\n}",
    ])
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("a/vocabulary.lua:\(expected)") ?? false, "\(found)")
  }

  @Test func fileMustReturnAVocabulary() {
    let found = problems(of: ["a/b.lua": Self.register, "a/vocabulary.lua": "return {}"])
    #expect(
      found == [
        "a/vocabulary.lua:1 the file returns a table, expected `vocabulary` (write: return vocabulary { … })"
      ], "\(found)")
  }

  @Test func misspeltOwnWordsOfRulesAreReported() {
    func found(_ rule: String) -> [String] {
      problems(of: [
        "a/vocabulary.lua":
          "return vocabulary { categories = { \"loans\" }, reasons = { \"open_fine\" }, requests = { history_off = { like = \"objection\" } } }",
        "a/b.lua": Rules.register(rule),
      ])
    }
    #expect(
      found("erasure.permit \"p\" { code = \"open_fin\", data = everything }")
        == [
          "a/b.lua:5:31 `open_fin` is not a reason code (did you mean `open_fine`? otherwise declare it under `reasons` in a/vocabulary.lua)"
        ])
    #expect(
      found("erasure.permit \"p\" { code = \"open_fine\", data = \"lons\" }")
        == [
          "a/b.lua:5:51 `lons` is not a data category (did you mean `loans`? otherwise declare it under `categories` in a/vocabulary.lua)"
        ])
    #expect(
      found("history_of.permit \"p\" { code = \"open_fine\", data = everything }").first
        == "a/b.lua:5:3 nothing is called `history_of` (did you mean `history_off`?)")
  }
}
