internal import SourceText

/// Reads a catalogue's YAML: sections, codes and languages, each with its location.
struct CatalogueReader {
  /// The texts of a file, and the locations of their codes.
  struct Content {
    var texts: [MessageCatalogue.Section: [String: [Language: String]]] = [:]
    var places: [MessageCatalogue.Section: [String: SourceLocation]] = [:]
  }

  private let file: SourceFile
  /// Whether the file is an organisation's own, with texts for its acts and statements and its own texts for reasons.
  private let isOwn: Bool
  private var content = Content()
  private var log: DiagnosticLog

  static func read(_ file: SourceFile, isOwn: Bool = false) throws(DiagnosticList) -> Content {
    var reader = CatalogueReader(file: file, isOwn: isOwn)
    // A file with only comments has no texts yet.
    let isBlank = file.text.split(whereSeparator: \.isNewline).allSatisfy { line in
      line.first { !$0.isWhitespace }.map { $0 == "#" } ?? true
    }
    if isOwn && isBlank { return Content() }
    reader.read(try YAMLSource.parse(file))
    guard reader.log.isEmpty else { throw reader.log.list }
    return reader.content
  }

  private init(file: SourceFile, isOwn: Bool) {
    (self.file, self.isOwn) = (file, isOwn)
    log = isOwn ? DiagnosticLog() : DiagnosticLog(keeping: 100)
  }

  private mutating func read(_ root: SourceNode) {
    let file = file
    if isOwn && root.isNullOrEmpty { return }
    let sections = MessageCatalogue.Section.allCases.filter {
      isOwn ? $0.isOfOrganisations : !$0.isOwnOnly
    }
    let names = sections.map(\.rawValue)
    for entry in entries(root, "the catalogue") where !names.contains(entry.key) {
      if !isOwn, let section = MessageCatalogue.Section(rawValue: entry.key) {
        problem(
          entry, "`\(entry.key)` belongs to an organisation",
          section == .statements
            ? "put the texts of a notice's statements in messages.yaml of its organisation's folder"
            : "put the texts of an organisation's own words in messages.yaml of its folder")
      } else if MessageCatalogue.Section(rawValue: entry.key) != nil {
        problem(
          entry, "`\(entry.key)` cannot be set per organisation",
          "an organisation's file may have \(names.joined(separator: ", ")); put the rest in messages.yaml of the rule folder"
        )
      } else {
        problem(
          entry, "`\(entry.key)` is not a section of the catalogue", Suggestion.help(entry.key, among: names))
      }
    }
    for section in sections {
      guard let node = root[section.rawValue] else {
        if isOwn || !section.isClosed { continue }
        log.add(
          Diagnostic(
            .badCase, "the catalogue has no section `\(section.rawValue)`",
            at: SourceLocation(file: file.name, line: 1)))
        continue
      }
      // A section with only comments has no texts yet.
      if isOwn || !section.isClosed, node.isNullOrEmpty { continue }
      content.texts[section] = texts(node, of: section)
    }
  }

  private mutating func texts(
    _ node: SourceNode, of section: MessageCatalogue.Section
  ) -> [String: [Language: String]] {
    var texts: [String: [Language: String]] = [:]
    let file = file
    let known = Set(section.codes)
    for entry in entries(node, "`\(section.rawValue)`") {
      // An organisation's own words are compared with its vocabulary, which the reader does not have.
      guard known.contains(entry.key) || !section.isClosed || isOwn else {
        problem(
          entry, "`\(entry.key)` is not a code of `\(section.rawValue)`",
          Suggestion.help(entry.key, among: section.codes))
        continue
      }
      texts[entry.key] = languages(entry, of: section)
      content.places[section, default: [:]][entry.key] = place(entry)
    }
    for code in section.codes where texts[code] == nil && !isOwn {
      log.add(
        Diagnostic(
          .badCase, "`\(section.rawValue)` has no text for `\(code)`",
          at: SourceLocation(file: file.name, line: node.position.line)))
    }
    return texts
  }

  private mutating func languages(
    _ entry: SourceNode.Entry, of section: MessageCatalogue.Section
  ) -> [Language: String] {
    var texts: [Language: String] = [:]
    for inner in entries(entry.value, "`\(entry.key)`") {
      guard let language = Language(rawValue: inner.key) else {
        problem(inner, "`\(inner.key)` is not a language of the catalogue", "one of fi, sv, en")
        continue
      }
      guard case .scalar(let text, _) = inner.value.content, !text.allSatisfy(\.isWhitespace) else {
        problem(inner, "`\(entry.key)` has an empty text in `\(inner.key)`", nil)
        continue
      }
      texts[language] = text
    }
    // The languages of an organisation stand in its vocabulary.
    for language in Language.allCases
    where !isOwn && texts[language] == nil && entry.value[language.rawValue] == nil {
      if section.isKeyedByText && language == .english { continue }
      problem(entry, "`\(entry.key)` has no text in `\(language.rawValue)`", nil)
    }
    return texts
  }

  private mutating func entries(_ node: SourceNode, _ what: String) -> [SourceNode.Entry] {
    let file = file
    guard case .map(let entries) = node.content else {
      log.add(
        Diagnostic(
          .badCase, "\(what) must be a mapping",
          at: SourceLocation(file: file.name, line: node.position.line, column: node.position.column)))
      return []
    }
    return entries
  }

  private mutating func problem(
    _ entry: SourceNode.Entry, _ message: @autoclosure () -> String, _ help: @autoclosure () -> String?
  ) {
    let place = place(entry)
    log.add(
      at: place, Diagnostic(.badCase, message(), at: place, width: entry.key.count, help: help()))
  }

  private func place(_ entry: SourceNode.Entry) -> SourceLocation {
    SourceLocation(file: file.name, line: entry.position.line, column: entry.position.column)
  }
}
