import Foundation
import LawPack
import Testing

/// The law that is built into the binary is that of the repository.
struct LawPackTests {
  @Test func everyFileOfTheLawIsBuiltIn() throws {
    let law = try files(below: "rules/law", endings: ["lua"])
    let shared = try files(below: "rules/shared", endings: ["lua"])
    let paths = (law + shared + ["rules/law/VERSION", "rules/messages.yaml"]).map {
      String($0.dropFirst("rules/".count))
    }
    #expect(LawPack.paths == LawPack.paths.sorted())
    let missing = Set(paths).symmetricDifference(LawPack.paths).sorted()
    #expect(missing.isEmpty, "add to or remove from Sources/CLawPack/CLawPack.c: \(missing)")
    for path in LawPack.paths {
      #expect(try LawPack.text(at: path) == text("rules/" + path), "\(path): build again")
    }
  }

  /// The day of the pack is the oldest on which a law's sources were read.
  @Test func dayOfThePackIsThatOfItsLaws() throws {
    let days = try files(below: "rules/law", endings: ["lua"]).flatMap { path in
      try text(path).matches(of: /checked\s*=\s*"(\d{4}-\d{2}-\d{2})"/).map { String($0.1) }
    }
    #expect(LawPack.version.checked == days.min())
    #expect(LawPack.version.version.wholeMatch(of: /\d{4}\.\d{2}\.\d+/) != nil)
  }
}
