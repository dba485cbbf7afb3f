package import SourceText

/// The name of a register: the folder of its organisation and its file, `oulu/kirjasto`.
package struct RegisterName: Hashable, Sendable {
  /// The organisation's folder: `oulu`.
  package let organisation: String
  /// The file without its extension: `kirjasto`.
  package let register: String

  /// The default register, for customers.
  package static let standardRegister = "asiakasrekisteri"

  /// Folders of the rules that belong to no organisation.
  private static let sharedFolders = ["law", "shared"]

  /// Documents of an organisation that are no registers, and their purposes.
  private static let documents = [
    "organisation": "defines the controller", "statutes": "lists acts", "vocabulary": "declares words",
  ]

  /// Parses `organisation/register`, or `organisation` for its default register.
  /// - Throws: the problem of the name, with a valid name.
  package init(_ text: String) throws(Diagnostic) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2 else {
      throw Self.problem(text, "has \(parts.count) parts", help: "write organisation/register: oulu/kirjasto")
    }
    for part in parts {
      if let reason = Self.fault(of: part) {
        throw Self.problem(text, reason, help: Self.advice(parts))
      }
    }
    organisation = parts[0]
    register = parts.count == 2 ? parts[1] : Self.standardRegister
    if Self.sharedFolders.contains(organisation) {
      throw Self.problem(
        text, "is reserved: the folder `\(organisation)` is shared by all organisations",
        help: "choose another name for the organisation")
    }
    if let purpose = Self.documents[register] {
      throw Self.problem(
        text, "is reserved: \(register).lua \(purpose)",
        help: "name the register: \(organisation)/\(Self.standardRegister)")
    }
  }

  /// The name in rules and cases.
  package var text: String { "\(organisation)/\(register)" }

  private static func problem(_ text: String, _ reason: String, help: String?) -> Diagnostic {
    Diagnostic(.badRule, "the name `\(TerminalText.escaped(text))` \(reason)", help: help)
  }

  /// Returns the problem of a part, which must be a valid file name on every system and need no quotes in a shell.
  private static func fault(of part: String) -> String? {
    let isAllowed = { (byte: UInt8) in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard let first = part.utf8.first, let last = part.utf8.last else { return "has an empty part" }
    if let wrong = part.first(where: { !$0.utf8.allSatisfy(isAllowed) }) {
      return
        "contains `\(TerminalText.escaped(String(wrong)))`: use only a to z, digits and dashes"
    }
    if !(97...122).contains(first) { return "has a part that does not begin with a letter" }
    if last == UInt8(ascii: "-") { return "has a part that ends with a dash" }
    if part.utf8.count > 60 { return "has a part of \(part.utf8.count) letters: the maximum is 60" }
    return nil
  }

  /// Returns the nearest valid name.
  private static func advice(_ parts: [String]) -> String {
    let near = parts.map(folded)
    guard near.allSatisfy({ fault(of: $0) == nil }) else {
      return "write organisation/register: oulu/kirjasto"
    }
    return "write `\(near.joined(separator: "/"))`; --title and --controller may have any spelling"
  }

  private static func folded(_ part: String) -> String {
    let plain: [Character: String] = ["å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u", " ": "-", "_": "-"]
    let letters = part.lowercased().map { plain[$0] ?? ($0.isASCII ? String($0) : "") }.joined()
    return letters.split(separator: "-").joined(separator: "-")
  }
}
