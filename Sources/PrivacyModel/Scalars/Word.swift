internal import Synchronization

/// A word that codes consist of, stored once in a process: equal words are one entry, so that they are compared and copied like
/// numbers.
///
/// A word is kept until the process ends. The readers of cases make none: they only look up the words of a vocabulary.
@safe public struct Word: Hashable, @unchecked Sendable {
  /// What is stored of a word; never changed and never freed.
  @usableFromInline struct Entry {
    let spelling: String
    @usableFromInline let number: Int
  }

  @usableFromInline let entry: UnsafePointer<Entry>

  /// Creates a word, or finds it where it is stored already.
  public init(_ spelling: String) {
    unsafe entry = unsafe Self.stored.withLock { stored in unsafe stored.entry(of: spelling) }
  }

  /// Its letters.
  public var spelling: String { unsafe entry.pointee.spelling }

  /// Its number in this process; another process may give it another one.
  @inlinable package var number: Int { unsafe entry.pointee.number }

  /// Returns whether two words are the same entry.
  @inlinable public static func == (one: Word, other: Word) -> Bool { unsafe one.entry == other.entry }

  /// Adds the number of the word to a hash.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// The entries by their spellings.
  @safe private struct Stored: ~Copyable, @unchecked Sendable {
    private var entries: [String: UnsafePointer<Entry>] = unsafe [:]

    mutating func entry(of spelling: String) -> UnsafePointer<Entry> {
      if let known = unsafe entries[spelling] { return unsafe known }
      let made = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
      unsafe made.initialize(to: Entry(spelling: spelling, number: entries.count))
      unsafe entries[spelling] = UnsafePointer(made)
      return unsafe UnsafePointer(made)
    }
  }

  private static let stored = Mutex(Stored())
}
