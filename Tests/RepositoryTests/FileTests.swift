import Foundation
import Testing

/// Checks every file of the repository.
struct FileTests {
  static let mostLines = 300

  @Test(arguments: ["Sources", "Tests"])
  func sourceFilesAreShort(_ folder: String) throws {
    let paths = try files(below: folder, endings: ["swift", "c", "h", "cpp", "modulemap"])
    #expect(paths.count > 20)
    for path in paths {
      let lines = try text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= Self.mostLines, "\(path) has \(lines) lines, expected at most \(Self.mostLines)")
    }
  }

  /// Returns the paths that git tracks or that are untracked and not ignored.
  private static func tracked() throws -> [String] {
    try shell("git ls-files --cached --others --exclude-standard -z").split(separator: "\0").map(String.init)
      .filter(isThere)
  }

  /// The arguments are concatenated so that this file does not contain them.
  @Test(
    .enabled(if: isThere(".git"), "tracked files are known only in a clone"),
    arguments: ["../" + "shared", "/" + "work/", "/" + "tmp/", "/" + "home/", "/" + "root/"])
  func noFileMentionsALocalPath(_ place: String) throws {
    let paths = try Self.tracked()
    #expect(paths.contains("Package.swift"))
    for path in paths {
      let data = try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))
      #expect(data.range(of: Data(place.utf8)) == nil, "\(path) mentions \(place)")
    }
  }

  /// The documents name sources and tests by their path.
  @Test func everyPathInTheDocumentsExists() throws {
    let documents =
      try files(below: "Sources/Seloste/Seloste.docc", endings: ["md"])
      + ["README.md", "CONTRIBUTING.md", "Benchmarks/README.md", ".github/SECURITY.md"]
    var count = 0
    for document in documents {
      for match in try text(document).matches(of: #/`((?:Sources|Tests)\/[A-Za-z0-9+.\/]+)`/#) {
        count += 1
        #expect(isThere(String(match.1)), "\(document) names \(match.1)")
      }
    }
    #expect(count > 5)
  }
}
