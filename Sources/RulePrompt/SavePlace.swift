internal import CaseReplay
internal import Diagnostics
internal import Foundation
internal import RegisterModel

/// The file that a case is saved in.
struct SavePlace {
  let path: String

  /// `NAME [FILE]`: a last word that names a file is one.
  static func read(_ text: String) -> (title: String, file: String?) {
    let isFile: (Substring) -> Bool = { word in [".yaml", ".yml"].contains { word.hasSuffix($0) } }
    let words = text.split(separator: " ")
    guard words.count > 1, let last = words.last, isFile(last) else { return (text.trimmed.unquoted, nil) }
    return (text.trimmed.dropLast(last.count).trimmed.unquoted, String(last).unquoted)
  }

  /// `examples/calpro/marketing-use.yaml`.
  static func standard(register: String, kind: RequestKind) -> String {
    let organisation = register.prefix { $0 != "/" }
    return "examples/\(organisation)/\(kind.rawValue.split(separator: "_").joined(separator: "-")).yaml"
  }

  /// Puts the case behind those of the file; a file that is not there is made, with its folder.
  ///
  /// The file is replaced as a whole, or stays as it was.
  func write(_ text: CaseText, registers: [String]) throws(DiagnosticList) {
    let file: SourceFile
    if FileManager.default.fileExists(atPath: path) {
      do throws(Diagnostic) {
        file = try SourceFile.read(path)
      } catch {
        throw DiagnosticList([error])
      }
    } else {
      file = SourceFile(name: path, text: "")
    }
    let whole = try text.appended(to: file, registers: registers)
    do {
      // A link stays a link: what it leads to is replaced.
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(whole.utf8).write(to: target, options: .atomic)
    } catch {
      throw DiagnosticList([Diagnostic(.io, "cannot write `\(path)`")])
    }
  }
}
