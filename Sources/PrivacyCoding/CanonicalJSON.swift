internal import Foundation
package import SourceText

/// JSON whose bytes depend on the value alone.
package enum CanonicalJSON {
  /// The value on one line, with the keys in alphabetical order.
  package static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Encoding fails only for infinite numbers and keys that are not strings, and no value has any.
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}

/// An error as commands print it in JSON: `kind`, `message`, `at` and `traceback`.
package struct ErrorObject: Encodable, Sendable {
  private var kind: String
  private var message: String
  private var at: String?
  private var traceback: String?

  /// Creates the object of a diagnostic.
  package init(_ diagnostic: Diagnostic) {
    kind = diagnostic.kind.rawValue
    message = diagnostic.message + (diagnostic.help.map { "; \($0)" } ?? "")
    at = diagnostic.location?.description
    traceback = diagnostic.traceback
  }
}
