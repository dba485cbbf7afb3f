import Foundation
import LuaSandbox
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleREPL

/// The root of the repository.
let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }.path

/// A session with rules and examples loaded; each test begins with a copy.
private let fresh = Result { () throws(DiagnosticList) in
  var session = try REPLSession(REPLConfiguration(rules: root + "/rules", cases: [root + "/examples"]))
  _ = try session.library.cases(session.engine)
  return session
}

func makeSession(_ register: String? = nil) throws -> REPLSession {
  var session = try fresh.get()
  // Copies share an interruption, so each gets its own.
  session.configuration.interruption = Interruption()
  session.configuration.deciding.interruption = session.configuration.interruption
  session.luaSession.limits.interruption = session.configuration.interruption
  session.configuration.maximumTries = 500
  if let register { try session.choose(register) }
  return session
}

/// Evaluates lines that must succeed, and returns the last output.
func run(_ session: inout REPLSession, _ lines: String...) throws -> String {
  var last = ""
  for line in lines {
    let output = session.evaluate(line)
    try #require(!output.isError, "\(line): \(output.text)")
    last = output.text
  }
  return last
}

/// Evaluates a line that must fail, and returns its output.
func failure(_ session: inout REPLSession, _ line: String) throws -> String {
  let output = session.evaluate(line)
  try #require(output.isError, "\(line) was done: \(output.text)")
  return output.text
}

/// A temporary folder.
final class Folder {
  let path = NSTemporaryDirectory() + "seloste-" + UUID().uuidString

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The title of an example: an erasure request of a debtor.
let debtor = ":case an unpaid invoice keeps what billing needs"
