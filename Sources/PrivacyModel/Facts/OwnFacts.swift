/// The facts of a record that its organisation declares in its vocabulary, by their names.
///
/// A name that is not set is not stated. Names and types are checked against the vocabulary where a case is read or decided.
///
/// ```swift
/// subject.own["loans"] = [["title": "Seven Brothers", "due": .day(day), "returned": .nothing]]
/// ```
public struct OwnFacts: Hashable, Sendable {
  /// One fact.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package var value: OwnFact
  }

  /// The facts, in the order of their names; nil where none is stated, so that most records copy no reference.
  private var stored: [Entry]?

  /// Creates facts that state nothing.
  public init() {}

  /// The facts, in the order of their names.
  package private(set) var entries: [Entry] {
    get { stored ?? [] }
    set { stored = newValue.isEmpty ? nil : newValue }
  }

  /// Whether no fact is stated.
  public var isEmpty: Bool { stored == nil }

  /// The place of the first entry whose name is not before a name.
  private static func place(of name: String, in entries: [Entry]) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A fact; nil where it is not stated.
  public subscript(name: String) -> OwnFact? {
    get { stored?.first { $0.name == name }?.value }
    set {
      // The storage is taken out, so that it is changed in place.
      var entries = stored ?? []
      stored = nil
      defer { self.entries = entries }
      let place = Self.place(of: name, in: entries)
      let isKnown = place < entries.count && entries[place].name == name
      switch (newValue, isKnown) {
      case (let value?, true): entries[place].value = value
      case (let value?, false): entries.insert(Entry(name: name, value: value), at: place)
      case (nil, true): entries.remove(at: place)
      case (nil, false): break
      }
    }
  }
}

extension OwnFacts: ExpressibleByDictionaryLiteral {
  /// Creates facts by their names.
  public init(dictionaryLiteral elements: (String, OwnFact)...) {
    for (name, value) in elements { self[name] = value }
  }
}

/// The value of a fact that an organisation declares.
public indirect enum OwnFact: Hashable, Sendable {
  /// There is none: `null` in YAML and JSON.
  case nothing
  /// A text, or a code by its word.
  case text(String)
  /// A whole number, never negative.
  case number(Int)
  /// True or false.
  case flag(Bool)
  /// A day.
  case day(CalendarDate)
  /// A record.
  case record(OwnFacts)
  /// A list of values or of records.
  case list([OwnFact])
}

extension OwnFact: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// States a text, or a code by its word.
  public init(stringLiteral text: String) { self = .text(text) }
  /// States a number.
  public init(integerLiteral number: Int) { self = .number(number) }
  /// States a truth value.
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  /// States a list; `[]` states that there are none.
  public init(arrayLiteral elements: OwnFact...) { self = .list(elements) }
  /// States a record.
  public init(dictionaryLiteral elements: (String, OwnFact)...) {
    var facts = OwnFacts()
    for (name, value) in elements { facts[name] = value }
    self = .record(facts)
  }
}
