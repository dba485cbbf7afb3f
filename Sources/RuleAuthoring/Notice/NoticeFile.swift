internal import Foundation
internal import RuleCompiler
package import SourceText

/// Reads the text of a published notice.
package enum NoticeFile {
  /// The maximum size of the file in bytes: a rule file must hold its text.
  private static let longest = RuleScript.maximumLength

  /// Reads a file and lays it out.
  /// - Throws: the reason why it is no notice, with advice.
  package static func read(_ path: String) throws(Diagnostic) -> NoticeOutline {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    if let size = attributes?[.size] as? Int, size > longest {
      throw Diagnostic(
        .io, "`\(path)` has \(size) bytes, expected at most \(longest)",
        help: "give a file with the text of the notice alone")
    }
    return try outline(of: try SourceFile.read(path))
  }

  /// Lays out a text.
  /// - Throws: the reason why it is no notice, with advice.
  static func outline(of file: SourceFile) throws(Diagnostic) -> NoticeOutline {
    guard file.text.utf8.count <= longest else {
      throw Diagnostic(
        .io, "`\(file.name)` has \(file.text.utf8.count) bytes, expected at most \(longest)",
        help: "give a file with the text of the notice alone")
    }
    let outline = NoticeReader.outline(of: file.text)
    guard !outline.sections.isEmpty else {
      throw Diagnostic(
        .syntax, "`\(file.name)` has no heading",
        help: "write each heading on a line of its own, as `# Heading`")
    }
    return outline
  }
}
