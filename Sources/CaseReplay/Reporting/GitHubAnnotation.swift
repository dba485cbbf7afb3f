public import Diagnostics

/// A note that GitHub shows beside a line: a workflow command.
public struct GitHubAnnotation {
  /// The command, without a line feed.
  public let text: String

  /// Makes a note of a level: `error`, `warning` or `notice`.
  public init(_ level: String, at place: SourceLocation, title: String, _ message: String) {
    var properties = ["file=\(Self.property(place.file))", "line=\(place.line)"]
    if let column = place.column { properties.append("col=\(column)") }
    properties.append("title=\(Self.property(title))")
    text = "::\(level) \(properties.joined(separator: ","))::\(Self.data(message))"
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
