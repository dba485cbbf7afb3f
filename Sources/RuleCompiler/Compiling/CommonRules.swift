package import SourceText

/// The laws and acts that every register applies, read once.
package struct CommonRules: Sendable {
  package var statutes = Statutes()
  package private(set) var documents: [RuleDocument] = []
  /// The number of the file of each document.
  private var sources: [Int] = []
  /// What unstated facts are taken for.
  package var assumptions: [Assumption] = []
  /// The problems of their files; with any, no register can be used.
  package var problems: [Diagnostic] = []

  init(statutes: Statutes = Statutes(), assumptions: [Assumption] = []) {
    (self.statutes, self.assumptions) = (statutes, assumptions)
  }

  /// Adds the document of a file, or puts it in the place of the file's earlier document.
  mutating func add(_ document: RuleDocument, of source: Int) {
    if let place = sources.firstIndex(of: source) {
      documents[place] = document
    } else {
      documents.append(document)
      sources.append(source)
    }
  }

  /// Puts the documents of other rules, which are of some of the same files, in the place of the earlier ones.
  mutating func replaceDocuments(by other: CommonRules) {
    for (source, document) in zip(other.sources, other.documents) { add(document, of: source) }
  }
}
