import Foundation
import Testing

/// What holds of every file.
struct FileTests {
  static let mostLines = 300

  @Test(arguments: ["Sources", "Tests"])
  func noSourceFileIsLong(_ folder: String) throws {
    let paths = try files(below: folder, endings: ["swift", "c", "h", "cpp", "modulemap"])
    #expect(paths.count > 20)
    for path in paths {
      let lines = try text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= Self.mostLines, "\(path) has \(lines) lines: which two ideas does it hold?")
    }
  }

  /// What git tracks, or would track if it were added.
  private static func tracked() throws -> [String] {
    try shell("git ls-files --cached --others --exclude-standard -z").split(separator: "\0").map(String.init)
      .filter(isThere)
  }

  /// Nothing points to the machine that it was written on.
  ///
  /// The texts are put together so that they do not stand here.
  @Test(
    .enabled(if: isThere(".git"), "only a clone knows what is tracked"),
    arguments: ["../" + "shared", "/" + "work/", "/" + "tmp/", "/" + "home/", "/" + "root/"])
  func noFileMentionsTheMachine(_ place: String) throws {
    let paths = try Self.tracked()
    #expect(paths.contains("Package.swift"))
    for path in paths {
      let data = try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))
      #expect(data.range(of: Data(place.utf8)) == nil, "\(path) mentions \(place)")
    }
  }
}
