package import Foundation

extension SourceFile {
  /// Reads a UTF-8 file.
  ///
  /// - Throws: a diagnostic of kind `io` or `syntax`.
  package static func read(_ path: String) throws(Diagnostic) -> SourceFile {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if attributes?[.type] as? FileAttributeType == .typeDirectory {
      throw Diagnostic(.io, "`\(path)` is a directory, expected a file")
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw Diagnostic(.io, "cannot read `\(path)`: \(reason(of: error))")
    }
    return try decode(data, name: path)
  }

  /// Reads the files with a name in the subfolders of a directory, sorted by path; returns none if the directory is missing.
  ///
  /// - Throws: a diagnostic for each file that cannot be read or whose link leads outside the directory.
  package static func read(
    named name: String, inFoldersOf directory: String
  ) throws(DiagnosticList) -> [SourceFile] {
    let root = URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
    let folders = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
    var files: [SourceFile] = []
    var problems: [Diagnostic] = []
    for path in folders.map({ "\(directory)/\($0)/\(name)" })
    where FileManager.default.fileExists(atPath: path) {
      do throws(Diagnostic) {
        guard URL(fileURLWithPath: path).resolvingSymlinksInPath().path.hasPrefix(root + "/") else {
          throw Diagnostic(.io, "`\(path)` leads outside `\(directory)`")
        }
        files.append(try read(path))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    return files
  }

  /// Decodes UTF-8 bytes.
  ///
  /// - Throws: a diagnostic of kind `syntax` with the offset of the first invalid byte.
  package static func decode(_ data: Data, name path: String) throws(Diagnostic) -> SourceFile {
    guard let text = String(validating: data, as: UTF8.self) else {
      let offset = firstInvalidOffset(in: data)
      throw Diagnostic(
        .syntax, "`\(path)` is not UTF-8 text: found an invalid byte at offset \(offset)",
        at: SourceLocation(file: path, line: 1 + data.prefix(offset).count { $0 == UInt8(ascii: "\n") }),
        help: "save the file as UTF-8")
    }
    return SourceFile(name: path, text: text)
  }

  /// Returns the reason of a read error in the same words on all platforms.
  private static func reason(of error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile?, .fileNoSuchFile?: "there is no such file"
    case .fileReadNoPermission?: "permission denied"
    case .fileReadTooLarge?: "the file is too large"
    default: "the system reported `\((error as NSError).domain)` \((error as NSError).code)"
    }
  }

  /// The offset of the first byte that is not valid UTF-8.
  private static func firstInvalidOffset(in data: Data) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = data.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let encoded): offset += encoded.count
      case .error, .emptyInput: return offset
      }
    }
  }
}
