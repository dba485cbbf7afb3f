import Foundation
import SourceText
import Testing

@Suite("Lines and columns of a text")
struct SourceFileTests {
  @Test("lines are returned without line ends")
  func lines() {
    let file = SourceFile(name: "a", text: "one\r\n\r\nthree\nfour")
    #expect((0...5).map { file.line($0).map(String.init) } == [nil, "one", "", "three", "four", nil])
    #expect(SourceFile(name: "a", text: "x\n").line(2) == "")
    #expect(SourceFile(name: "a", text: "").line(1) == "")
  }

  @Test("a byte order mark is not part of the text")
  func byteOrderMark() {
    #expect(SourceFile(name: "a", text: "\u{FEFF}x").text == "x")
  }

  @Test(
    "positions count characters, not bytes",
    arguments: [
      ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("abc", 99, 1, 4), ("abc", -1, 1, 1),
      ("a\nbc", 1, 1, 2), ("a\nbc", 2, 2, 1), ("a\r\nbc", 4, 2, 2), ("a\r\nbc", 1, 1, 2),
      ("a\r\nbc", 2, 1, 2),
      ("äb", 2, 1, 2), ("äb", 1, 1, 1), ("😀b", 4, 1, 2), ("👨‍👩‍👧b", 18, 1, 2),
      ("a\u{308}b", 1, 1, 1), ("a\u{308}b", 3, 1, 2), ("x\n", 2, 2, 1), ("", 0, 1, 1),
    ])
  func positions(text: String, offset: Int, line: Int, column: Int) {
    let position = SourceFile(name: "a", text: text).position(utf8Offset: offset)
    #expect(position == (line, column))
  }

  @Test("finding a line takes logarithmic time")
  func manyLines() {
    let file = SourceFile(name: "a", text: String(repeating: "word\n", count: 200_000))
    let time = ContinuousClock().measure {
      for number in stride(from: 1, through: 200_000, by: 2) {
        #expect(file.position(utf8Offset: (number - 1) * 5 + 2) == (number, 3))
      }
    }
    #expect(time < .seconds(20))
  }
}

@Suite("Reading files")
struct ReadingTests {
  private func withFile<T>(_ bytes: [UInt8], _ body: (String) throws -> T) throws -> T {
    let path = NSTemporaryDirectory() + "seloste-\(UUID().uuidString).txt"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  @Test("reading keeps the given name and drops the byte order mark")
  func reads() throws {
    try withFile([0xEF, 0xBB, 0xBF] + Array("ä\n".utf8)) { path in
      let file = try SourceFile.read(path)
      #expect(file.name == path)
      #expect(file.text == "ä\n")
    }
  }

  @Test(
    "invalid UTF-8 is reported with the offset of the first invalid byte",
    arguments: [
      ([0x61, 0xFF], 1, 1), ([0xC3, 0xA4, 0x0A, 0x80], 3, 2), ([0x61, 0xE2, 0x82], 1, 1),
      ([0xED, 0xA0, 0x80], 0, 1),
    ] as [([UInt8], Int, Int)])
  func notUTF8(bytes: [UInt8], offset: Int, line: Int) throws {
    try withFile(bytes) { path in
      let error = #expect(throws: Diagnostic.self) { try SourceFile.read(path) }
      #expect(error?.kind == .syntax)
      #expect(error?.message == "`\(path)` is not UTF-8 text: found an invalid byte at offset \(offset)")
      #expect(error?.location?.line == line)
    }
  }

  @Test("a directory and a missing file are reported with different messages")
  func notFiles() throws {
    let directory = #expect(throws: Diagnostic.self) { try SourceFile.read("/tmp") }
    #expect(directory?.message == "`/tmp` is a directory, expected a file")
    let missing = #expect(throws: Diagnostic.self) { try SourceFile.read("/no/such/file") }
    #expect(missing?.message == "cannot read `/no/such/file`: there is no such file")
    #expect(missing?.kind == .io)
  }
}
