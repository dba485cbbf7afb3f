internal import Concurrency
internal import Foundation
internal import PrivacyModel
internal import SourceText

/// The catalogues of organisations, `<organisation>/messages.yaml`, each read when it is first asked for.
final class OrganisationCatalogues: Sendable {
  private let directory: String?
  private let read = Locked<[String: Result<CatalogueReader.Content, DiagnosticList>]>([:])

  /// The catalogues below a rule folder.
  init(directory: String) { self.directory = directory }

  /// Catalogues that are given as texts, by the folder in the name of each.
  init(_ files: [SourceFile]) {
    directory = nil
    let contents = files.map { file in
      (file.folder, Result { () throws(DiagnosticList) in try CatalogueReader.read(file, isOwn: true) })
    }
    read.withLock { $0 = Dictionary(contents) { first, _ in first } }
  }

  /// The texts of an organisation; nil where it has none, or where its file has a problem.
  func texts(of organisation: String) -> CatalogueReader.Content? { try? content(of: organisation)?.get() }

  /// What the file of an organisation contains, or its problems; nil where there is no file.
  func content(of organisation: String) -> Result<CatalogueReader.Content, DiagnosticList>? {
    if let known = read.withLock({ $0[organisation] }) { return known }
    guard let directory, FileKind.isPlainName(organisation) else { return nil }
    let path = "\(directory)/\(organisation)/messages.yaml"
    let result = Result { () throws(DiagnosticList) -> CatalogueReader.Content in
      guard Self.isThere(path) else { return CatalogueReader.Content() }
      return try CatalogueReader.read(try Self.file(path, below: directory), isOwn: true)
    }
    read.withLock { $0[organisation] = result }
    return result
  }

  /// Whether there is a file, or something that hides one.
  private static func isThere(_ path: String) -> Bool {
    do throws(SystemFailure) {
      _ = try FileKind(of: path, followingLinks: false)
      return true
    } catch {
      return !error.isMissing
    }
  }

  /// The most bytes of an organisation's file: some 25 times those of the longest file of the examples.
  private static let maximumLength = 1 << 20

  private static func file(_ path: String, below directory: String) throws(DiagnosticList) -> SourceFile {
    let root = URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
    guard URL(fileURLWithPath: path).resolvingSymlinksInPath().path.hasPrefix(root + "/") else {
      throw DiagnosticList([
        Diagnostic(
          .io, "`\(path)` is a link to a file outside the rule folder",
          at: SourceLocation(file: path, line: 1))
      ])
    }
    do throws(Diagnostic) {
      return try SourceFile.read(path, atMost: maximumLength)
    } catch {
      throw DiagnosticList([error])
    }
  }
}

extension SourceFile {
  /// The name of the folder that holds the file.
  fileprivate var folder: String { name.split(separator: "/").dropLast().last.map(String.init) ?? "" }
}
