internal import Foundation
internal import PrivacyCoding
internal import PrivacyModel
internal import RuleTesting
internal import SourceText

/// The file that `:save` writes to.
struct SaveDestination {
  let path: String

  /// Parses `NAME [FILE]`: a quoted name, or all words but a last one that is a file name.
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
    guard !title.isEmpty else { throw .problem("`:save` requires a name", help: "`:save NAME [FILE]`") }
    guard file.isEmpty || file.hasSuffix(".yaml") || file.hasSuffix(".yml") else {
      throw .problem(
        "`\(file)` does not end in .yaml", help: "`:save NAME [FILE]`")
    }
    return (title, file.isEmpty ? nil : file)
  }

  private static func isFile(_ word: Substring) -> Bool {
    [".yaml", ".yml", ".json", ".jsonl"].contains { word.hasSuffix($0) }
  }

  /// Returns the default file: `examples/calpro/marketing-use.yaml`.
  static func standard(register: String, kind: RequestKind) -> String {
    let organisation = register.prefix { $0 != "/" }
    return "examples/\(organisation)/\(kind.caseFileName)"
  }

  /// Appends the case to the file, which is created with its folder if necessary.
  func write(_ text: CaseText, registers: RegisterVocabularies) throws(DiagnosticList) {
    let whole = try text.appended(to: try file(), registers: registers)
    do throws(Diagnostic) {
      try SourceFile.replace(path, with: whole)
    } catch {
      throw DiagnosticList([error])
    }
  }

  private func file() throws(DiagnosticList) -> SourceFile {
    guard FileManager.default.fileExists(atPath: path) else { return SourceFile(name: path, text: "") }
    do throws(Diagnostic) {
      return try SourceFile.read(path)
    } catch {
      throw DiagnosticList([error])
    }
  }
}
