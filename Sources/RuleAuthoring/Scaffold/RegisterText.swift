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
    \(firstStep)
    -- 2. Write the rules that follow from a statement inside it. The commented ones are examples; their conditions are in
    --    rules/shared/conditions.lua, so remove the `--` before `local the`, too. rules/yritys is a complete document, and
    --    rules/README.md explains which rule prevails.
    -- 3. Remove the review of the statement. While it is there, a person decides and nothing is granted.

    -- local the = use "shared/conditions"

    return register \(ScriptValue.literal(of: description.name.text)) {
      title      = \(ScriptValue.literal(of: description.title)),
      controller = use "\(description.name.organisation)/organisation",
      language   = \(ScriptValue.literal(of: description.language.rawValue)),
    \(dated)
    \(preamble)
    \(sections.joined(separator: "\n"))\
    }

    """
  }

  // MARK: The notice

  private var firstStep: String {
    guard description.notice != nil else {
      return """
        -- 1. Write the notice into the statements, sentence by sentence and in its order: `says "id" "summary" { original = "…" }`,
        --    with its own words as `original`. A statement that affects no decision has `informs`. Further ids: from \(id(count + 1)).
        """
    }
    return """
      -- 1. Compare the statements with the notice, and replace each "to be summarised: …" by a summary in English. A statement
      --    that affects no decision gets `informs`: its subject. `seloste check` lists what is not written. Further ids: from \(id(count + 1)).
      """
  }

  private var dated: String {
    let day = description.notice?.dated
    return day.map { "  dated      = \"\($0)\"," } ?? "  -- dated   = \"\(description.today)\","
  }

  /// The lines before the first heading of the notice, as a comment.
  private var preamble: String {
    guard let lines = description.notice?.preamble, !lines.isEmpty else { return "" }
    let words = lines.map { ContactLine.masked($0) }.joined(separator: " ").split(separator: " ").map(
      String.init)
    return
      (["  -- Before its first heading, the notice has:"] + LuacheckText.filled(words, indentation: "  --   "))
      .map { "\($0)\n" }.joined()
  }

  // MARK: Sections

  private var sectionTexts: [SectionText] {
    if let notice = description.notice {
      return OutlinedSections(description: description, notice: notice).sections
    }
    return UsualSections(description: description).sections
  }

  /// The number of statements, of which an empty heading has one.
  private var count: Int { sectionTexts.map(\.idCount).reduce(0, +) }

  private func id(_ number: Int) -> String {
    "S-" + (number < 10 ? "0" : "") + String(number)
  }

  private var sections: [String] {
    var number = 0
    return sectionTexts.map { section in
      defer { number += section.idCount }
      return section.text(ids: (1...section.idCount).map { id(number + $0) })
    }
  }
}
