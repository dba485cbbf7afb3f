internal import CJSONCursor
public import PrivacyModel
public import SourceText

/// Reads cases from lines of JSON, one after the other, and keeps its memory between them.
///
/// A line that is as it should be is read straight from its tokens; of any other the tree is read, which can tell what is
/// wrong, and where.
@safe public struct CaseReader: ~Copyable {
  /// The most values that a line may hold, unless another number is given.
  ///
  /// A case of ten thousand invoices has fewer. A value takes up to 1.3 KB while its case is decided.
  public static let maximumValues = 100_000

  private let name: String
  private let maximumValues: Int
  private var json: JSONReader
  private let places: UnsafeMutablePointer<Int32>

  /// Makes a reader; `name` is what errors call the file.
  ///
  /// A line that holds more than `maximumValues` values is `bad_case`.
  public init(name: String, maximumValues: Int = CaseReader.maximumValues) {
    self.name = name
    self.maximumValues = maximumValues
    json = JSONReader(name: name, unit: .line, maximumValues: maximumValues)
    unsafe places = .allocate(capacity: TokenReader<CaseFacts>.room)
  }

  deinit { unsafe places.deallocate() }

  /// Reads a line.
  ///
  /// A case without a name is called by its file and its line. Throws every problem of the line at once.
  public mutating func read(
    _ line: some Collection<UInt8>, number: Int = 1
  ) throws(DiagnosticList) -> CaseFacts {
    if let facts = readTokens(line, number: number) { return facts }
    let node = try JSONSource.parse(
      line: line, name: name, number: number, maximumValues: maximumValues)
    var decoder = FactDecoder(file: name)
    let facts = decoder.decodeCase(
      node, defaultID: "\(name):\(number)", defaultRegister: nil, defaultToday: nil, ignoring: ["expect"])
    guard let facts else { throw decoder.log.list }
    return facts
  }

  private mutating func readTokens(_ line: some Collection<UInt8>, number: Int) -> CaseFacts? {
    let places = unsafe places
    let name = name
    return unsafe json.withTokens(of: line) { tokens in
      var id: String?
      var register: String?
      var facts = unsafe TokenReader<CaseFacts>.read(0, of: tokens, type: 0, places: places) {
        key, token in
        let value = unsafe tokens[token]
        guard unsafe value.kind == JSONTokenString && value.length > 0 else { return false }
        let text = unsafe String(
          decoding: UnsafeBufferPointer(start: value.text, count: Int(value.length)), as: UTF8.self)
        // Either of them twice is no business of this reader's.
        let number = unsafe CaseName.all.number(of: key)
        if number == CaseName.id, id == nil {
          id = text
        } else if number == CaseName.register, register == nil {
          register = text
        } else {
          return false
        }
        return true
      }
      // A case that states no day would be decided for one that nobody meant.
      guard let register, facts?.requestKind != nil, facts?.today != CaseName.noDay else { return nil }
      facts?.id = id ?? "\(name):\(number)"
      facts?.register = register
      return facts
    }
  }
}

/// What a line says beside the facts of the schema.
private enum CaseName {
  static let all = ByteTable(["case", "register"])
  static let id = 0
  static let register = 1
  /// The day of a case that states none; one that states this very day is read from the tree.
  static let noDay = CaseFacts().today
}
