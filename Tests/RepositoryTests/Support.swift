import Foundation
import Testing

/// The root of the repository.
let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }.path

/// The files below a folder of the repository whose names end so, by their paths.
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

/// What a line of a shell prints in the root of the repository; `seloste` is the command beside the tests.
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
