import Dispatch
import Foundation
import Synchronization
import Testing

/// The result of a run.
struct Run {
  var status: Int32
  var output: String
  var errors: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// The root of the repository and the working directory of the command.
let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }.path

/// The folder that holds the tests' own executable, and the command beside it.
let products: String? = {
  let starts = CommandLine.arguments.prefix(1) + [Bundle.main.bundlePath, Bundle.main.executablePath ?? ""]
  for start in starts {
    var folder = URL(fileURLWithPath: start)
    while folder.path != "/" {
      if FileManager.default.isExecutableFile(atPath: folder.path + "/seloste") { return folder.path }
      folder.deleteLastPathComponent()
    }
  }
  return nil
}()

/// The environment of the tests without what a CI service sets: a test that asks what the command does in CI sets it.
private let developersEnvironment = ProcessInfo.processInfo.environment.filter { name, _ in
  name != "CI" && !name.hasPrefix("GITHUB_") && !name.hasPrefix("GITLAB_")
}

/// Runs an executable in the root of the repository, with pipes for its output and errors.
func run(
  _ executable: String, _ arguments: [String], input: String = "", environment: [String: String] = [:]
) throws -> Run {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: executable)
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: root)
  process.environment = developersEnvironment.merging(environment) { $1 }
  let folder = try Folder(["input": input])
  process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.path + "/input"))
  let (output, errors) = (Pipe(), Pipe())
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  let errorData = Mutex(Data())
  let reading = DispatchGroup()
  DispatchQueue.global().async(group: reading) {
    let data = errors.fileHandleForReading.readDataToEndOfFile()
    errorData.withLock { $0 = data }
  }
  let result = output.fileHandleForReading.readDataToEndOfFile()
  reading.wait()
  process.waitUntilExit()
  return Run(
    status: process.terminationStatus, output: String(decoding: result, as: UTF8.self),
    errors: String(decoding: errorData.withLock { $0 }, as: UTF8.self))
}

/// Runs the command.
func seloste(
  _ arguments: String..., input: String = "", environment: [String: String] = [:]
) throws -> Run {
  let products = try #require(products, "the command is built beside the tests")
  return try run(products + "/seloste", arguments, input: input, environment: environment)
}

/// Runs a shell command in which `seloste` is the built command, for two minutes at most.
func shell(_ line: String, input: String = "") throws -> Run {
  let products = try #require(products, "the command is built beside the tests")
  let path = products + ":" + (developersEnvironment["PATH"] ?? "")
  let arguments = ["timeout", "120", "sh", "-c", line]
  return try run("/usr/bin/env", arguments, input: input, environment: ["PATH": path])
}

/// A law that decides nothing; a rule folder on disk needs one.
let minimalLaw = #"return law "L" { title = "T", in_force = { from = "2018-05-25" } }"#

/// A temporary folder.
final class Folder {
  let path: String

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "seloste-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// Returns a file of cases with these titles and expected outcomes; all of them are granted.
func cases(_ expected: KeyValuePairs<String, String>) -> String {
  "register: rautavaara/asiakasrekisteri\ntoday: 2026-03-02\ncases:\n"
    + expected.map { title, outcome in
      """
        - case: "\(title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
          request: { kind: marketing_ban, received: 2026-03-01 }
          expect: { outcome: \(outcome) }

      """
    }.joined()
}

/// A line for `decide`.
func line(_ name: String, kind: String = "marketing_ban") -> String {
  #"{"case":"\#(name)","register":"rautavaara/asiakasrekisteri","today":"2026-03-02","#
    + #""request":{"kind":"\#(kind)","received":"2026-03-01"}}"#
}

func json(_ text: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}
