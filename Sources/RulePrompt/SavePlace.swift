internal import CaseReplay
internal import Diagnostics
internal import Foundation
internal import RegisterModel

/// The file that a case is saved in.
struct SavePlace {
  let path: String

  /// `NAME [FILE]`: a name in quotation marks, or all words but a last one that names a file.
  static func read(_ text: String) throws(DiagnosticList) -> (title: String, file: String?) {
    var (title, file) = (text.trimmed, "")
    if let quote = title.first, quote == "\"" || quote == "'",
      let end = title.dropFirst().firstIndex(of: quote)
    {
      file = String(title[title.index(after: end)...]).trimmed.unquoted
      title = String(title[title.index(after: title.startIndex)..<end])
    } else if let last = title.split(separator: " ").last, last.contains("/") || isFile(last),
      last.count < title.count
    {
      file = String(last)
      title = title.dropLast(last.count).trimmed
    }
    guard !title.isEmpty else {
      throw Prompt.problem("what shall the case be called?", help: "`:save NAME [FILE]`")
    }
    guard file.isEmpty || file.hasSuffix(".yaml") || file.hasSuffix(".yml") else {
      throw Prompt.problem(
        "a case is saved in a file that ends in .yaml, not in `\(file)`", help: "`:save NAME [FILE]`")
    }
    return (title, file.isEmpty ? nil : file)
  }

  private static func isFile(_ word: Substring) -> Bool {
    [".yaml", ".yml", ".json", ".jsonl"].contains { word.hasSuffix($0) }
  }

  /// `examples/calpro/marketing-use.yaml`.
  static func standard(register: String, kind: RequestKind) -> String {
    let organisation = register.prefix { $0 != "/" }
    return "examples/\(organisation)/\(kind.rawValue.split(separator: "_").joined(separator: "-")).yaml"
  }

  /// Puts the case behind those of the file; a file that is not there is made, with its folder.
  ///
  /// The file is replaced as a whole, or stays as it was; whoever could read it can, and nobody else.
  func write(_ text: CaseText, registers: [String]) throws(DiagnosticList) {
    let target = target
    let file: SourceFile
    if FileManager.default.fileExists(atPath: target) {
      do throws(Diagnostic) {
        let read = try SourceFile.read(target)
        file = SourceFile(name: path, text: read.text)
      } catch {
        throw DiagnosticList([error])
      }
    } else {
      file = SourceFile(name: path, text: "")
    }
    let whole = try text.appended(to: file, registers: registers)
    do {
      try replace(target, with: whole)
    } catch {
      throw DiagnosticList([Diagnostic(.io, "cannot write `\(path)`")])
    }
  }

  /// What a link leads to, be it that nothing is there yet.
  private var target: String {
    var target = path
    for _ in 0..<8 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target) else { break }
      let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
      target = URL(fileURLWithPath: next, relativeTo: folder).path
    }
    return target
  }

  private func replace(_ target: String, with text: String) throws {
    let manager = FileManager.default
    let url = URL(fileURLWithPath: target)
    try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let mark = (try? Data(contentsOf: url).prefix(3)) == Data([0xEF, 0xBB, 0xBF]) ? "\u{FEFF}" : ""
    let partial = "\(target).\(ProcessInfo.processInfo.processIdentifier).partial"
    do {
      try Data((mark + text).utf8).write(to: URL(fileURLWithPath: partial))
      if let mode = try? manager.attributesOfItem(atPath: target)[.posixPermissions] {
        try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: partial)
      }
      guard unsafe rename(partial, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? manager.removeItem(atPath: partial)
      throw error
    }
  }
}
