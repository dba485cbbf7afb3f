internal import LawPack
public import PrivacyModel
public import SourceText

extension MessageCatalogue {
  /// Opens the catalogue of a rule folder: its `messages.yaml`, or the built-in one, and each organisation's own when it is first asked for.
  ///
  /// An organisation's file has texts for its statements, acts, rules and own words, and may have its own texts for reasons.
  /// Until `check` finds no problem in it, a text that it lacks is printed in English.
  ///
  /// - Throws: Every problem of the common file.
  public init(rules directory: String) throws(DiagnosticList) {
    let common: SourceFile
    do throws(Diagnostic) {
      common = try Self.common(of: directory)
    } catch {
      throw DiagnosticList([error])
    }
    self.init(
      texts: try CatalogueReader.read(common), own: OrganisationCatalogues(directory: directory))
  }

  /// The common catalogue: that of the folder, or the built-in one where the folder has neither a catalogue nor a law.
  private static func common(of directory: String) throws(Diagnostic) -> SourceFile {
    let path = directory + "/messages.yaml"
    let isMissing = [path, directory + "/law"].allSatisfy {
      (try? FileKind(of: $0, followingLinks: false)) == nil
    }
    if isMissing, (try? FileKind(of: directory)) == .folder, let file = LawPack.source(at: "messages.yaml") {
      return file
    }
    return try SourceFile.read(path)
  }

  /// Reads a catalogue and the files of organisations.
  ///
  /// - Throws: Every problem of every file.
  package init(_ file: SourceFile, adding own: [SourceFile]) throws(DiagnosticList) {
    let common = try CatalogueReader.read(file)
    var problems: [Diagnostic] = []
    for file in own {
      do throws(DiagnosticList) {
        _ = try CatalogueReader.read(file, isOwn: true)
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    self.init(texts: common, own: OrganisationCatalogues(own))
  }

  /// Checks the catalogue of an organisation against its vocabulary.
  ///
  /// - Throws: The first problems of the file: a word that the organisation does not declare, a text for a code that the common
  ///   catalogue has already, and a text that is missing in one of the organisation's languages.
  public func check(_ vocabulary: Vocabulary) throws(DiagnosticList) {
    guard let organisation = vocabulary.declared.organisation,
      let content = try own.content(of: organisation)?.get()
    else { return }
    let log = OrganisationCatalogueCheck(content: content, vocabulary: vocabulary, common: self).log
    guard log.isEmpty else { throw log.list }
  }

  /// Returns the own words and facts of a vocabulary that have no text in one of its languages, each with its section.
  package func unnamed(in vocabulary: Vocabulary) -> [(section: Section, word: String, language: Language)] {
    let content = vocabulary.declared.organisation.flatMap { own.texts(of: $0) }
    return Section.allCases.flatMap { section in
      section.ownWords(of: vocabulary).flatMap { word in
        vocabulary.languages.filter { content?.texts[section]?[word]?[$0] == nil }.map { (section, word, $0) }
      }
    }
  }
}

extension MessageCatalogue.Section {
  /// The words that an organisation declares and that have their texts in this section.
  package func ownWords(of vocabulary: Vocabulary) -> [String] {
    if self == .facts {
      return vocabulary.schema.types.flatMap { $0.fields[$0.sharedCount...].map(\.path) }
    }
    if self == .functions { return vocabulary.declared.functions.map(\.name) }
    return WordList(rawValue: rawValue).map { vocabulary.ownWords($0).map(\.spelling) } ?? []
  }
}

extension Vocabulary {
  /// The languages that the organisation answers in.
  package var languages: [Language] {
    declared.languages.map { names in Language.allCases.filter { names.contains($0.rawValue) } }
      ?? Language.allCases
  }
}
