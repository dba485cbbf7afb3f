import Testing

/// The folders inside a module point one way: no two of them use each other's types, directly or through others.
struct FolderTests {
  /// The words of a Swift text outside comments and strings that begin with a capital and follow no full stop, each with
  /// the word before it; `isTopLevel` is true where its line is not indented.
  static func typeNames(_ text: String) -> [(before: String, name: String, isTopLevel: Bool)] {
    var found: [(String, String, Bool)] = []
    var before = ""
    let quotes = String(repeating: "\"", count: 3)
    let bytes = Array(text.utf8)
    var index = 0
    var lineStart = 0
    func skip(past end: String) {
      let end = Array(end.utf8)
      while index < bytes.count, !bytes[index...].starts(with: end) {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      index = min(index + end.count, bytes.count)
    }
    while index < bytes.count {
      if bytes[index...].starts(with: "//".utf8) {
        skip(past: "\n")
        lineStart = index
      } else if bytes[index...].starts(with: quotes.utf8) {
        index += 3
        skip(past: quotes)
      } else if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        skip(past: "\"")
      } else if isWord(bytes[index]) {
        let start = index
        while index < bytes.count, isWord(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        let isTopLevel = lineStart == bytes.count || bytes[lineStart] != UInt8(ascii: " ")
        let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
        if (65...90).contains(bytes[start]), !isMember { found.append((before, word, isTopLevel)) }
        before = word
      } else {
        index += 1
        if bytes[index - 1] == UInt8(ascii: "\n") { lineStart = index }
      }
    }
    return found
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (48...57).contains(byte) || (97...122).contains(byte | 0x20)
  }

  private static let declaring: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "actor",
  ]

  /// For each folder of a module the folders whose types it uses, with an example of each.
  private static func arrows(of module: String) throws -> [String: [String: String]] {
    var declared: [String: String] = [:]
    var used: [(folder: String, file: String, name: String)] = []
    for path in try files(below: "Sources/\(module)", endings: ["swift"]) {
      let folder = path.split(separator: "/").dropFirst(2).dropLast().joined(separator: "/")
      for (before, name, isTopLevel) in typeNames(try text(path)) {
        if declaring.contains(before), isTopLevel { declared[name] = declared[name] ?? folder }
        used.append((folder, path, name))
      }
    }
    var arrows: [String: [String: String]] = [:]
    for (folder, file, name) in used {
      if let other = declared[name], other != folder {
        arrows[folder, default: [:]][other] = "\(name) in \(file)"
      }
    }
    return arrows
  }

  @Test(arguments: modules)
  func foldersPointOneWay(_ module: String) throws {
    var arrows = try Self.arrows(of: module)
    // Removes the folders that use no other; what remains uses each other.
    while let leaf = Set(arrows.values.flatMap(\.keys)).first(where: { arrows[$0, default: [:]].isEmpty }) {
      for folder in arrows.keys { arrows[folder]?[leaf] = nil }
      arrows[leaf] = nil
    }
    let circle = arrows.filter { !$0.value.isEmpty }
    #expect(circle.isEmpty, "the folders of \(module) use each other: \(circle)")
  }

  @Test func typeNamesLeaveOutCommentsStringsAndMembers() {
    let text = """
      // Comment
      struct Map { let a = "Text \\" More"; var b: Other = .Case }
      """
    #expect(Self.typeNames(text).map(\.name) == ["Map", "Other"])
    #expect(Self.typeNames(text).map(\.before) == ["struct", "b"])
  }
}
