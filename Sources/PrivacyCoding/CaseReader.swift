internal import CJSONCursor
public import PrivacyModel
public import SourceText

/// Reads cases from lines of JSON and keeps its memory from one line to the next.
///
/// A correct line is read from its tokens. For a line with an error the reader builds a tree and reports every problem with
/// its position.
@safe public struct CaseReader: ~Copyable {
  /// The default for the most values that a line may hold.
  ///
  /// A case of ten thousand invoices has fewer. A value takes up to 1.3 KB while its case is decided.
  public static let maximumValues = 100_000

  private let name: String
  private let maximumValues: Int
  private let vocabularies: RegisterVocabularies
  private var json: JSONReader
  private let places: UnsafeMutablePointer<Int32>
  /// The number of places: a vocabulary with deeper records is read from the tree.
  private static let room = 4096

  /// Creates a reader.
  /// - Parameters:
  ///   - name: The name of the file in errors.
  ///   - vocabularies: The words of each register.
  ///   - maximumValues: The most values that a line may hold. A line with more is `bad_case`.
  public init(
    name: String, vocabularies: RegisterVocabularies = .shared,
    maximumValues: Int = CaseReader.maximumValues
  ) {
    self.name = name
    self.vocabularies = vocabularies
    self.maximumValues = maximumValues
    json = JSONReader(name: name, unit: .line, maximumValues: maximumValues)
    unsafe places = .allocate(capacity: Self.room)
  }

  deinit { unsafe places.deallocate() }

  /// Reads a line.
  ///
  /// A case without a name gets the name of the file and the number of the line.
  /// - Throws: Every problem of the line at once; the problems of the rules, where those of its organisation could not be
  ///   loaded.
  public mutating func read(
    _ line: some Collection<UInt8>, number: Int = 1
  ) throws(DiagnosticList) -> CaseFacts {
    if let facts = readTokens(line, number: number) { return facts }
    let node = try JSONSource.parse(
      line: line, name: name, number: number, maximumValues: maximumValues)
    var decoder = FactDecoder(file: name)
    if case .scalar(let register, _)? = node["register"]?.content {
      decoder.vocabulary = try vocabularies.vocabulary(ofRegister: register) ?? .shared
    }
    let facts = decoder.decodeCase(
      node, defaultID: "\(name):\(number)", defaultRegister: nil, defaultToday: nil, ignoring: ["expect"])
    guard let facts else { throw decoder.log.list }
    return facts
  }

  private mutating func readTokens(_ line: some Collection<UInt8>, number: Int) -> CaseFacts? {
    let places = unsafe places
    let (name, vocabularies) = (name, vocabularies)
    return unsafe json.withTokens(of: line) { tokens in
      var id: String?
      var register: String?
      let others = { (key: UnsafeBufferPointer<UInt8>, token: Int) -> Bool in
        let value = unsafe tokens[token]
        guard unsafe value.kind == JSONTokenString && value.length > 0 else { return false }
        let text = unsafe String(
          decoding: UnsafeBufferPointer(start: value.text, count: Int(value.length)), as: UTF8.self)
        // A duplicate is left to the tree, which reports it.
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
      var facts = unsafe TokenReader<CaseFacts>.root(tokens, places: places, others: others) {
        // A register whose rules could not be loaded is reported with the tree.
        // So is one that does not exist.
        guard let register, let vocabulary = try? vocabularies.vocabulary(ofRegister: register) else {
          return nil
        }
        return vocabulary.fieldTables[0].room <= Self.room ? vocabulary : nil
      }
      // Without a stated day the case would be decided for a wrong one.
      guard let register, facts?.requestKind != nil, facts?.today != CaseName.noDay else { return nil }
      facts?.id = id ?? "\(name):\(number)"
      facts?.register = register
      return facts
    }
  }
}

/// The keys of a line that are not facts.
private enum CaseName {
  static let all = ByteTable(["case", "register"])
  static let id = 0
  static let register = 1
  /// The day of a case that states none.
  ///
  /// A case that states exactly this day is read from the tree.
  static let noDay = CaseFacts().today
}
