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
    guard let location = SourceLocation(place: place), let address = address(location.file, location.line)
    else { return MarkupText.element("code", place) }
    return MarkupText.element("a", place, ["href": "#\(address)"])
  }
}
