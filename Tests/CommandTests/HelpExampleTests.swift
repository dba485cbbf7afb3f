import Foundation
import Testing

/// The examples of every `--help` text run as they are printed.
struct HelpExampleTests {
  /// An example of a command.
  struct Example: CustomStringConvertible {
    var command: String
    /// The lines that the help prints.
    var text: String

    var description: String { text }
    /// Whether the example waits for changes of files.
    var waits: Bool { text.contains("--watch") }
    /// What the test runs: of every case, those of one organisation are enough, and of all changes, those of one kind.
    var short: String {
      text.replacing(/seloste properties +#/) { _ in "seloste properties examples/yritys/access.yaml #" }
        .replacing(/seloste mutate$/) { _ in "seloste mutate --kind force examples/yritys" }
        .replacing(/seloste mutate --in law/) { _ in "seloste mutate --kind force --in law" }
    }
  }

  static let commands: [String] = {
    let lines = (try? seloste("--help"))?.output.split(separator: "\n") ?? []
    return lines.drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst().compactMap { line in
      line.firstMatch(of: #/^  ([a-z]+) +[A-Z]/#).map { String($0.1) }
    }
  }()

  static let examples = ([""] + commands).flatMap { (try? examples(of: $0)) ?? [] }

  /// The examples that the help of a command prints, each with the lines that continue it.
  static func examples(of command: String) throws -> [Example] {
    let help = try command.isEmpty ? seloste("--help") : seloste(command, "--help")
    let lines = help.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let shown = lines.drop { !$0.hasPrefix("EXAMPLE") }.dropFirst().prefix { !$0.isEmpty }
    var examples: [Example] = []
    for line in shown {
      if let last = examples.last, last.text.hasSuffix("\\") {
        examples[examples.count - 1].text += "\n" + line
      } else {
        examples.append(Example(command: command, text: line))
      }
    }
    return examples
  }

  @Test func everyCommandHasExamples() throws {
    #expect(Self.commands.count > 10, "\(Self.commands)")
    for command in [""] + Self.commands {
      #expect(try !Self.examples(of: command).isEmpty, "`\(command)` has no examples")
    }
  }

  @Test(arguments: examples) func exampleRunsAsItIsPrinted(_ example: Example) throws {
    let first = try #require(example.text.split(separator: " ").first)
    #expect(["seloste", "echo", "printf"].contains(first), "a line is wrapped: \(example)")
    guard !example.waits else { return }
    let folder = try Self.checkout()
    let run = try shell("cd \(folder.path) && \(example.short)")
    #expect([0, 1, 3].contains(run.status), "\(run.status): \(run.errors.prefix(2000))")
    #expect(!run.errors.lowercased().contains("error:"), "\(run.errors.prefix(2000))")
    #expect(!run.errors.contains("not found"), "\(run.errors.prefix(2000))")
  }

  /// A copy of the repository with one commit, in which examples may write; a few files of cases are enough.
  private static func checkout() throws -> Folder {
    let folder = try Folder([:])
    let copied = try shell(
      """
      cp -r rules .luals .luarc.json .luacheckrc \(folder.path) \
      && cp --parents examples/*/access.yaml examples/*/erasure.yaml examples/*/retention.yaml \(folder.path) \
      && mkdir -p \(folder.path)/Sources/Seloste && cp -r Sources/Seloste/Seloste.docc \(folder.path)/Sources/Seloste \
      && cd \(folder.path) && git init -q -b main && git add -A \
      && git -c user.name=a -c user.email=a@example.org commit -q -m "Begin"
      """)
    try #require(copied.status == 0, "\(copied.errors)")
    return folder
  }
}
