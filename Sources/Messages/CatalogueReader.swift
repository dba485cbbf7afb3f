internal import Diagnostics
internal import SourceTree

/// Reads a catalogue's YAML: sections, codes, languages, each with its place.
struct CatalogueReader {
  private let file: SourceFile
  private var problems: [Diagnostic] = []

  static func read(_ file: SourceFile) throws(DiagnosticList) -> MessageCatalogue {
    var reader = CatalogueReader(file: file)
    let root = try YAMLSource.parse(file)
    let catalogue = reader.catalogue(root)
    guard reader.problems.isEmpty else { throw DiagnosticList(reader.problems) }
    return catalogue
  }

  private init(file: SourceFile) { self.file = file }

  private mutating func catalogue(_ root: SourceNode) -> MessageCatalogue {
    var texts: [MessageCatalogue.Section: [String: [Language: String]]] = [:]
    let names = MessageCatalogue.Section.allCases.map(\.rawValue)
    for entry in entries(root, "the catalogue") where MessageCatalogue.Section(rawValue: entry.key) == nil {
      problem(
        entry, "`\(entry.key)` is no section of the catalogue", Suggestion.help(entry.key, among: names))
    }
    for section in MessageCatalogue.Section.allCases {
      guard let node = root[section.rawValue] else {
        if !section.isClosed { continue }
        problems.append(
          Diagnostic(
            .badCase, "the catalogue has no section `\(section.rawValue)`",
            at: SourceLocation(file: file.name, line: 1)))
        continue
      }
      texts[section] = self.texts(node, of: section)
    }
    return MessageCatalogue(texts: texts)
  }

  private mutating func texts(
    _ node: SourceNode, of section: MessageCatalogue.Section
  ) -> [String: [Language: String]] {
    var texts: [String: [Language: String]] = [:]
    let known = Set(section.codes)
    for entry in entries(node, "`\(section.rawValue)`") {
      guard known.contains(entry.key) || !section.isClosed else {
        problem(
          entry, "`\(entry.key)` is no code of `\(section.rawValue)`",
          Suggestion.help(entry.key, among: section.codes))
        continue
      }
      texts[entry.key] = languages(entry)
    }
    for code in section.codes where texts[code] == nil {
      problems.append(
        Diagnostic(
          .badCase, "`\(section.rawValue)` has no text for `\(code)`",
          at: SourceLocation(file: file.name, line: node.position.line)))
    }
    return texts
  }

  private mutating func languages(_ entry: SourceNode.Entry) -> [Language: String] {
    var texts: [Language: String] = [:]
    for inner in entries(entry.value, "`\(entry.key)`") {
      guard let language = Language(rawValue: inner.key) else {
        problem(inner, "`\(inner.key)` is no language of the catalogue", "one of fi, sv, en")
        continue
      }
      guard case .scalar(let text, _) = inner.value.content, !text.allSatisfy(\.isWhitespace) else {
        problem(inner, "`\(entry.key)` says nothing in `\(inner.key)`", nil)
        continue
      }
      texts[language] = text
    }
    for language in Language.allCases where texts[language] == nil && entry.value[language.rawValue] == nil {
      problem(entry, "`\(entry.key)` has no text in `\(language.rawValue)`", nil)
    }
    return texts
  }

  private mutating func entries(_ node: SourceNode, _ what: String) -> [SourceNode.Entry] {
    guard case .map(let entries) = node.content else {
      problems.append(
        Diagnostic(
          .badCase, "\(what) is a mapping",
          at: SourceLocation(file: file.name, line: node.position.line, column: node.position.column)))
      return []
    }
    return entries
  }

  private mutating func problem(_ entry: SourceNode.Entry, _ message: String, _ help: String?) {
    problems.append(
      Diagnostic(
        .badCase, message,
        at: SourceLocation(file: file.name, line: entry.position.line, column: entry.position.column),
        width: entry.key.count, help: help))
  }
}
