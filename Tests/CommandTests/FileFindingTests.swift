import Foundation
import Testing

/// Cases and rules are found through links, mounted volumes and what editors leave behind, and what is left out is printed.
struct FileFindingTests {
  private static let one = cases(["one": "granted"])
  private static let two = cases(["two": "granted", "three": "granted"])

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test func linkedFolderOfCasesIsReplayed() throws {
    let folder = try Folder(["cases/a.yaml": Self.one, "cases/real/b.yaml": Self.two])
    try link(folder.path + "/cases/linked", to: "real")
    try link(folder.path + "/linked-cases", to: "cases")
    for root in ["/cases", "/linked-cases", "/linked-cases/"] {
      let run = try seloste("replay", folder.path + root)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("5 cases, 5 passed"), "\(run.output)")
    }
  }

  @Test func mountedConfigMapIsReplayed() throws {
    let folder = try Folder(["cases/..2026_11_30/a.yaml": Self.one])
    try link(folder.path + "/cases/..data", to: "..2026_11_30")
    try link(folder.path + "/cases/a.yaml", to: "..data/a.yaml")
    let run = try seloste("replay", folder.path + "/cases")
    #expect(run.status == 0 && run.output.contains("1 case, 1 passed"), "\(run.output)\(run.errors)")
    #expect(run.errors.contains("skipped 2 hidden names (") && run.errors.contains("/cases/..2026_11_30, …)"))
  }

  @Test func rulesOfAMountedConfigMapAreLoaded() throws {
    let folder = try Folder([:])
    let copied = try shell(
      "mkdir \(folder.path)/..1 && cp -r rules/law rules/shared rules/yritys \(folder.path)/..1")
    try #require(copied.status == 0)
    try link(folder.path + "/..data", to: "..1")
    for name in ["law", "shared", "yritys"] { try link("\(folder.path)/\(name)", to: "..data/\(name)") }
    let run = try seloste("replay", "examples/yritys/access.yaml", "--rules", folder.path)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func wayOutAndCircleAreProblems() throws {
    let outside = try Folder(["b.yaml": Self.two])
    let folder = try Folder(["a.yaml": Self.one])
    try link(folder.path + "/out", to: outside.path)
    try link(folder.path + "/circle", to: ".")
    try link(folder.path + "/gone.yaml", to: "nowhere.yaml")
    let run = try seloste("replay", folder.path)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains("/out` is a link to a folder outside the folder of cases"), "\(run.errors)")
    #expect(run.errors.contains("/circle` is a link to a folder that contains it"))
    #expect(run.errors.contains("/gone.yaml` is a link that leads nowhere"))
  }

  @Test func lockOfAnEditorIsSkippedAndPrinted() throws {
    let folder = try Folder(["a.yaml": Self.one, "notes.txt": "x", ".hidden.yaml": "not: [ read"])
    try link(folder.path + "/.#a.yaml", to: "somebody@host.1")
    let run = try seloste("replay", folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let names = "(\(folder.path)/.#a.yaml, …) and 1 file of another kind (\(folder.path)/notes.txt)"
    #expect(run.errors.contains("skipped 2 hidden names \(names)"), "\(run.errors)")
  }

  @Test func fewerCasesThanExpectedMissTheGate() throws {
    let folder = try Folder(["a.yaml": Self.one])
    let run = try seloste("replay", folder.path, "--expect-cases", "2", "--format", "github")
    #expect(run.status == 3)
    #expect(run.output.contains("::error title=expected_cases::found 1 case, expected at least 2"))
    #expect(run.errors.contains("found 1 case, expected at least 2"))
    #expect(try seloste("replay", folder.path, "--expect-cases", "1").status == 0)
  }
}
