internal import CJSONCursor
public import Diagnostics
internal import SourceTree

/// Reads cases from lines of JSON, one after the other, and keeps its memory between them.
///
/// A line that is as it should be is read straight from its tokens; of any other the tree is read, which can tell what is
/// wrong, and where.
@safe public struct CaseReader: ~Copyable {
  private let name: String
  private var json: JSONReader
  private let places: UnsafeMutablePointer<Int32>

  /// Makes a reader; `name` is what errors call the file.
  public init(name: String) {
    self.name = name
    json = JSONReader(name: name, unit: .line)
    unsafe places = .allocate(capacity: TokenReader<RegisterCase>.room)
  }

  deinit { unsafe places.deallocate() }

  /// Reads a line.
  ///
  /// A case without a name is called by its file and its line. Throws every problem of the line at once.
  public mutating func read(
    _ line: some Collection<UInt8>, number: Int = 1
  ) throws(DiagnosticList) -> RegisterCase {
    if let facts = readTokens(line, number: number) { return facts }
    let node = try JSONSource.parse(line: line, name: name, number: number)
    var decoder = FactDecoder(file: name)
    let facts = decoder.decodeCase(
      node, defaultID: "\(name):\(number)", defaultRegister: nil, defaultToday: nil, ignoring: ["expect"])
    guard let facts else { throw DiagnosticList(decoder.problems) }
    return facts
  }

  private mutating func readTokens(_ line: some Collection<UInt8>, number: Int) -> RegisterCase? {
    let places = unsafe places
    let name = name
    return unsafe json.withTokens(of: line) { tokens in
      var id: String?
      var register: String?
      let facts = unsafe TokenReader<RegisterCase>.read(0, of: tokens, type: 0, places: places) {
        key, token in
        let value = unsafe tokens[token]
        guard unsafe value.kind == JSONTokenString && value.length > 0 else { return false }
        let text = unsafe String(
          decoding: UnsafeBufferPointer(start: value.text, count: Int(value.length)), as: UTF8.self)
        // Either of them twice is no business of this reader's.
        if unsafe key.elementsEqual("case".utf8), id == nil {
          id = text
        } else if unsafe key.elementsEqual("register".utf8), register == nil {
          register = text
        } else {
          return false
        }
        return true
      }
      guard var facts, let register, facts.requestKind != nil, unsafe tokens.stateToday else { return nil }
      facts.id = id ?? "\(name):\(number)"
      facts.register = register
      return facts
    }
  }
}

extension UnsafeBufferPointer<JSONToken> {
  /// Whether the object states its day; a case that does not would be decided for the calendar's first.
  fileprivate var stateToday: Bool {
    var next = 1
    for _ in 0..<Int(unsafe self[0].count) {
      let key = unsafe UnsafeBufferPointer<UInt8>(start: self[next].text, count: Int(self[next].length))
      if unsafe key.elementsEqual("today".utf8) { return unsafe !isNull(next + 1) }
      next = unsafe end(of: next + 1)
    }
    return false
  }
}
