package import PrivacyModel

/// A JSON Schema (draft 2020-12) of what the readers of cases accept.
///
/// It is derived from the declarations of the facts that the readers use. A schema cannot express that a key is given twice,
/// that `1.0` is not a whole number, that a case uses the name of a known subject, or what `with` makes of a case. It also
/// refuses a mistake in a value that `with` replaces, which the reader does not read.
package struct CaseSchema: Sendable {
  /// What a schema describes.
  package enum Document: String, CaseIterable, Sendable {
    /// A case: one line of JSON Lines.
    case line
    /// A replay file in YAML or JSON.
    case file
  }

  /// The words that cases may use.
  let vocabulary: Vocabulary
  /// The registers that a case may name; empty for any.
  let registers: [String]
  /// The names of the definitions of records, by the numbers of their types.
  let recordNames: [String]

  /// Creates the schema of cases of an organisation's registers, or of the shared model.
  /// - Parameter registers: The names of its registers; empty for any.
  package init(vocabulary: Vocabulary = .shared, registers: [String] = []) {
    (self.vocabulary, self.registers) = (vocabulary, registers)
    recordNames = Self.recordNames(of: vocabulary.schema)
  }

  /// The schema of a document as JSON.
  package func text(of document: Document) -> String {
    let root = document == .line ? line : replayFile
    let organisation = vocabulary.declared.organisation
    let identifier =
      "urn:seloste:schema:\(document.rawValue)" + (organisation.map { ":\(Self.identifier($0))" } ?? "")
    let name = document == .line ? "A case for Seloste" : "A replay file of Seloste"
    let head: JSONTree = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .text(identifier),
      "title": .text(name + (organisation.map { ", \($0)" } ?? "")),
    ]
    guard case .object(let start) = head, case .object(let rest) = root else { return "" }
    return JSONTree.object(start + rest).with("$defs", .object(definitions)).lines() + "\n"
  }

  /// A line: what it decides for, the facts, and what the decision is expected to be.
  private var line: JSONTree {
    [
      "description":
        "One line of JSON Lines, as `seloste decide` and `seloste replay` read it. `decide` ignores `expect`.",
      "type": "object",
      "properties": .object(
        [
          member("case", described(Self.reference("text"), "the name of the case")),
          member("register", described(register, "the register whose rules apply")),
        ] + facts(of: 0).map { $0.key == "request" ? wholeRequest($0) : $0 } + [
          member("expect", described(Self.reference("Expectation"), "what the decision is expected to be"))
        ]),
      "required": ["register", "today", "request"],
      "additionalProperties": false,
    ]
  }

  /// The request of a case, which states its kind.
  private func wholeRequest(_ request: JSONTree.Member) -> JSONTree.Member {
    member(request.key, request.value.with("required", ["kind"]))
  }

  /// The name of a register.
  var register: JSONTree {
    registers.isEmpty ? Self.reference("text") : ["enum": .array(registers.map { .text($0) })]
  }

  /// The name as part of a URN: every other character is written as its UTF-8 bytes, such as `%C3%A4`.
  private static func identifier(_ name: String) -> String {
    name.utf8.map { byte in
      let isPlain = byte < 128 && (Character(Unicode.Scalar(byte)).isLetter || byte == 45 || byte == 95)
      let isDigit = (48...57).contains(byte)
      let code = String(byte, radix: 16, uppercase: true)
      return isPlain || isDigit
        ? String(Character(Unicode.Scalar(byte))) : "%" + (byte < 16 ? "0" : "") + code
    }.joined()
  }

  // MARK: Pieces

  func member(_ key: String, _ value: JSONTree) -> JSONTree.Member { JSONTree.Member(key: key, value: value) }

  func described(_ value: JSONTree, _ text: String) -> JSONTree { value.with("description", .text(text)) }

  static func reference(_ name: String) -> JSONTree { ["$ref": .text("#/$defs/\(name)")] }

  static func any(_ choices: [JSONTree]) -> JSONTree { ["anyOf": .array(choices)] }

  /// A value, or a list of such values.
  static func oneOrMore(_ value: JSONTree) -> JSONTree {
    any([value, ["type": "array", "items": value]])
  }
}
