extension CalendarDate: CustomStringConvertible, LosslessStringConvertible {
  /// The date as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = parts
    func digit(_ number: Int, _ place: Int) -> UInt8 { UInt8(truncatingIfNeeded: number / place % 10) + 48 }
    let text: [UInt8] = [
      digit(year, 1000), digit(year, 100), digit(year, 10), digit(year, 1), 45,
      digit(month, 10), digit(month, 1), 45, digit(day, 10), digit(day, 1),
    ]
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads exactly `YYYY-MM-DD`; nil for any other form and for a day that does not exist.
  public init?(_ text: String) {
    guard let (year, month, day) = Self.readParts(text) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Returns the numbers of a text in the form `YYYY-MM-DD`, even if there is no such day.
  static func readParts(_ text: String) -> (year: Int, month: Int, day: Int)? {
    var text = text
    return text.withUTF8 { unsafe readParts($0) }
  }

  static func readParts(_ text: UnsafeBufferPointer<UInt8>) -> (year: Int, month: Int, day: Int)? {
    let hyphen = UInt8(ascii: "-")
    guard unsafe text.count == 10 && text[4] == hyphen && text[7] == hyphen else { return nil }
    var areDigits = true
    func number(_ places: Range<Int>) -> Int {
      var number = 0
      for place in places {
        let digit = unsafe text[place] &- UInt8(ascii: "0")
        areDigits = areDigits && digit < 10
        number = 10 * number + Int(digit)
      }
      return number
    }
    let numbers = (number(0..<4), number(5..<7), number(8..<10))
    return areDigits ? numbers : nil
  }
}

extension CalendarDate: ExpressibleByStringLiteral {
  /// The date of a literal, such as `let today: CalendarDate = "2026-03-02"`.
  ///
  /// A literal that is not a date stops the program. For text from outside use `init(_:)`, which returns nil.
  public init(stringLiteral text: String) {
    guard let date = CalendarDate(text) else { preconditionFailure("`\(text)` is not a date") }
    self = date
  }
}

extension CalendarDate: Codable {
  /// Reads the text `YYYY-MM-DD`.
  /// - Throws: `DecodingError` for any other form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CalendarDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "`\(text)` is not a date of the form YYYY-MM-DD")
    }
    self = date
  }

  /// Writes the text `YYYY-MM-DD`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
