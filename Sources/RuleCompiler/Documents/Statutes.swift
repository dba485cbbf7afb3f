internal import LuaSandbox
package import PrivacyModel
package import SourceText

/// An act that rules may cite.
package struct Statute: Hashable, Sendable {
  /// What rules call it: `GDPR`.
  package var name: String
  package var title: String
  package var from: CalendarDate?
  package var through: CalendarDate?
  /// The number of its last article or section, where it counts them in one row.
  package var last: Int?
  /// Where it is listed.
  package var location: SourceLocation
}

/// The acts of `law/statutes.lua`, and of an organisation's own: what a citation can name, and what has been repealed.
package struct Statutes: Sendable {
  package let acts: [Statute]
  /// The lists, the one that is for all first.
  package let files: [String]
  private let byName: [String: Int]

  /// A longer name, in words, is that of no act.
  private static let mostWords = 24

  package init(acts: [Statute] = [], files: [String] = []) {
    (self.acts, self.files) = (acts, files)
    byName = Dictionary(acts.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// The beginnings of a citation at the end of a word, the longest first.
  private func beginnings(of citation: String) -> [Substring] {
    var ends: [Substring.Index] = []
    for index in citation.indices where citation[index] == " " {
      ends.append(index)
      if ends.count == Self.mostWords { break }
    }
    if ends.count < Self.mostWords { ends.append(citation.endIndex) }
    return ends.reversed().map { citation[..<$0] }
  }

  /// The act of that name.
  package func act(named name: String) -> Statute? { byName[name].map { acts[$0] } }

  /// The act that a citation begins with, the longest where several do.
  package func act(of citation: String) -> Statute? {
    beginnings(of: citation).lazy.compactMap { byName[String($0)] }.first.map { acts[$0] }
  }

  /// What is wrong with a citation; nil where nothing is, or where nobody listed acts.
  ///
  /// A law of all adds to the first list, a register or an organisation's law to its organisation's own.
  ///
  /// The help is sought when it is asked for.
  package func fault(
    of citation: String, in document: String = "law/"
  ) -> (message: String, help: () -> String?)? {
    guard !acts.isEmpty else { return nil }
    guard let act = act(of: citation) else {
      let organisation = document.prefix { $0 != "/" }
      let place = organisation == "law" ? "law/statutes.lua" : "\(organisation)/statutes.lua"
      let files = files.joined(separator: " or ")
      return (
        "`\(citation)` begins with no act of \(files)",
        {
          let names = acts.map(\.name)
          let nearest = beginnings(of: citation).reversed().lazy.compactMap {
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

/// Reads `law/statutes.lua` or an organisation's: `["GDPR"] = { title = "…", from = "2018-05-25", last = 99 }`.
struct StatutesReader {
  let reader: TableReader
  /// The acts that are listed already.
  let known: Statutes
  let path: String

  func statutes() -> Statutes {
    let acts = reader.table.fields.compactMap { name, value -> Statute? in
      guard case .table(let table) = value else {
        reader.report("an act reads: [\"GDPR\"] = { title = \"…\", from = \"2018-05-25\" }", key: name)
        return nil
      }
      if let first = known.act(named: name) {
        reader.report(
          "`\(name)` is listed already", key: name,
          help: "the other stands at \(first.location): take one away, or give this one another name")
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
        name: name, title: title, from: entry.date("from"), through: entry.date("to"),
        last: entry.ordinal("last"), location: place)
    }
    return Statutes(acts: known.acts + acts, files: known.files + [path])
  }
}
