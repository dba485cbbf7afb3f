/// The schema for people: every word, table, fact, code and function.
struct MarkdownText {
  let schema: LanguageSchema

  var text: String {
    let parts = [
      "# The language of rule documents",
      "Made by `seloste schema`. A rule file returns a document; documents hold chapters, chapters hold rules, and rules "
        + "ask a case for its facts.", "## Layers", Self.layers, "## Documents", words("document"),
      "### Tables inside documents",
      schema.tables.map(table).joined(separator: "\n\n"), "## Chapters", words("chapter"), "## Rules",
      words("rule"), "## Facts",
      "What a function of a rule reads of `case`, and of the data of one category. A fact that nobody stated ends the "
        + "question; one that is stated as none is nil. `record:states \"fact\"` tells the two apart. What is computed "
        + "follows from other facts and is never stated.",
      schema.records.map(record).joined(separator: "\n\n"), "### Lists of facts",
      rows(["method", "takes", "answers", "meaning"], schema.methods.map(method)), "## Codes",
      schema.codes.map(codes).joined(separator: "\n\n"), "## Functions and libraries",
      rows(["function", "gives", "meaning"], schema.functions.map(function)),
      "## What the sandbox does not give",
      rows(["name", "instead, or why"], schema.absent.map { ["`\($0.name)`", $0.advice] }),
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What no field says: who beats whom, and what files share.
  private static let layers = """
    A rule of a `law` is mandatory or the default of a silent notice, by its `force`; a rule of a `register` is the notice's. \
    Mandatory law beats the notice, the notice beats the law's default. Within a layer a bar (`refuse`, `retain`, \
    `withhold`) beats a permission, and of several bars the latest `last_day` counts. A `review` of whatever layer comes \
    before all but a bar of mandatory law. A rule with `otherwise` speaks only where no other rule of any layer answers. \
    Where notice and law disagree the decision has a conflict; a permission with `unless_law` gives way of its own accord, \
    and a law with `beyond_notice` speaks of what notices do not.

    `use "shared/questions"` gives what another file returned: questions for `when`, clauses that make a rule's table. A \
    register sees the files of `law`, of `shared` and of its organisation's folder. The laws of `law` are for every register, \
    those of `<organisation>/law` for that organisation's alone, and so are the acts of `statutes.lua` in both. The \
    article "Writing a rule document" goes on from here.
    """

  private func words(_ role: String) -> String {
    let words = schema.words.filter { $0.role == role }
    let plain = words.filter { $0.fields.isEmpty && $0.entries == nil }
    let described = words.filter { !plain.contains($0) }.map { word in
      let form = word.named ? "\(word.name) \"name\" { … }" : "\(word.name) { … }"
      return section(
        word.name, "`\(form)`: \(word.summary)", fields(word.fields) + entries(word.entries))
    }
    let list = plain.map { "- `\($0.name) { … }`: \($0.summary)" }.joined(separator: "\n")
    return ([list].filter { !$0.isEmpty } + described).joined(separator: "\n\n")
  }

  private func table(_ table: LanguageSchema.Table) -> String {
    let positions = table.positions.enumerated().map { number, position in
      let isMany = table.repeats && number == table.positions.count - 1
      return ["\(number + 1)\(isMany ? " …" : "")", position.type.words, position.summary]
    }
    return section(
      table.name, table.summary, positions + fields(table.fields) + entries(table.entries), level: "####")
  }

  private func record(_ record: LanguageSchema.Record) -> String {
    let place = record.paths.map { $0.isEmpty ? "`case`" : "`\($0)`" }.joined(separator: ", ")
    let rows = record.fields.map { field in
      [
        "`\(field.name)`", field.type.words,
        field.summary
          + (field.from.map { "; computed from \($0.map { "`\($0)`" }.joined(separator: ", "))" } ?? ""),
      ]
    }
    return section(record.name, "\(place): \(record.summary)", rows)
  }

  private func codes(_ list: LanguageSchema.CodeList) -> String {
    let places = list.facts.map { "`\($0)`" }.joined(separator: ", ")
    return "### \(list.name)\n\n" + (places.isEmpty ? "" : "Of \(places).\n\n")
      + list.codes.map { "`\($0)`" }.joined(separator: ", ")
  }

  private func method(_ method: ListMethod) -> [String] {
    let argument =
      switch method.takes {
      case .question: "a yes-or-no field's name, or a function of one element"
      case .day: "a date field's name, or a function of one element"
      case .value: "a value"
      }
    return ["`list:\(method.name)`", argument, method.answers.words, method.summary]
  }

  private func function(_ function: SandboxFunction) -> [String] {
    let parameters = function.takes.map { "(\($0.joined(separator: ", ")))" } ?? ""
    return [
      "`\(function.name)\(parameters)`", function.gives.map { "`\($0)`" }.joined(separator: ", "),
      function.summary,
    ]
  }

  // MARK: Pieces

  private func fields(_ fields: [LanguageSchema.Field]) -> [[String]] {
    fields.map { ["`\($0.name)`\($0.required == true ? " (required)" : "")", $0.type.words, $0.summary] }
  }

  private func entries(_ entries: LanguageSchema.Entries?) -> [[String]] {
    entries.map { [[$0.codes.map { "any \($0) code" } ?? "any name", $0.type.words, ""]] } ?? []
  }

  private func section(
    _ title: String, _ summary: String, _ rows: [[String]], level: String = "###"
  ) -> String {
    "\(level) \(title)\n\n\(summary)\n\n" + self.rows(["field", "takes", "meaning"], rows)
  }

  private func rows(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.map { line in
      "| " + line.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }
}
