internal import Foundation
internal import PrivacyModel
internal import RuleTesting
public import SourceText

/// A file that is to be written.
public struct ScaffoldFile: Hashable, Sendable {
  /// Where.
  public var path: String
  /// What stands in it.
  public var text: String

  /// Makes a file of its parts.
  public init(path: String, text: String) { (self.path, self.text) = (path, text) }
}

/// Where the files of a new register go, and what stands there already.
public struct ScaffoldPaths: Sendable {
  /// What it is called.
  public let name: RegisterName
  /// The folder of rules.
  public let rules: String
  /// The folder of its examples; a second register of an organisation has one of its own.
  public let examples: String
  /// Whether somebody said already who the organisation is.
  public let hasOrganisation: Bool

  /// Looks at what is there.
  /// - Throws: a problem for each file that would be overwritten.
  public init(_ name: RegisterName, rules: String, examples: String) throws(DiagnosticList) {
    self.name = name
    self.rules = Self.trimmed(rules)
    let folder = "\(self.rules)/\(name.organisation)"
    let own = "\(self.rules)/\(name.text).lua"
    let isThere = FileManager.default.fileExists(atPath:)
    let registers = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
      $0.hasSuffix(".lua") && $0 != "organisation.lua" && $0 != "statutes.lua"
    }
    let isAnother = !registers.isEmpty && !isThere(own)
    self.examples = Self.trimmed(examples) + "/" + (isAnother ? name.text : name.organisation)
    hasOrganisation = isThere("\(folder)/organisation.lua") && !isThere(own)
    let common = ["organisation.lua", "statutes.lua", "messages.yaml"].map { "\(folder)/\($0)" }
    let wanted =
      (hasOrganisation ? [] : common) + [own]
      + RequestKind.allCases.map(examplePath)
    let taken = wanted.filter(isThere)
    guard taken.isEmpty else {
      throw DiagnosticList(
        taken.enumerated().map { number, path in
          Diagnostic(
            .io, "`\(path)` is there already, and is not overwritten",
            help: number == taken.count - 1 ? "choose another name, or move what is there away" : nil)
        })
    }
  }

  /// Below the rules: the file that says who the organisation is.
  var organisationPath: String { "\(name.organisation)/organisation.lua" }

  /// Below the rules: the organisation's own acts.
  var statutesPath: String { "\(name.organisation)/statutes.lua" }

  /// Below the rules: what the organisation's own acts and statements are called.
  var messagesPath: String { "\(name.organisation)/messages.yaml" }

  /// The file of the examples of a kind, where the prompt would save one too.
  func examplePath(_ kind: RequestKind) -> String { "\(examples)/\(kind.caseFileName)" }

  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
