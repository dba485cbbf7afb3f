internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import SourceText

/// The facts that differ between two scenarios, and their registers.
struct FactDifference {
  let old: SessionState
  let new: SessionState
  let style: TextStyle
  let words: FactWords

  /// `subject.kind: unstated → "natural_person"`, one line for each fact.
  var lines: [TerminalText] {
    var lines: [TerminalText] = []
    if old.register != new.register {
      lines.append("register: \(old.register ?? "none") → \(style.strong("\(new.register ?? "none")"))")
    }
    let (before, after) = (leaves(old.sheet), leaves(new.sheet))
    for path in Set(before.keys).union(after.keys).sorted() where before[path] != after[path] {
      let model = path.filter { $0 != "[" && $0 != "]" && !$0.isNumber }
      let values = [before, after].map { leaves in
        leaves[path].map { words.text(ofLua: $0, at: model) } ?? words.words.prompt(.unstated)
      }
      lines.append("\(words.name(of: path)): \(values[0]) → \(style.strong("\(values[1])"))")
    }
    return lines
  }

  private func leaves(_ sheet: FactSheet) -> [String: String] {
    let listing = FactListing(sheet)
    var leaves: [String: String] = [:]
    for field in sheet.vocabulary.schema.fields {
      let stated = listing.stated(at: field.path)
      for fact in stated where field.innerType == nil || fact.value == "{}" || fact.value == "null" {
        leaves[fact.path] = fact.value
      }
    }
    return leaves
  }
}
