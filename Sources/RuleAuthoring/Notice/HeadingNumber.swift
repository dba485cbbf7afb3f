/// The number before a heading: `4`, `4.`, `4)`, `4.1`.
struct HeadingNumber {
  /// The number of the heading, the first of `4.1`.
  let number: Int
  /// Whether it is the number of a part, such as `4.1`.
  let isPart: Bool
  /// The heading without its number.
  let heading: String

  /// Reads the number of a line; nil where it has none.
  init?(_ line: String) {
    let mark = line.prefix { $0.isASCII && ($0.isNumber || ".)".contains($0)) }
    let digits = mark.prefix(while: \.isNumber)
    let rest = line.dropFirst(mark.count)
    guard (1...2).contains(digits.count), let number = Int(digits), number > 0, mark.count <= 8,
      rest.first == " " || mark.count > digits.count, mark.split(separator: ".").allSatisfy({ $0.count <= 3 })
    else { return nil }
    let heading = rest.drop(while: \.isWhitespace)
    guard heading.first?.isLetter == true else { return nil }
    (self.number, self.heading) = (number, String(heading))
    isPart = mark.split(separator: ".").count > 1
  }
}
