import Foundation
import Testing

/// `properties.lua`: what its author finds out about mistakes, and who reads it.
struct OwnPropertyTests {
  private static let register = """
    return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
      section "H" { says "S1-1" "says" { holds { "name", "email" },
        publication.permit "published" { code = "own_use", data = everything },
      } } }
    """

  private static let example = """
    register: a/b
    today: 2026-03-02
    cases:
      - case: a name is published
        subject: { kind: natural_person, data: [ name, email ] }
        request: { kind: publication, categories: [ name, email ] }
        expect: { outcome: granted }
    """

  private func folder(_ properties: String) throws -> Folder {
    try Folder([
      "rules/law/l.lua": minimalLaw, "rules/a/b.lua": Self.register, "rules/a/properties.lua": properties,
      "examples/e.yaml": Self.example,
    ])
  }

  private func run(_ command: String, _ properties: String) throws -> Run {
    let folder = try folder(properties)
    return try shell("cd \(folder.path) && seloste \(command)")
  }

  private static func property(_ fields: String) -> String {
    "return properties {\n  property \"a sentence\" { \(fields) },\n}\n"
  }

  static let mistakes: [(fields: String, caret: String, says: String)] = [
    ("never = { opens = \"nme\" }", "\"nme\"", "`nme` is not a data category"),
    ("never = { outcome = \"grantd\" }", "\"grantd\"", "did you mean `granted`?"),
    ("never = { opns = \"name\" }", "opns", "did you mean `opens`?"),
    ("nevr = { opens = \"name\" }", "nevr", "did you mean `never`?"),
    (
      "requests = \"publicaton\", never = { opens = \"name\" }", "\"publicaton\"",
      "did you mean `publication`?"
    ),
    ("when = \"always\", never = { opens = \"name\" }", "when", "found a text, expected a condition"),
    ("never = { without = \"eras\" }", "\"eras\"", "did you mean `erase`?"),
    ("never = {}", "never", "`never` states no part of an answer"),
    ("requests = \"publication\"", "property", "`property` has no `never`"),
    (
      "when = consents_given, never = { opens = \"name\" }", "consents_given",
      "nothing is called `consents_given`"
    ),
  ]

  @Test(arguments: mistakes.indices) func mistakeIsReportedAtItsPlace(_ number: Int) throws {
    let (fields, caret, says) = Self.mistakes[number]
    for command in ["check", "properties"] {
      let run = try run(command, Self.property(fields))
      #expect(run.status == 2, "\(run.output)\(run.errors)")
      let errors = run.errors.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(run.errors.contains("rules/a/properties.lua:2:") && run.errors.contains(says), "\(run.errors)")
      // The caret stands below the word.
      let line = try #require(errors.firstIndex { $0.contains(" 2 | ") }, "\(run.errors)")
      let marked = zip(errors[line], errors[line + 1]).filter { "^~".contains($1) }.map(\.0)
      #expect(String(marked) == caret, "\(run.errors)")
      #expect(run.errors.contains("1 problem\n"), "\(run.errors)")
    }
  }

  @Test func decisionsDoNotReadTheFile() throws {
    let replay = try run("replay", Self.property("nevr = {}"))
    #expect(replay.status == 0, "\(replay.output)\(replay.errors)")
  }

  @Test func otherWordsAreRefused() throws {
    let run = try run(
      "check", "return properties { publication.permit \"p\" { code = \"own_use\", data = everything } }")
    #expect(run.status == 2 && run.errors.contains("`permit` is in the wrong place"), "\(run.errors)")
  }

  /// A condition of one category applies to that category alone.
  @Test func conditionOfACategoryAppliesToItAlone() throws {
    let fields = """
      when = condition("the data are an e-mail address", function(_, held) return held.category == "email" end),
      never = { opens = everything }
      """
    let broken = try run("properties --only own --neighbours 50 --format json", Self.property(fields))
    let counterexamples = try #require(try json(broken.output)["counterexamples"] as? [[String: Any]])
    let messages = counterexamples.compactMap { $0["message"] as? String }
    #expect(broken.status == 1 && !messages.isEmpty, "\(broken.output)\(broken.errors)")
    #expect(messages.allSatisfy { $0.hasSuffix("grants email") }, "\(messages)")
  }

  /// An answer without an obligation, at the case on GitHub.
  @Test func brokenPropertyIsAnAnnotation() throws {
    let fields = "requests = \"publication\", never = { opens = \"name\", without = \"notify_recipients\" }"
    let run = try run("properties --only own --format github", Self.property(fields))
    #expect(run.status == 1)
    #expect(
      run.lines.first?.hasPrefix(
        "::error file=examples/e.yaml,line=4,col=11,title=a name is published::own: a sentence: the decision grants name; by rules/a/b.lua:3"
      ) == true, "\(run.output)")
  }

  /// Every run tries the same changes, however many cases are tried at a time.
  @Test func everyRunTriesTheSame() throws {
    let runs = try [1, 2].map { jobs in
      try seloste(
        "properties", "--jobs", "\(jobs)", "--neighbours", "5", "--format", "json",
        "examples/hammaspiste/marketing.yaml")
    }
    #expect(runs[0].status == 0 && runs[0].output == runs[1].output, "\(runs[0].errors)")
    #expect(try json(runs[0].output)["neighbours"] as? Int ?? 0 > 100)
  }
}
