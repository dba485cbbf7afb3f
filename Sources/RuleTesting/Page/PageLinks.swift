internal import SourceText

/// The places of rules in the page: each line of each rule file has an address.
struct PageLinks {
  private let numbers: [String: Int]

  init(_ sources: [SourceFile]) {
    numbers = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.name, $0) })
  }

  /// The address of a line; nil for a file that is not in the page.
  func address(_ file: String, _ line: Int) -> String? { numbers[file].map { "f\($0)l\(line)" } }

  /// `rules/a/b.lua:12` as a link to that line.
  func link(_ place: String) -> String {
    guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]),
      let address = address(String(place[..<colon]), line)
    else { return HTMLText.element("code", place) }
    return HTMLText.element("a", place, ["href": "#\(address)"])
  }
}
