internal import LuaSandbox
package import PrivacyModel
package import SourceText

/// An act that rules may cite.
package struct Statute: Hashable, Sendable {
  /// Its name in citations, such as `GDPR`.
  package var name: String
  package var title: String
  package var from: CalendarDate?
  package var through: CalendarDate?
  /// The number of its last article or section, if it numbers them consecutively.
  package var last: Int?
  /// The position of its entry.
  package var location: SourceLocation
}

/// The acts that a citation may name, from `law/statutes.lua` and the organisation's own list.
package struct Statutes: Sendable {
  package let acts: [Statute]
  /// The paths of the lists, the common one first.
  package let files: [String]
  private let byName: [String: Int]

  /// The maximum number of words in the name of an act.
  private static let maximumWords = 24

  package init(acts: [Statute] = [], files: [String] = []) {
    (self.acts, self.files) = (acts, files)
    byName = Dictionary(acts.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// Returns the prefixes of a citation that end with a word, the longest first.
  private func prefixes(of citation: String) -> [Substring] {
    var ends: [Substring.Index] = []
    for index in citation.indices where citation[index] == " " {
      ends.append(index)
      if ends.count == Self.maximumWords { break }
    }
    if ends.count < Self.maximumWords { ends.append(citation.endIndex) }
    return ends.reversed().map { citation[..<$0] }
  }

  /// Returns the act with a name.
  package func act(named name: String) -> Statute? { byName[name].map { acts[$0] } }

  /// Returns the act whose name begins a citation, the longest if several do.
  package func act(of citation: String) -> Statute? {
    prefixes(of: citation).lazy.compactMap { byName[String($0)] }.first.map { acts[$0] }
  }

  /// Returns the problem of a citation; nil if there is none, or if no acts are listed.
  ///
  /// The help names the list to add an act to: the common one for a common law, else the organisation's own. It is computed
  /// on demand.
  package func fault(
    of citation: String, in document: String = "law/"
  ) -> (message: String, help: () -> String?)? {
    guard !acts.isEmpty else { return nil }
    guard let act = act(of: citation) else {
      let organisation = document.prefix { $0 != "/" }
      let place = organisation == "law" ? "law/statutes.lua" : "\(organisation)/statutes.lua"
      let files = files.joined(separator: " or ")
      return (
        "`\(citation)` does not begin with an act of \(files)",
        {
          let names = acts.map(\.name)
          let nearest = prefixes(of: citation).reversed().lazy.compactMap {
            Suggestion.help(String($0), among: names)
          }.first
          return nearest.map { "\($0) otherwise add the act to \(place)" } ?? "add the act to \(place)"
        }
      )
    }
    let number = citation.dropFirst(act.name.count).drop { $0 == " " }.prefix(while: \.isNumber)
    if let last = act.last, let number = Int(number), !(1...last).contains(number) {
      return ("`\(act.name)` has no article \(number): its last is \(last)", { nil })
    }
    return nil
  }
}

/// Reads a list of acts: `["GDPR"] = { title = "…", from = "2018-05-25", last = 99 }`.
struct StatutesReader {
  let reader: TableReader
  /// The acts of the lists before.
  let known: Statutes
  let path: String

  func statutes() -> Statutes {
    let acts = reader.table.fields.compactMap { name, value -> Statute? in
      guard case .table(let table) = value else {
        reader.report("write an act as [\"GDPR\"] = { title = \"…\", from = \"2018-05-25\" }", key: name)
        return nil
      }
      if let first = known.act(named: name) {
        reader.report(
          "`\(name)` is listed already", key: name,
          help: "the other is at \(first.location): remove or rename one")
        return nil
      }
      let place = reader.place(of: name)
      let entry = TableReader(table, word: name, log: reader.log, source: reader.source, line: place.line)
      entry.reportUnknownFields(allowed: RuleLanguage.act.fieldNames)
      guard let title = entry.string("title") else {
        entry.report("`\(name)` has no `title`")
        return nil
      }
      return Statute(
        name: name, title: title, from: entry.date("from"), through: entry.date("through"),
        last: entry.ordinal("last"), location: place)
    }
    return Statutes(acts: known.acts + acts, files: known.files + [path])
  }
}
