import Testing

/// Runs the commands in the README and the articles and compares their output.
@Suite(.enabled(if: isThere("README.md"), "there is no README.md"))
struct ReadmeTests {
  /// A command in a block, with the output below it.
  struct Example: CustomStringConvertible {
    var command: String
    var output: [String]

    var description: String { command }
  }

  /// Returns the commands of every fenced block that begins with `$ seloste`.
  static func examples(_ text: String) -> [Example] {
    var examples: [Example] = []
    var isShown = false
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isOpen.toggle()
        isShown = false
      } else if isOpen, line.hasPrefix("$ seloste ") || (isShown && line.hasPrefix("$ ")) {
        isShown = true
        examples.append(Example(command: String(line.dropFirst(2)), output: []))
      } else if isShown {
        examples[examples.count - 1].output.append(trimmed(line))
      }
    }
    return examples.map { $0.command.hasPrefix("seloste repl ") ? session($0) : $0 }
  }

  /// Converts a prompt session: the text after `> ` is input, other lines are output.
  private static func session(_ example: Example) -> Example {
    let isTyped: (String) -> Bool = { line in
      line.prefix { $0 != ">" }.allSatisfy { $0.isLowercase || "/-_".contains($0) } && line.contains("> ")
    }
    let typed = example.output.filter(isTyped).map { String($0.drop { $0 != ">" }.dropFirst(2)) }
    return Example(
      command: "\(example.command) <<'END'\n\(typed.joined(separator: "\n"))\nEND",
      output: example.output.filter { !isTyped($0) })
  }

  /// Removes spaces at the end of a line, because editors do so.
  private static func trimmed(_ line: Substring) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// Whether the lines match the shown ones; a line `…` matches any number of lines.
  static func matches(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    if first == "…" {
      return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], shown.dropFirst()) }
    }
    return lines.first == first && matches(lines.dropFirst(), shown.dropFirst())
  }

  @Test(arguments: ArticleTests.articles.flatMap { examples((try? text($0)) ?? "") })
  func aCommandPrintsTheShownOutput(_ example: Example) throws {
    var printed = try shell(example.command).split(separator: "\n", omittingEmptySubsequences: false)
      .map(Self.trimmed)
    if printed.last == "" { printed.removeLast() }
    #expect(!printed.isEmpty, "it prints nothing")
    #expect(
      Self.matches(printed[...], example.output[...]),
      "it prints\n\(printed.joined(separator: "\n"))")
  }

  @Test func blocksAreFoundAndCompared() {
    let text =
      "```\n$ seloste a\none\n…\n$ seloste b\n```\n```sh\nseloste c\n```\n$ seloste d\n```\n$ other\n```"
    let examples = Self.examples(text)
    #expect(examples.map(\.command) == ["seloste a", "seloste b"])
    #expect(examples.map(\.output) == [["one", "…"], []])
    #expect(Self.matches(["one", "two", "three"], ["one", "…"]))
    #expect(Self.matches(["one"], ["one", "…"]))
    #expect(Self.matches(["one", "two", "three"], ["…", "three"]))
    #expect(!Self.matches(["one", "two"], ["one"]))
    #expect(!Self.matches(["one", "two"], []))
    #expect(!Self.matches(["two", "one"], ["one", "…"]))
  }

  @Test func aSessionBecomesInputOfThePrompt() {
    let text = "```\n$ seloste repl a\na/b> :why x\none\na/b> y = 1\ntwo: a → b\n```"
    let examples = Self.examples(text)
    #expect(examples.map(\.command) == ["seloste repl a <<'END'\n:why x\ny = 1\nEND"])
    #expect(examples.map(\.output) == [["one", "two: a → b"]])
  }

  @Test func theReadmeHasAtMost900Words() throws {
    #expect(try text("README.md").split(whereSeparator: \.isWhitespace).count <= 900)
  }

  @Test(arguments: modules)
  func contributingListsEveryModule(_ module: String) throws {
    let rows = try text("CONTRIBUTING.md").split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.contains { $0.split(separator: "|").first?.contains("`\(module)`") ?? false })
  }
}
