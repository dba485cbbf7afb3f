import Foundation
import Testing

/// Checks the code in the README and the articles: Swift is compiled, Lua is loaded, cases pass.
///
/// `ReadmeTests` runs the commands with output.
@Suite(.enabled(if: isThere("Sources/Seloste/Seloste.docc"), "there are no articles"))
struct ArticleTests {
  static let catalogue = "Sources/Seloste/Seloste.docc"
  static let articles = ["README.md"] + ((try? files(below: catalogue, endings: ["md"])) ?? [])

  /// Returns the lines of each fenced block of a language.
  static func blocks(_ language: String, of text: String) -> [[String]] {
    var blocks: [[String]] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isOpen = !isOpen && line == "```\(language)"
        if isOpen { blocks.append([]) }
      } else if isOpen {
        blocks[blocks.count - 1].append(String(line))
      }
    }
    return blocks
  }

  /// Returns the lines without imports, empty lines and differences in white space.
  static func essence(_ lines: [String]) -> String {
    lines.map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty && !$0.hasPrefix("import ") }.joined(separator: "\n") + "\n"
  }

  private static func essence(ofFilesBelow folder: String, _ ending: String) throws -> String {
    try files(below: folder, endings: [ending]).map { path in
      essence(try text(path).split(separator: "\n").map(String.init))
    }.joined()
  }

  @Test(arguments: articles)
  func swiftCodeIsPartOfATest(_ article: String) throws {
    let tests = try "\n" + text("Tests/SelosteTests/ArticleTests.swift")
    let compiled = Self.essence(tests.split(separator: "\n").map(String.init))
    for block in Self.blocks("swift", of: try text(article)) {
      let isFound = compiled.contains("\n" + Self.essence(block))
      #expect(isFound, "\(article): \(block.joined(separator: "\n"))")
    }
  }

  /// Returns the path in the rule folder that a comment on the first line names, such as `-- rules/oulu/statutes.lua`.
  static func place(_ block: [String]) -> String? {
    block.first.flatMap {
      $0.firstMatch(of: /^(?:--|#) rules\/([a-z\/-]+\.(?:lua|yaml))$/).map { String($0.1) }
    }
  }

  /// Returns the rule document of a block, or nil if it is none.
  ///
  /// A document has a line that begins with `return register`. A statement, `says "S1-23" "…" {`, is put into a register.
  static func document(_ block: [String]) -> String? {
    guard let first = block.first else { return nil }
    let text = block.joined(separator: "\n")
    let isDocument = block.contains { $0.prefixMatch(of: /return [a-z]+ "/) != nil }
    if isDocument, place(block) == nil { return text + "\n" }
    guard first.hasPrefix("says \"") else { return nil }
    let stated = Set(text.matches(of: /says "(S[0-9]-[0-9]+)"/).map(\.1))
    let cited = Set(text.matches(of: /"(S[0-9]-[0-9]+)"/).map(\.1)).subtracting(stated).sorted()
    return """
      local the = use "shared/conditions"
      return register "article/statement" {
        title = "Statement",
        controller = { name = "C", kind = "company", contact = { role = "maintainer" }, financial_year_end = "12-31" },
        section "Heading" {
          says "S9-99" "the contents" {
            informs = "the contents",
            holds { "billing_data", "name", "postal_address", "personal_identity_code" },
          },
          \(cited.map { "says \"\($0)\" \"what it says\" {}," }.joined(separator: " "))
          \(text)
        },
      }

      """
  }

  /// A block that is not a document must be part of a rule file.
  @Test(arguments: articles)
  func otherLuaCodeIsPartOfARuleFile(_ article: String) throws {
    let rules = try Self.essence(ofFilesBelow: "rules", "lua")
    for block in Self.blocks("lua", of: try text(article))
    where Self.document(block) == nil && Self.place(block) == nil {
      let isFound = rules.contains("\n" + Self.essence(block))
      #expect(isFound, "\(article): \(block.joined(separator: "\n"))")
    }
  }

  /// The documents of an article are loaded with the shipped rules and checked without warnings, and its cases pass.
  @Test(arguments: articles)
  func documentsLoadAndCasesPass(_ article: String) throws {
    let manager = FileManager.default
    let folder = NSTemporaryDirectory() + "seloste-" + UUID().uuidString
    defer { try? manager.removeItem(atPath: folder) }
    let blocks = ["lua", "yaml"].flatMap { Self.blocks($0, of: (try? text(article)) ?? "") }
    var files = blocks.compactMap { block in
      Self.place(block).map { (path: $0, text: block.joined(separator: "\n") + "\n") }
    }
    for document in Self.blocks("lua", of: try text(article)).compactMap(Self.document) {
      let name = try #require(document.firstMatch(of: /return [a-z]+ "([^"]+)"/)?.1)
      files.append((path: "\(name).lua", text: document))
    }
    let cases = Self.blocks("yaml", of: try text(article)).filter { Self.place($0) == nil }
    guard !files.isEmpty || !cases.isEmpty else { return }
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try manager.copyItem(atPath: root + "/rules", toPath: folder + "/rules")
    for (path, text) in files {
      let file = URL(fileURLWithPath: "\(folder)/rules/\(path)")
      try manager.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try manager.createDirectory(atPath: folder + "/cases", withIntermediateDirectories: true)
    for (number, block) in cases.enumerated() {
      let file = URL(fileURLWithPath: "\(folder)/cases/\(number).yaml")
      try Data(block.joined(separator: "\n").utf8).write(to: file)
    }
    for (number, block) in Self.blocks("json", of: try text(article)).enumerated() {
      try Data(block.joined(separator: "\n").utf8).write(
        to: URL(fileURLWithPath: "\(folder)/cases/lines-\(number).jsonl"))
    }
    let checked = try shell("seloste check '\(folder)/cases' --rules '\(folder)/rules' 2>&1; echo $?")
    #expect(checked.hasSuffix("\n0\n"), "\(checked)")
    if cases.isEmpty { return }
    let replayed = try shell("seloste replay '\(folder)/cases' --rules '\(folder)/rules' 2>&1; echo $?")
    #expect(replayed.hasSuffix("passed\n0\n"), "\(replayed)")
  }

  /// Commands without output run in a temporary folder with the rules; commands of `swift` are left to CI.
  @Test(arguments: articles.filter { $0 != "README.md" })
  func commandsSucceed(_ article: String) throws {
    for block in Self.blocks("sh", of: try text(article)) {
      let command = block.joined(separator: "\n")
      if command.contains("swift ") { continue }
      let printed = try shell(
        "set -e; D=$(mktemp -d); trap 'rm -r \"$D\"' EXIT; cp -r rules \"$D\"; cd \"$D\"\n\(command)\necho done"
      )
      #expect(printed.hasSuffix("done\n"), "\(article): \(command)")
    }
  }

  @Test func articlesAndBlocksAreFound() {
    #expect(Self.articles.count > 8)
    #expect(Self.blocks("lua", of: "```lua\na\n```\n```\nb\n```\n```lua\nc\n```") == [["a"], ["c"]])
    #expect(Self.document(["  local a = 1"]) == nil)
    #expect(Self.document(["says \"S1-01\" \"a\" {", "},"])?.contains("section") == true)
    #expect(Self.place(["-- rules/oulu/statutes.lua", "return statutes {}"]) == "oulu/statutes.lua")
    #expect(Self.place(["# rules/oulu/messages.yaml"]) == "oulu/messages.yaml")
    #expect(Self.place(["-- rules are read aloud"]) == nil)
    #expect(Self.document(["return law \"a\" {", "}"]) == "return law \"a\" {\n}\n")
    #expect(Self.essence(["import A", "", "  let a =  1"]) == "let a = 1\n")
  }
}
