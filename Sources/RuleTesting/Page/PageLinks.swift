internal import ProblemReports
internal import SourceText

/// The anchors of rule lines in the HTML report.
struct PageLinks {
  private let numbers: [String: Int]

  init(_ sources: [SourceFile]) {
    numbers = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.name, $0) })
  }

  /// Returns the anchor of a line, or nil for a file that is not in the report.
  func address(_ file: String, _ line: Int) -> String? { numbers[file].map { "f\($0)l\(line)" } }

  /// Returns `rules/a/b.lua:12` as a link to that line.
  func link(_ place: String) -> String {
    guard let location = SourceLocation(place: place), let address = address(location.file, location.line)
    else { return MarkupText.element("code", place) }
    return MarkupText.element("a", place, ["href": "#\(address)"])
  }
}
