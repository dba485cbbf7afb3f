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

  /// Reads exactly `YYYY-MM-DD`; nil for any other form and for days that do not exist.
  public init?(_ text: String) {
    guard let (year, month, day) = Self.readParts(text) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The three numbers of a text in the form `YYYY-MM-DD`, whether or not there is such a day.
  static func readParts(_ text: String) -> (year: Int, month: Int, day: Int)? { readParts(text.utf8) }

  static func readParts(_ text: some Sequence<UInt8>) -> (year: Int, month: Int, day: Int)? {
    var numbers = (0, 0, 0)
    var length = 0
    for byte in text {
      let place = length
      length += 1
      if place == 4 || place == 7 {
        guard byte == 45 else { return nil }
        continue
      }
      guard place < 10, (48...57).contains(byte) else { return nil }
      let digit = Int(byte) - 48
      switch place {
      case 0...3: numbers.0 = numbers.0 * 10 + digit
      case 5...6: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    return length == 10 ? numbers : nil
  }
}

extension CalendarDate: Codable {
  /// Reads the text `YYYY-MM-DD`.
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
