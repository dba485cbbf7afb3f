/// The words that the cases and rules of one organisation may use: those of the shared model, and its own.
///
/// A register's vocabulary numbers its codes when its rules are compiled. Two organisations never see each other's words.
public final class Vocabulary: Sendable {
  /// The words of the shared model alone.
  public static let shared = Vocabulary(DeclaredWords())

  /// What the organisation declares.
  package let declared: DeclaredWords
  /// Every fact that rules of the organisation can read.
  package let schema: FactSchema
  /// The fields of each record type of the schema by the bytes of their names.
  package let fieldTables: [FieldTable]
  /// The own words of each list.
  package let own: OwnWords

  /// Creates a vocabulary from the declarations of an organisation.
  package init(_ declared: DeclaredWords) {
    self.declared = declared
    own = OwnWords(declared.words, of: declared.organisation)
    schema = declared.isEmpty ? FactSchema.shared : FactSchema(declared)
    fieldTables = FieldTable.tables(of: schema)
  }

  /// Returns the number of an own word among those of its list; nil if the vocabulary lacks it.
  package func number(of word: Word, in list: WordList) -> Int? {
    own.number(of: word, in: list)
  }

  /// Returns the number of an addressee: the shared ones come first; nil for one that the vocabulary lacks.
  package func number(of addressee: Addressee) -> Int? {
    let index = Addressee.table.index(of: addressee)
    return index >= 0
      ? index : number(of: addressee.word, in: .addressees).map { Addressee.shared.count + $0 }
  }

  /// The own words of a list, in the order of their numbers.
  package func ownWords(_ list: WordList) -> [Word] { own.words(list) }

  /// The spellings of a list: those of the shared model, then the own ones.
  package func spellings(_ list: WordList) -> [String] {
    list.sharedSpellings + own.words(list).map(\.spelling)
  }

  /// The codes of an open list: those of the shared model, then the own ones.
  package func codes<Code: OpenCode & FactCode>(_ type: Code.Type) -> [Code] {
    Code.shared + ownWords(Code.list).map { Code(word: $0) }
  }

  /// The lists of facts of the subject that the organisation declares.
  package var ownSubjectLists: [String] {
    guard let subject = schema.type(path: "subject") else { return [] }
    return subject.fields[subject.sharedCount...].filter(\.isList).map(\.name)
  }

  /// How a word that a list lacks could be declared, as a correction.
  package func declarationHelp(_ list: WordList) -> String { own.declarationHelp(list) }
}

extension Vocabulary: Hashable {
  /// Returns whether two are the same object.
  public static func == (one: Vocabulary, other: Vocabulary) -> Bool { one === other }

  /// Adds the identity of the object to a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension WordList {
  /// The number of words of the shared model.
  package var sharedCount: Int { sharedSpellings.count }

  /// The spellings of the shared model.
  package var sharedSpellings: [String] {
    switch self {
    case .categories: DataCategory.table.spellings
    case .purposes: Purpose.table.spellings
    case .recipients: RecipientKind.table.spellings
    case .sources: DataSource.table.spellings
    case .groups: CustomerGroup.table.spellings
    case .controllers: ControllerKind.table.spellings
    case .bans: BanKind.table.spellings
    case .actions: CategoryAction.table.spellings
    case .addressees: Addressee.table.spellings
    case .requests: RequestKind.table.spellings
    case .reasons: SharedWords.reasons
    case .obligations: SharedWords.obligations
    }
  }

  /// One word of the list as messages name it, with its article.
  package var phrase: String {
    switch self {
    case .categories: "a data category"
    case .purposes: "a purpose"
    case .recipients: "a kind of recipient"
    case .sources: "a source of data"
    case .groups: "a customer group"
    case .controllers: "a kind of controller"
    case .bans: "a kind of ban"
    case .actions: "an action on a category"
    case .addressees: "an addressee"
    case .requests: "a kind of request"
    case .reasons: "the code of a reason"
    case .obligations: "the code of an obligation"
    }
  }
}
