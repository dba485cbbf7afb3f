internal import Foundation
internal import LawPack
package import Messages
package import RuleEvaluation
package import SourceText

/// A version of the rules: a folder, or the folder of rules of a git revision.
package struct RuleVersion: Sendable {
  private enum Origin: Sendable {
    case folder
    case revision([String: String])
  }

  /// The name that places begin with: the folder, or `REVISION:FOLDER`.
  package let name: String
  private let origin: Origin

  /// Finds a version: a folder of the name, else a git revision.
  /// - Parameters:
  ///   - text: The folder or the revision.
  ///   - folder: The folder of rules in a revision.
  /// - Throws: `io` where there is neither, or the revision has no rules in the folder.
  package init(_ text: String, rules folder: String) throws(Diagnostic) {
    let place = URL(fileURLWithPath: text).resolvingSymlinksInPath()
    if (try? place.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true {
      (name, origin) = (Self.normalised(text), .folder)
      return
    }
    let revision = try GitRevision(text)
    name = "\(text):\(Self.normalised(folder))"
    origin = .revision(try revision.files(below: folder))
  }

  /// Opens the rules.
  /// - Throws: every problem of `law/` and `shared/`; the first organisation's where it cannot be loaded is a fault of the engine.
  package func engine(
    loading: RuleEngine.Limits, deciding: RuleEngine.Limits, assuming: Bool
  ) throws(DiagnosticList) -> RuleEngine {
    switch origin {
    case .folder:
      return try RuleEngine(opening: name, loading: loading, deciding: deciding, assuming: assuming)
    case .revision(let texts):
      return try RuleEngine(
        opening: texts, named: name, loading: loading, deciding: deciding, assuming: assuming)
    }
  }

  /// Opens the catalogue of messages.
  /// - Throws: every problem of it.
  package func catalogue() throws(DiagnosticList) -> MessageCatalogue {
    guard case .revision(let texts) = origin else { return try MessageCatalogue(rules: name) }
    let hasLaw = texts.keys.contains { $0.hasPrefix("law/") }
    guard let common = texts["messages.yaml"] ?? (hasLaw ? nil : LawPack.text(at: "messages.yaml")) else {
      throw DiagnosticList([Diagnostic(.io, "there is no `\(name)/messages.yaml`")])
    }
    let own = texts.keys.filter { $0.hasSuffix("/messages.yaml") }.sorted()
    return try MessageCatalogue(
      SourceFile(name: "\(name)/messages.yaml", text: common),
      adding: own.map { SourceFile(name: "\(name)/\($0)", text: texts[$0] ?? "") })
  }

  /// The files of a revision, which no reader finds on disk.
  package var sources: [SourceFile] {
    guard case .revision(let texts) = origin else { return [] }
    return texts.sorted { $0.key < $1.key }.map { SourceFile(name: "\(name)/\($0.key)", text: $0.value) }
  }

  /// The folder without `./` before it and `/` behind it, so that a place has one spelling.
  static func normalised(_ folder: String) -> String {
    var folder = folder
    while folder.hasPrefix("./"), folder.count > 2 { folder.removeFirst(2) }
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder
  }
}
