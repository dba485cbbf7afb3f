import SourceText
import Testing

@Suite("Editing a tree")
struct EditingTests {
  private func tree(_ text: String) throws -> SourceNode {
    try YAMLSource.parse(SourceFile(name: "a.yaml", text: text))
  }

  @Test("a subscript returns the value of a key")
  func access() throws {
    let node = try tree("a: {b: 1}\nlist: [a]")
    #expect(node["a"]?["b"].map { outline($0) } == "1")
    #expect(node["b"] == nil)
    #expect(node["list"]?["a"] == nil)
  }

  @Test(
    "only plain scalars are null, and an empty one is no explicit null",
    arguments: [
      ("~", true, true), ("null", true, true), ("Null", true, true), ("NULL", true, true),
      ("a:", false, true),
      ("'null'", false, false), ("''", false, false), ("nUll", false, false), ("0", false, false),
      ("[]", false, false), ("{}", false, false),
    ])
  func null(text: String, isExplicit: Bool, isNullOrEmpty: Bool) throws {
    let node = try tree(text)
    #expect((node["a"] ?? node).isExplicitNull == isExplicit)
    #expect((node["a"] ?? node).isNullOrEmpty == isNullOrEmpty)
  }

  @Test(
    "mappings are merged key by key, other values are replaced",
    arguments: [
      ("{a: 1, b: 2}", "{b: 3, c: 4}", "{a: 1, b: 3, c: 4}"),
      ("{a: {x: 1, y: 2}, b: 1}", "{a: {y: 3, z: 4}}", "{a: {x: 1, y: 3, z: 4}, b: 1}"),
      ("{a: [1, 2]}", "{a: [3]}", "{a: [3]}"),
      ("{a: {x: 1}}", "{a: 2}", "{a: 2}"),
      ("{a: 2}", "{a: {x: 1}}", "{a: {x: 1}}"),
      ("{a: 1}", "{}", "{a: 1}"),
      ("1", "2", "2"),
    ])
  func merge(base: String, overlay: String, result: String) throws {
    #expect(outline(try tree(base).merged(with: try tree(overlay))) == result)
  }

  @Test("values of the overlay keep their places")
  func mergedPlaces() throws {
    let merged = try tree("a: {x: 1, y: 2}").merged(with: try tree("\n\na: {y: 3}"))
    #expect(places(merged) == ["{@1:1", "a@3:1", "{@1:4", "x@1:5", "1@1:8", "y@3:5", "3@3:8"])
  }

  @Test(
    "removing a path returns nil if it does not exist",
    arguments: [
      (["a"], "{b: {c: {d: 1, e: 2}}}"), (["b", "c", "d"], "{a: 1, b: {c: {e: 2}}}"),
      (["b", "c"], "{a: 1, b: {}}"),
      (["x"], nil), (["b", "x"], nil), (["a", "b"], nil), ([], nil),
    ] as [([String], String?)])
  func remove(path: [String], result: String?) throws {
    #expect(try tree("{a: 1, b: {c: {d: 1, e: 2}}}").removing(path: path).map { outline($0) } == result)
  }
}
