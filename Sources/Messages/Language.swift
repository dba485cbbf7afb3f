/// A language of messages.
public enum Language: String, CaseIterable, Codable, Sendable {
  /// Finnish.
  case finnish = "fi"
  /// Swedish.
  case swedish = "sv"
  /// English.
  case english = "en"
}
