internal import Foundation
internal import PrivacyModel
internal import RuleTesting
package import SourceText

/// A file to write.
package struct ScaffoldFile: Hashable, Sendable {
  /// The path.
  package var path: String
  /// The text.
  package var text: String

  /// Creates a file.
  package init(path: String, text: String) { (self.path, self.text) = (path, text) }
}

/// The paths of a new register's files.
package struct ScaffoldPaths: Sendable {
  /// The name of the register.
  package let name: RegisterName
  /// The folder of rules.
  package let rules: String
  /// The folder of its examples; another register of an organisation gets its own folder.
  package let examples: String
  /// Whether the organisation exists already.
  package let hasOrganisation: Bool
  /// Whether the organisation declares words already.
  package let hasVocabulary: Bool

  /// Computes the paths.
  /// - Throws: a problem for each file that exists.
  package init(_ name: RegisterName, rules: String, examples: String) throws(DiagnosticList) {
    self.name = name
    self.rules = Self.trimmed(rules)
    let folder = "\(self.rules)/\(name.organisation)"
    let own = "\(self.rules)/\(name.text).lua"
    let isThere = FileManager.default.fileExists(atPath:)
    let registers = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
      $0.hasSuffix(".lua") && !$0.hasPrefix(".")
        && !["organisation.lua", "statutes.lua", "vocabulary.lua"].contains($0)
    }
    let isAnother = !registers.isEmpty && !isThere(own)
    self.examples = Self.trimmed(examples) + "/" + (isAnother ? name.text : name.organisation)
    hasVocabulary = isThere("\(folder)/vocabulary.lua")
    hasOrganisation = isThere("\(folder)/organisation.lua") && !isThere(own)
    let common = ["organisation.lua", "statutes.lua", "messages.yaml"].map { "\(folder)/\($0)" }
    let wanted =
      (hasOrganisation ? [] : common) + [own]
      + RequestKind.shared.map(examplePath)
    let taken = wanted.filter(isThere)
    guard taken.isEmpty else {
      throw DiagnosticList(
        taken.enumerated().map { number, path in
          Diagnostic(
            .io, "`\(path)` exists and is not overwritten",
            help: number == taken.count - 1 ? "choose another name, or move the file" : nil)
        })
    }
  }

  /// The organisation's file, relative to the rules.
  var organisationPath: String { "\(name.organisation)/organisation.lua" }

  /// The organisation's own acts, relative to the rules.
  var statutesPath: String { "\(name.organisation)/statutes.lua" }

  /// The organisation's own words, relative to the rules.
  var vocabularyPath: String { "\(name.organisation)/vocabulary.lua" }

  /// The organisation's own messages, relative to the rules.
  var messagesPath: String { "\(name.organisation)/messages.yaml" }

  /// Returns the file for examples of a kind, which the REPL saves to as well.
  func examplePath(_ kind: RequestKind) -> String { "\(examples)/\(kind.caseFileName)" }

  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
