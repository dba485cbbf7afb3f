internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads a register: its controller, and its notice section by section.
struct RegisterReader {
  let reader: TableReader
  let statutes: Statutes
  /// The register's name.
  let name: String

  func document() -> RuleDocument {
    var notice = Notice(location: reader.location)
    notice.dated = reader.date("dated")
    notice.language = reader.string("language")
    notice.absent = reader.strings("lacks") ?? []
    notice.writtenUnder = reader.strings("written_under") ?? []
    for act in notice.writtenUnder {
      if let fault = statutes.fault(of: act, in: name) {
        reader.report(fault.message, key: "written_under", text: act, help: fault.help())
      }
    }
    let sections = reader.parts(.section, inside: "register")
    var contents: [StatementReader] = []
    for section in sections { contents += statements(of: section, &notice) }
    let setting = RuleReader.Setting(
      document: name, isLaw: false, statements: Set(notice.order), statutes: statutes)
    let holdings = contents.flatMap { $0.holdings(setting) }
    let description = RegisterDescription(
      controller: reader.reader("controller").map { ControllerReader(reader: $0).controller() }
        ?? Controller(),
      notice: notice, holdings: holdings, impliedCategories: holdings.compactMap(implied),
      ownCategories: reader.log.vocabulary.declared.categories)
    return RuleDocument(
      name: name, title: reader.string("title") ?? name, rules: contents.flatMap { $0.rules(setting) },
      register: description)
  }

  /// The category of a holding with the list that it follows from; nil where it follows from none.
  private func implied(_ holding: Holding) -> ImpliedCategory? {
    let subject = reader.log.vocabulary.schema.type(path: "subject")?.fields ?? []
    guard let list = holding.followsFrom, let place = subject.firstIndex(where: { $0.name == list }) else {
      return nil
    }
    return ImpliedCategory(category: holding.category, list: place, path: subject[place].path)
  }

  /// Reads the statements of a section into the notice, and returns the readers of their contents.
  private func statements(of section: TableReader, _ notice: inout Notice) -> [StatementReader] {
    section.reportUnknownFields()
    section.reportDropped()
    let heading = section.name ?? ""
    if heading.isEmpty { section.report("`section` needs a heading: `section \"…\" { … }`") }
    section.reportIfLong(heading, "the heading of `section`")
    if let id = section.string("says_nothing") {
      if !section.table.list.isEmpty {
        section.report("a section with `says_nothing` has no statements", key: "says_nothing")
      }
      add(
        Statement(heading: heading, says: "", standing: .empty, location: section.location), id, section,
        to: &notice)
    }
    return section.parts(.statement, inside: "section").compactMap { entry in
      entry.reportUnknownFields()
      entry.reportDropped()
      guard let id = entry.name, let says = entry.text, !says.isEmpty else {
        entry.report("a statement has an id and a summary: `says \"S1-23\" \"what it says\" { … }`")
        return nil
      }
      entry.reportIfLong(says, "the summary of a statement")
      let statement = Statement(
        heading: heading, says: says,
        standing: entry.flag("truncated") == true ? .truncated : .stated, informs: entry.string("informs"),
        original: entry.string("original"), location: entry.location)
      add(statement, id, entry, to: &notice)
      return StatementReader(reader: entry, id: id)
    }
  }

  private func add(_ statement: Statement, _ id: String, _ entry: TableReader, to notice: inout Notice) {
    if let problem = problem(ofStatement: id) {
      return entry.report("`\(id)` cannot be the id of a statement: \(problem)")
    }
    if let first = notice.statements[id] {
      return entry.report("two statements are called `\(id)`", help: "the other is at \(first.location)")
    }
    notice.statements[id] = statement
    notice.order.append(id)
  }

  /// Why a text cannot be the id of a statement, so that a citation by it would be unclear; nil if it can.
  private func problem(ofStatement id: String) -> String? {
    if id.isEmpty || id.count > 40 { return "it has \(id.count) characters, expected 1 to 40" }
    if id.contains(where: { $0.isNewline }) || id.first?.isWhitespace == true || id.last?.isWhitespace == true
    {
      return "it begins or ends with a space, or has several lines"
    }
    return statutes.act(of: id).map { "it begins with the name of an act, `\($0.name)`" }
  }
}
