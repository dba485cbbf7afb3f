import Foundation
import Testing

/// The root of the repository.
let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }.path

/// Returns the paths of the files with these extensions below a folder of the repository, sorted.
func files(below folder: String, endings: [String]) throws -> [String] {
  let paths = try #require(FileManager.default.subpaths(atPath: root + "/" + folder))
  return paths.filter { path in endings.contains { path.hasSuffix("." + $0) } }.sorted().map {
    folder + "/" + $0
  }
}

func text(_ path: String) throws -> String { try String(contentsOfFile: root + "/" + path, encoding: .utf8) }

func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root + "/" + path) }

/// The folders of `Sources`.
let modules = (try? FileManager.default.contentsOfDirectory(atPath: root + "/Sources"))?.sorted() ?? []

/// Runs a shell command in the root of the repository and returns its output; `seloste` is the binary next to the tests.
func shell(_ line: String) throws -> String {
  var folder = URL(fileURLWithPath: CommandLine.arguments.first ?? Bundle.main.bundlePath)
  while folder.path != "/", !FileManager.default.isExecutableFile(atPath: folder.path + "/seloste") {
    folder.deleteLastPathComponent()
  }
  var environment = ProcessInfo.processInfo.environment
  environment["PATH"] = folder.path + ":" + (environment["PATH"] ?? "")
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", line]
  process.currentDirectoryURL = URL(fileURLWithPath: root)
  process.environment = environment
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}
