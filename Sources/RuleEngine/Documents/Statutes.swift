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
}

/// The acts of `law/statutes.lua`: what a citation can name, and what has been repealed.
struct Statutes: Sendable {
  var acts: [Statute] = []

  /// The act that a citation begins with, the longest where several do.
  func act(of citation: String) -> Statute? {
    acts.filter { citation == $0.name || citation.hasPrefix($0.name + " ") }.max {
      $0.name.count < $1.name.count
    }
  }

  /// What is wrong with a citation; nil where nothing is, or where nobody listed acts.
  func fault(of citation: String) -> (message: String, help: String?)? {
    guard !acts.isEmpty else { return nil }
    guard let act = act(of: citation) else {
      let words = citation.split(separator: " ")
      let nearest = words.indices.lazy.compactMap { end in
        Suggestion.help(words[...end].joined(separator: " "), among: acts.map(\.name))
      }.first
      return ("`\(citation)` begins with no act of law/statutes.lua", nearest)
    }
    let number = citation.dropFirst(act.name.count).drop { $0 == " " }.prefix(while: \.isNumber)
    if let last = act.last, let number = Int(number), !(1...last).contains(number) {
      return ("`\(act.name)` has no article \(number): its last is \(last)", nil)
    }
    return nil
  }
}

/// Reads `law/statutes.lua`: `["GDPR"] = { title = "…", from = "2018-05-25", last = 99 }`.
struct StatutesReader {
  let reader: TableReader

  func statutes() -> Statutes {
    let acts = reader.table.fields.compactMap { name, value -> Statute? in
      guard case .table(let table) = value else {
        reader.report("an act reads: [\"GDPR\"] = { title = \"…\", from = \"2018-05-25\" }", key: name)
        return nil
      }
      let entry = TableReader(
        table, word: name, log: reader.log, source: reader.source, line: reader.place(of: name).line)
      entry.reportUnknownFields(allowed: RuleLanguage.act.fieldNames)
      guard let title = entry.string("title") else {
        entry.report("`\(name)` has no `title`")
        return nil
      }
      return Statute(
        name: name, title: title, from: entry.date("from"), through: entry.date("to"),
        last: entry.ordinal("last"))
    }
    return Statutes(acts: acts)
  }
}
