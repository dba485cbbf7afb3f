/// A writer of one line of JSON, member by member in the order of the calls.
///
/// The bytes equal those of `JSONEncoder` with sorted keys and unescaped slashes, without the cost of its tree.
struct JSONLine {
  private var bytes: [UInt8] = []
  private var needsComma = false

  init() { bytes.reserveCapacity(2048) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  mutating func object(_ body: (inout JSONLine) -> Void) {
    separate()
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func array<Element>(_ elements: [Element], _ body: (inout JSONLine, Element) -> Void) {
    separate()
    open(UInt8(ascii: "["))
    for element in elements { body(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// Writes a number, a truth value or `null`.
  mutating func plain(_ word: String) {
    separate()
    bytes.append(contentsOf: word.utf8)
  }

  mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text in quotation marks, with escapes.
  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    let utf8 = text.utf8
    if utf8.contains(where: { Self.isEscaped($0) }) {
      for byte in utf8 { appendEscaped(byte) }
    } else {
      bytes.append(contentsOf: utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 8: bytes += "\\b".utf8
    case 9: bytes += "\\t".utf8
    case 10: bytes += "\\n".utf8
    case 12: bytes += "\\f".utf8
    case 13: bytes += "\\r".utf8
    case ..<32: bytes += "\\u00".utf8 + [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  // MARK: Members

  mutating func member(_ key: String, _ text: String?) {
    guard let text else { return }
    self.key(key)
    string(text)
  }

  mutating func member(_ key: String, _ number: Int) { member(key, plain: String(number)) }

  /// Writes a number, a truth value or `null`.
  mutating func member(_ key: String, plain word: String) {
    self.key(key)
    plain(word)
  }

  /// Writes a list unless it is empty.
  mutating func list<Element>(
    _ key: String, _ elements: [Element], _ body: (inout JSONLine, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    self.key(key)
    array(elements, body)
  }

  mutating func strings(_ key: String, _ texts: [String]) { list(key, texts) { $0.string($1) } }

  mutating func member(_ key: String, _ body: (inout JSONLine) -> Void) {
    self.key(key)
    object(body)
  }
}
