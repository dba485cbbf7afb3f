public import Foundation

extension SourceFile {
  /// Reads a file that must be UTF-8.
  public static func read(_ path: String) throws(Diagnostic) -> SourceFile {
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

  /// Reads the files of this name in the folders of a folder, in the order of their paths; none where there is no folder.
  ///
  /// A link that leads outside is refused.
  public static func read(
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

  /// Takes bytes that must be UTF-8.
  ///
  /// Throws an error of the kind `syntax` that tells the first byte which does not fit.
  public static func decode(_ data: Data, name path: String) throws(Diagnostic) -> SourceFile {
    guard let text = String(validating: data, as: UTF8.self) else {
      let offset = firstInvalidOffset(in: data)
      throw Diagnostic(
        .syntax, "`\(path)` is not UTF-8 text: the byte at offset \(offset) does not fit",
        at: SourceLocation(file: path, line: 1 + data.prefix(offset).count { $0 == UInt8(ascii: "\n") }),
        help: "save the file as UTF-8")
    }
    return SourceFile(name: path, text: text)
  }

  /// Says why a file could not be read in words that do not differ between platforms.
  private static func reason(of error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile?, .fileNoSuchFile?: "there is no such file"
    case .fileReadNoPermission?: "permission denied"
    case .fileReadTooLarge?: "the file is too large"
    default: "the system reported `\((error as NSError).domain)` \((error as NSError).code)"
    }
  }

  /// How many bytes stand before the first one that is not UTF-8.
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
