internal import Diagnostics
internal import LuaHost
internal import RegisterModel

/// An act that rules may cite.
struct Statute: Hashable, Sendable {
  /// What rules call it: `GDPR`.
  var name: String
  var title: String
  var from: CalendarDate?
  var through: CalendarDate?
  /// The number of its last article or section, where it counts them in one row.
  var last: Int?
  /// Where it is listed.
  var location: SourceLocation
}

/// The acts of `law/statutes.lua`, and of an organisation's own: what a citation can name, and what has been repealed.
struct Statutes: Sendable {
  var acts: [Statute] = []
  /// The lists, the one that is for all first.
  var files: [String] = []

  /// The act that a citation begins with, the longest where several do.
  func act(of citation: String) -> Statute? {
    acts.filter { citation == $0.name || citation.hasPrefix($0.name + " ") }.max {
      $0.name.count < $1.name.count
    }
  }

  /// What is wrong with a citation; nil where nothing is, or where nobody listed acts.
  ///
  /// A law of all adds to the first list, a register or an organisation's law to its organisation's own.
  func fault(of citation: String, in document: String = "law/") -> (message: String, help: String?)? {
    guard !acts.isEmpty else { return nil }
    guard let act = act(of: citation) else {
      let words = citation.split(separator: " ")
      let nearest = words.indices.lazy.compactMap { end in
        Suggestion.help(words[...end].joined(separator: " "), among: acts.map(\.name))
      }.first
      let organisation = document.prefix { $0 != "/" }
      let place = organisation == "law" ? "law/statutes.lua" : "\(organisation)/statutes.lua"
      let files = files.joined(separator: " or ")
      return (
        "`\(citation)` begins with no act of \(files)",
        nearest.map { "\($0) otherwise add the act to \(place)" } ?? "add the act to \(place)"
      )
    }
    let number = citation.dropFirst(act.name.count).drop { $0 == " " }.prefix(while: \.isNumber)
    if let last = act.last, let number = Int(number), !(1...last).contains(number) {
      return ("`\(act.name)` has no article \(number): its last is \(last)", nil)
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
      if let first = known.acts.first(where: { $0.name == name }) {
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
