import CJSONCursor

/// Describes why a text is not valid JSON.
struct JSONProblem {
  private let fault: JSONFault
  private let found: String
  private let end: String
  private let width: Int
  private let maximumValues: Int

  /// Creates a problem from a failed reading of `bytes`.
  init(
    _ reading: JSONReading, in bytes: UnsafeBufferPointer<UInt8>, unit: JSONReader.Unit, maximumValues: Int
  ) {
    self.maximumValues = maximumValues
    let start = unsafe min(reading.faultOffset, bytes.count)
    // The token may end within a character, and may be as long as the file.
    let stop = unsafe min(start + reading.faultLength, bytes.count)
    let token = unsafe String(decoding: bytes[start..<min(stop, start + 200)], as: UTF8.self)
    fault = unsafe reading.fault
    end = "the end of the \(unit)"
    found = token.isEmpty ? end : "`\(token.count > 40 ? token.prefix(39) + "…" : token[...])`"
    width = max(1, token.count)
  }

  /// Returns the diagnostic for the problem.
  func diagnostic(in file: String, at position: SourcePosition) -> Diagnostic {
    .badCase(message, in: file, at: position, width: width, help: help)
  }

  private var message: String {
    switch fault {
    case JSONFaultEmpty: "found nothing up to \(end), expected a JSON value"
    case JSONFaultEncoding: "found a byte that is not UTF-8, expected text in UTF-8"
    case JSONFaultControlCharacter:
      "found a line break, tab or other control character in a string, expected an escape"
    case JSONFaultUnclosedString: "the string that begins here has no closing `\"` before \(end)"
    case JSONFaultBadEscape: "found the escape \(found), expected a JSON escape"
    case JSONFaultLoneSurrogate: "found \(found) alone, expected both halves of the surrogate pair"
    case JSONFaultBadNumber: "found \(found), expected a JSON number"
    case JSONFaultExpectedValue: "found \(found), expected a value"
    case JSONFaultExpectedKey: "found \(found), expected a key in double quotation marks or `}`"
    case JSONFaultExpectedColon: "found \(found), expected `:` after the key"
    case JSONFaultExpectedCommaOrBracket: "found \(found), expected `,` or `]`"
    case JSONFaultExpectedCommaOrBrace: "found \(found), expected `,` or `}`"
    case JSONFaultTrailingComma: "found a `,` after the last element, expected none"
    case JSONFaultTooDeep: "found more than \(JSONSource.maximumDepth) levels, expected at most that many"
    case JSONFaultTooMany: "found more than \(maximumValues) values, expected at most that many"
    case JSONFaultTrailingText: "found \(found) after the value, expected \(end)"
    case JSONFaultTooLarge: "found more than 4 GB of text, expected less"
    default: "there is not enough memory to read the text"
    }
  }

  private var help: String? {
    switch (fault, found) {
    case (JSONFaultControlCharacter, _): "write `\\n` for a line break and `\\t` for a tab"
    case (JSONFaultBadEscape, _): "write `\\\\` for a backslash"
    case (JSONFaultExpectedValue, "`NaN`"), (JSONFaultExpectedValue, "`Infinity`"):
      "JSON has no such number, use `null` or leave the key out"
    case (JSONFaultExpectedValue, "`True`"), (JSONFaultExpectedValue, "`False`"):
      "JSON writes `true` and `false` in lower case"
    case (JSONFaultExpectedValue, "`None`"): "JSON writes `null`"
    case (JSONFaultExpectedValue, _), (JSONFaultExpectedKey, _):
      if found.hasPrefix("`'") {
        "JSON writes strings in double quotation marks"
      } else if found.hasPrefix("`/") {
        "JSON has no comments"
      } else {
        nil
      }
    default: nil
    }
  }
}
