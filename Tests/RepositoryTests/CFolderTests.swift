import Testing

/// The folders of a C target point one way: a file includes only headers of its own folder and of folders before it.
struct CFolderTests {
  /// The folders of `CLuaSandbox`, each of which may use those before it.
  private static let folders = [
    "state", "errors", "limits", "memory", "entry", "values", "library", "sandbox", "machine",
  ]
  private static let target = "Sources/CLuaSandbox"

  /// The folder of a path below the target, nil for a file beside the folders.
  private static func folder(_ path: Substring) -> Int? {
    path.split(separator: "/").dropLast().first.flatMap { folders.firstIndex(of: String($0)) }
  }

  @Test func everyFolderIsInTheOrder() throws {
    let paths = try files(below: Self.target, endings: ["c", "h"]).map { $0.dropFirst(Self.target.count + 1) }
    let found = Set(paths.compactMap { path in path.split(separator: "/").dropLast().first.map(String.init) })
    #expect(found == Set(Self.folders + ["include"]))
  }

  @Test(arguments: folders)
  func includesOnlyFoldersBeforeIt(_ name: String) throws {
    let own = try #require(Self.folders.firstIndex(of: name))
    for path in try files(below: "\(Self.target)/\(name)", endings: ["c", "h"]) {
      for include in ArrowTests.includes(try text(path)) where !include.hasPrefix("CLuaSandbox") {
        let folder = try #require(
          Self.folder(include[...]), "\(path) includes \(include), which is in no folder")
        #expect(folder <= own, "\(path) includes \(include) of a later folder")
        let isInterface = include == "\(Self.folders[folder])/\(Self.folders[folder]).h"
        #expect(folder == own || isInterface, "\(path) includes \(include), which is internal to its folder")
      }
    }
  }
}
