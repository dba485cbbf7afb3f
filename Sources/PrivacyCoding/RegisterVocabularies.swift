public import PrivacyModel
public import SourceText

/// The registers that cases may ask, with the words of each, for the readers of cases.
public struct RegisterVocabularies: Sendable {
  private let list: @Sendable () -> [String]
  private let find: @Sendable (String) throws(DiagnosticList) -> Vocabulary?

  /// Creates vocabularies that functions find.
  /// - Parameters:
  ///   - list: Returns the names of the registers, for the errors of readers.
  ///   - find: Returns the vocabulary of a register by its name; nil where there is no such register.
  public init(
    listing list: @escaping @Sendable () -> [String] = { [] },
    _ find: @escaping @Sendable (String) throws(DiagnosticList) -> Vocabulary?
  ) {
    (self.list, self.find) = (list, find)
  }

  /// The shared model's words for registers of any name.
  public static let shared = RegisterVocabularies { _ in .shared }

  /// Creates the shared model's words for registers of these names alone.
  package init(named names: [String]) {
    self.init(listing: { names }) { names.contains($0) ? .shared : nil }
  }

  /// The names of the registers.
  package var registerNames: [String] { list() }

  /// Returns the same registers, of which readers read the cases of one organisation.
  ///
  /// The cases of the others are left out, as those of a register whose rules could not be loaded.
  package func limited(to register: String) -> RegisterVocabularies {
    let organisation = register.prefix { $0 != "/" } + "/"
    return RegisterVocabularies(listing: list) { [find, list] name throws(DiagnosticList) in
      if name.hasPrefix(organisation) || !list().contains(name) { return try find(name) }
      throw DiagnosticList([])
    }
  }

  /// Returns the vocabulary of a register; nil where there is no register of the name.
  /// - Throws: The problems of the organisation's rules, where they could not be loaded.
  public func vocabulary(ofRegister name: String) throws(DiagnosticList) -> Vocabulary? { try find(name) }
}
