import Foundation

/// Python's `jsonschema`, Debian's package python3-jsonschema.
enum PythonValidator {
  static let isInstalled = (try? run("import jsonschema; jsonschema.Draft202012Validator"))?.status == 0

  private static let script = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    print("".join("1" if validator.is_valid(json.loads(line)) else "0" for line in open(sys.argv[2])))
    """

  /// Returns the verdict on each line.
  static func verdicts(_ lines: [String], schema: String) throws -> [Bool] {
    let folder = NSTemporaryDirectory() + "seloste-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(schema.utf8).write(to: URL(fileURLWithPath: folder + "/schema.json"))
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: folder + "/lines.jsonl"))
    let result = try run(script, folder + "/schema.json", folder + "/lines.jsonl")
    return result.output.filter { $0 != "\n" }.map { $0 == "1" }
  }

  private static func run(_ script: String, _ arguments: String...) throws -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
