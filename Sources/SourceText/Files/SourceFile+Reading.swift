package import Foundation

extension SourceFile {
  /// Reads a UTF-8 file.
  ///
  /// Nothing waits for a pipe: only a regular file is read.
  /// - Parameter limit: The most bytes that the file may have; nil for any number.
  /// - Throws: a diagnostic of kind `io` or `syntax`.
  package static func read(_ path: String, atMost limit: Int? = nil) throws(Diagnostic) -> SourceFile {
    let place = SourceLocation(file: path, line: 1)
    switch try? FileKind(of: path) {
    case .folder: throw Diagnostic(.io, "`\(path)` is a directory, expected a file", at: place)
    case .other: throw Diagnostic(.io, "`\(path)` is not a regular file", at: place)
    default: break
    }
    let data: Data
    do {
      let url = URL(fileURLWithPath: path)
      data =
        if let limit {
          try FileHandle(forReadingFrom: url).read(upToCount: limit + 1) ?? Data()
        } else {
          try Data(contentsOf: url)
        }
    } catch {
      throw Diagnostic(.io, "cannot read `\(path)`: \(reason(of: error))", at: place)
    }
    if let limit, data.count > limit {
      throw Diagnostic(.io, "`\(path)` has more than \(limit) bytes", at: place)
    }
    return try decode(data, name: path)
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
  package static func reason(of error: any Error) -> String {
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
