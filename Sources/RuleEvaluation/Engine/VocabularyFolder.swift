internal import LuaSandbox
package import PrivacyModel
package import RuleCompiler
package import SourceText

/// The vocabularies of the organisations in a rule folder; their rules do not run.
package struct VocabularyFolder: Sendable {
  private let compiler: FolderCompiler

  /// Opens a folder.
  /// - Throws: Every file of `law/` and `shared/` that cannot be read.
  package init(_ folder: RuleFolder) throws(DiagnosticList) {
    compiler = try FolderCompiler(folder, limits: RuleEngine.Limits.loading)
  }

  /// The names of the organisations, in alphabetical order.
  package var organisations: [String] { compiler.folder.organisations }

  /// Returns the names of an organisation's registers, by the names of their files.
  package func registers(of organisation: String) -> [String] {
    compiler.folder.registerNames(of: organisation)
  }

  /// Reads the words and facts that an organisation declares; the shared ones alone where it declares none.
  /// - Throws: Every problem of its vocabulary, and every file of it that cannot be read.
  package func vocabulary(of organisation: String) throws(DiagnosticList) -> Vocabulary {
    try compiler.vocabulary(of: organisation)
  }
}
