internal import SourceText

/// Numbers of problems that stay the same while lines are added above them, so that a CI service recognises a problem of an
/// earlier run.
///
/// The number is a hash (FNV-1a, 64 bits) of the code, the file, the title and the message. Problems that are alike in all four
/// are counted.
struct Fingerprints {
  private var seen: [UInt64: UInt64] = [:]

  /// Returns the fingerprint of the next problem, sixteen hexadecimal digits.
  mutating func next(_ problem: ReportedProblem) -> String {
    let parts = [problem.code, problem.place?.file ?? "", problem.title, problem.message]
    let hash = Self.hash(parts.joined(separator: "\u{0}"))
    let count = seen[hash, default: 0]
    seen[hash] = count + 1
    let number = count == 0 ? hash : Self.hash("\(hash)\u{0}\(count)")
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
