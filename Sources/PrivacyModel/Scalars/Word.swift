internal import Concurrency

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
    self = Self.stored.withLock { stored in
      if let known = stored[spelling] { return known }
      let made = Word(Entry(spelling: spelling, number: stored.count))
      stored[spelling] = made
      return made
    }
  }

  private init(_ made: Entry) {
    let stored = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
    unsafe stored.initialize(to: made)
    unsafe entry = UnsafePointer(stored)
  }

  /// Its letters.
  public var spelling: String { unsafe entry.pointee.spelling }

  /// Its number in this process; another process may give it another one.
  @inlinable package var number: Int { unsafe entry.pointee.number }

  /// Returns whether two words are the same entry.
  @inlinable public static func == (one: Word, other: Word) -> Bool { unsafe one.entry == other.entry }

  /// Adds the number of the word to a hash.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  private static let stored = Locked<[String: Word]>([:])
}
