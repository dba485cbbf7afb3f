package import PrivacyCoding
package import PrivacyModel
package import SourceText

/// A case as text of a replay file, with its expectation.
package struct CaseText {
  /// The title.
  package private(set) var title: String
  private let facts: SourceNode
  private let expectation: Expectation

  /// Creates a case from facts, a mapping of `register`, `today`, `subject` and `request`.
  package init(title: String, facts: SourceNode, expectation: Expectation) {
    (self.title, self.facts, self.expectation) = (title, facts, expectation)
  }

  /// Creates a case that expects a decision.
  package init(title: String, facts: SourceNode, decision: Decision) {
    self.init(title: title, facts: facts, expectation: Expectation(decision))
  }

  /// Returns the text of the file with this case after all others; an empty file gets its first case.
  ///
  /// Comments and layout of the text stay.
  /// - Throws: every problem of the file, and `bad_case` if the title is taken or if the shared facts of the file would
  ///   change this case.
  package func appended(
    to file: SourceFile, registers: RegisterVocabularies
  ) throws(DiagnosticList) -> String {
    // A file with only comments has no case yet.
    let isEmpty = file.text.split(whereSeparator: \.isNewline).allSatisfy { line in
      let word = line.first { !$0.isWhitespace }
      return word == nil || word == "#"
    }
    let text =
      isEmpty
      ? file.text + (file.text.isEmpty || file.text.hasSuffix("\n") ? "" : "\n") + "cases:\n"
        + lines(indent: 2)
      : try inserted(in: file, registers: registers)
    try check(SourceFile(name: file.name, text: text), registers: registers)
    return text
  }

  /// Returns the text of the file with some cases after all others; of cases with the same title, the later ones get a number.
  /// - Throws: what `appended` of one case throws.
  package static func appended(
    _ cases: [CaseText], to file: SourceFile, registers: RegisterVocabularies
  ) throws(DiagnosticList) -> String {
    var text = file.text
    for one in numbered(cases) {
      text = try one.appended(to: SourceFile(name: file.name, text: text), registers: registers)
    }
    return text
  }

  /// Returns the cases; of those with the same title, the later ones get a number.
  static func numbered(_ cases: [CaseText]) -> [CaseText] {
    var titles: [String: Int] = [:]
    return cases.map { one in
      var one = one
      let number = titles[one.title, default: 0] + 1
      titles[one.title] = number
      if number > 1 { one.title += " (\(number))" }
      return one
    }
  }

  /// Returns the text of a new file with this case; its register and day are shared by later cases.
  /// - Throws: every problem of the file.
  package func file(named name: String, registers: RegisterVocabularies) throws(DiagnosticList) -> String {
    guard case .map(let entries) = facts.content else { return "" }
    let isShared: (SourceNode.Entry) -> Bool = { $0.key == "register" || $0.key == "today" }
    let heading = YAMLText.text(of: node(.map(entries.filter(isShared))))
    let own = node(.map(entries.filter { !isShared($0) }))
    let text = heading + "cases:\n" + lines(of: own, indent: 2)
    try check(SourceFile(name: name, text: text), registers: registers)
    return text
  }

  private func inserted(in file: SourceFile, registers: RegisterVocabularies) throws(DiagnosticList) -> String
  {
    let cases = try CaseFileReader.read(file, registers: registers)
    if let other = cases.first(where: { $0.title == title }) {
      throw DiagnosticList([
        Diagnostic(
          .badCase, "a case named `\(title)` exists", at: other.location, help: "choose another name")
      ])
    }
    guard let list = YAMLSpan.read(file)?["cases"], case .list(let items) = list.content,
      let last = items.last,
      !list.isFlow
    else {
      throw DiagnosticList([
        Diagnostic(
          .badCase, "`cases` of `\(file.name)` is not a block list, so no case can be added",
          at: SourceLocation(file: file.name, line: 1))
      ])
    }
    var edits = TextEdits(file.text)
    let added = lines(indent: edits.column(of: list.range.lowerBound)).split(separator: "\n")
    let end = edits.endOfLine(at: last.range.upperBound)
    // The insertion goes before the line feed and after a carriage return.
    let text =
      file.text.contains("\r\n")
      ? "\n" + added.joined(separator: "\r\n") + "\r" : "\n" + added.joined(separator: "\n")
    edits.replace(end..<end, with: text)
    return edits.text
  }

  /// Checks that the written case reads back as the same facts.
  private func check(_ file: SourceFile, registers: RegisterVocabularies) throws(DiagnosticList) {
    let cases = try CaseFileReader.read(file, registers: registers)
    var decoder = FactDecoder(file: file.name)
    if let register = facts["register"]?.word { _ = decoder.use(registers, ofRegister: register) }
    let meant = decoder.decodeCase(
      facts, defaultID: "", defaultRegister: nil, defaultToday: nil, ignoring: ["host"])
    guard var written = cases.first(where: { $0.title == title })?.facts else { return }
    (written.id, written.host) = ("", nil)
    guard written == meant else {
      throw DiagnosticList([
        Diagnostic(
          .badCase, "the shared facts of `\(file.name)` would change this case",
          help: "save it in its own file")
      ])
    }
  }

  /// The lines of the case, from `- case: …` on.
  private func lines(of facts: SourceNode? = nil, indent: Int) -> String {
    var entries = [entry("case", scalar(title))]
    if case .map(let facts) = (facts ?? self.facts).content { entries += facts }
    entries.append(entry("expect", expectation.node))
    let text = YAMLText.text(of: node(.map(entries)))
    let margin = String(repeating: " ", count: indent)
    return text.split(separator: "\n", omittingEmptySubsequences: true).enumerated().map { number, line in
      margin + (number == 0 ? "- " : "  ") + line + "\n"
    }.joined()
  }

  private func node(_ content: SourceNode.Content) -> SourceNode { .made(content) }
  private func entry(_ key: String, _ value: SourceNode) -> SourceNode.Entry { .made(key, value) }
  private func scalar(_ text: String) -> SourceNode { .text(text) }
}
