import Foundation
import LuaSandbox

@testable import RuleREPL

/// A register of a test, with an erasure request for a name.
struct OwnRules {
  /// The rules of the notice.
  var rules: String
  /// The first day of the notice.
  var dated = "2018-04-19"
  /// The rules of the law.
  var law = ""

  /// A session in which the customer has left, on 2026-03-02.
  func open() throws -> OwnSession {
    let folder = try Folder()
    try folder.write(
      "rules/law/l.lua", "return law \"L\" { title = \"T\", in_force = { from = \"2018-05-25\" }, \(law) }")
    try folder.write(
      "rules/a/b.lua",
      """
      return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
        dated = "\(dated)",
        section "Heading" { says "S1-1" "what it says" {
        holds { "name", "email" },
        \(rules)
      } } }
      """)
    var session = try REPLSession(REPLConfiguration(rules: folder.path + "/rules", cases: []))
    session.configuration.interruption = Interruption()
    _ = try run(
      &session, ":register a/b", "today = \"2026-03-02\"", "request.kind = erasure",
      "request.received = \"2026-03-01\"", "subject.kind = natural_person",
      "subject.data = { { category = name } }",
      "subject.relationship.ended = \"2026-05-10\"")
    return OwnSession(session, folder)
  }
}

/// A session with the folder of its rules, which stays as long as it.
final class OwnSession {
  var session: REPLSession
  private let folder: Folder

  init(_ session: REPLSession, _ folder: Folder) { (self.session, self.folder) = (session, folder) }
}
