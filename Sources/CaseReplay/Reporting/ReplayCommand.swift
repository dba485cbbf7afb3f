/// The command that replays one case.
public enum ReplayCommand {
  /// The command, as a shell takes it; `options` are what it must say besides.
  public static func text(file: String, title: String, options: [String]) -> String {
    let words = ["seloste", "replay", file, "--filter", pattern(for: "\(file): \(title)")] + options
    return words.map(quoted).joined(separator: " ")
  }

  /// A pattern that matches this id and no other.
  private static func pattern(for id: String) -> String {
    let special = Set("\\^$.|?*+()[]{}")
    return "^" + id.map { special.contains($0) ? "\\\($0)" : String($0) }.joined() + "$"
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0)) }
    return plain && !word.isEmpty
      ? word
      : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
