public import SourceText

/// What a register is called: the folder of its organisation and its own file, `oulu/kirjasto`.
public struct RegisterName: Hashable, Sendable {
  /// The folder, `oulu`.
  public let organisation: String
  /// The file without its ending, `kirjasto`.
  public let register: String

  /// The register of an organisation that names no other: its customers.
  public static let standardRegister = "asiakasrekisteri"

  /// Folders of the rules that are no organisation's.
  private static let sharedFolders = ["law", "shared"]

  /// Reads `organisation/register`, or `organisation` alone for the register of its customers.
  /// - Throws: why no register can be called so, and what would do.
  public init(_ text: String) throws(Diagnostic) {
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
        text, "cannot be an organisation's: `\(organisation)` holds what all of them share",
        help: "choose another name for the organisation")
    }
    if register == "organisation" {
      throw Self.problem(
        text, "cannot be a register's: organisation.lua says who the controller is",
        help: "name the register: \(organisation)/\(Self.standardRegister)")
    }
  }

  /// As rules and cases write it.
  public var text: String { "\(organisation)/\(register)" }

  private static func problem(_ text: String, _ reason: String, help: String?) -> Diagnostic {
    Diagnostic(.badRule, "the name `\(TerminalText.escaped(text))` \(reason)", help: help)
  }

  /// What a part must not be: it is a file's name on every system, and stands in commands without quotation marks.
  private static func fault(of part: String) -> String? {
    let isAllowed = { (byte: UInt8) in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard let first = part.utf8.first, let last = part.utf8.last else { return "has an empty part" }
    if let wrong = part.first(where: { !$0.utf8.allSatisfy(isAllowed) }) {
      return
        "has `\(TerminalText.escaped(String(wrong)))` in it: small letters a to z, digits and dashes only"
    }
    if !(97...122).contains(first) { return "has a part that does not begin with a letter" }
    if last == UInt8(ascii: "-") { return "has a part that ends with a dash" }
    if part.utf8.count > 60 { return "has a part of \(part.utf8.count) letters: 60 will do" }
    return nil
  }

  /// The nearest name that would do; the register's title keeps its own spelling.
  private static func advice(_ parts: [String]) -> String {
    let near = parts.map(folded)
    guard near.allSatisfy({ fault(of: $0) == nil }) else {
      return "write organisation/register: oulu/kirjasto"
    }
    return "write `\(near.joined(separator: "/"))`; --title and --controller keep the right spelling"
  }

  private static func folded(_ part: String) -> String {
    let plain: [Character: String] = ["å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u", " ": "-", "_": "-"]
    let letters = part.lowercased().map { plain[$0] ?? ($0.isASCII ? String($0) : "") }.joined()
    return letters.split(separator: "-").joined(separator: "-")
  }
}
