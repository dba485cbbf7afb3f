/// A rule, a condition or a file that differs between two versions of the rules.
package struct RuleChange: Hashable, Encodable, Sendable {
  /// What happened to it.
  package enum Kind: String, Encodable, Sendable { case added, removed, changed, renamed }

  /// What it is.
  package enum Subject: String, Encodable, Sendable { case rule, condition, file }

  /// One part of a rule that differs.
  package struct Part: Hashable, Encodable, Sendable {
    /// The part: `period`, `categories`, `condition`.
    package var name: String
    /// The old text; nil for none.
    package var old: String?
    /// The new text; nil for none.
    package var new: String?

    /// Creates a part.
    package init(name: String, old: String?, new: String?) {
      (self.name, self.old, self.new) = (name, old, new)
    }
  }

  /// What it is.
  package var subject: Subject
  /// What happened to it.
  package var kind: Kind
  /// The document, such as `law/accounting`.
  package var document: String
  /// The verb of a rule, such as `retain`; nil for anything else.
  package var verb: String?
  /// The sentence, or the path of the file.
  package var name: String
  /// The sentence before; nil where it is the same.
  package var oldName: String?
  /// Its place in the old version; nil where it is added.
  package var oldAt: String?
  /// Its place in the new version; nil where it is removed.
  package var newAt: String?
  /// What differs; for an added or removed rule, what it says.
  package var parts: [Part]

  private enum CodingKeys: String, CodingKey {
    case subject, kind, document, verb, name, parts
    case oldName = "old_name"
    case oldAt = "old_at"
    case newAt = "new_at"
  }
}
