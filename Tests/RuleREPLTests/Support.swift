import Foundation
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleREPL

/// The root of the repository.
let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }.path

/// A session that has read rules and examples, and no line: each test begins with a copy of it.
private nonisolated(unsafe) let fresh = Result { () throws(DiagnosticList) in
  var session = try REPLSession(REPLConfiguration(rules: root + "/rules", cases: [root + "/examples"]))
  _ = try session.library.cases(session.engine)
  return session
}

func makeSession(_ register: String? = nil) throws -> REPLSession {
  var session = try fresh.get()
  // An interruption is shared by copies, so each has its own.
  session.configuration.interruption = Interruption()
  session.configuration.deciding.interruption = session.configuration.interruption
  session.luaSession.limits.interruption = session.configuration.interruption
  session.configuration.searched = 500
  if let register { try session.choose(register) }
  return session
}

/// What a session says to lines, each of which must be done.
func said(_ session: inout REPLSession, _ lines: String...) throws -> String {
  var last = ""
  for line in lines {
    let output = session.evaluate(line)
    try #require(!output.isError, "\(line): \(output.text)")
    last = output.text
  }
  return last
}

/// What a session says to a line that must fail.
func refusal(_ session: inout REPLSession, _ line: String) throws -> String {
  let output = session.evaluate(line)
  try #require(output.isError, "\(line) was done: \(output.text)")
  return output.text
}

/// A folder that is gone after the test.
final class Folder {
  let path = NSTemporaryDirectory() + "seloste-" + UUID().uuidString

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// An erasure by a debtor of Rautavaara, as an example states it.
let debtor = ":case an unpaid invoice keeps what billing needs"
