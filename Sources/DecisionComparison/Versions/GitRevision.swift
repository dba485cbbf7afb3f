internal import Foundation
internal import SourceText

/// A revision of the git repository of the working directory, read with `git`.
struct GitRevision {
  /// The revision as it was given.
  let name: String
  /// The hash of its commit.
  private let commit: String

  /// Looks up a revision.
  /// - Throws: `io` where there is none, with what `git` says of it, and where `git` cannot be run.
  init(_ name: String) throws(Diagnostic) {
    // A name that begins with a hyphen would be an option.
    let isName = !name.isEmpty && !name.hasPrefix("-")
    let found = try Self.git([
      "rev-parse", "--verify", "--quiet", "--end-of-options", (isName ? name : "") + "^{commit}",
    ])
    let commit = String(decoding: found.output, as: UTF8.self).filter { !$0.isWhitespace }
    guard isName, found.status == 0, !commit.isEmpty else {
      let said = Self.firstLine(found.errors).map { "both were tried; git says: \($0)" }
      throw Diagnostic(
        .io, "`\(name)` is neither a folder nor a git revision",
        help: said
          ?? "both were tried: name a folder of rules, or a branch, tag or commit of this repository")
    }
    (self.name, self.commit) = (name, commit)
  }

  /// Returns the texts below a folder, by path below it: rule files and catalogues.
  /// - Throws: `io` where the revision has no such folder, a file is a link or is not UTF-8, or `git` fails.
  func files(below folder: String) throws(Diagnostic) -> [String: String] {
    let prefix = RuleVersion.normalised(folder) + "/"
    let listing = try Self.git(["ls-tree", "-r", "-z", commit, "--", prefix])
    guard listing.status == 0 else { throw failure("cannot list `\(folder)`", listing) }
    var objects: [(path: String, hash: String)] = []
    for entry in String(decoding: listing.output, as: UTF8.self).split(separator: "\0") {
      // `MODE blob HASH<tab>PATH`
      let parts = entry.split(separator: "\t", maxSplits: 1)
      let words = (parts.first ?? "").split(separator: " ")
      guard parts.count == 2, words.count == 3, parts[1].hasPrefix(prefix) else { continue }
      let path = String(parts[1].dropFirst(prefix.count))
      guard path.hasSuffix(".lua") || path.hasSuffix("messages.yaml") else { continue }
      guard words[0].hasPrefix("100") else {
        throw Diagnostic(.io, "`\(name):\(prefix)\(path)` is a link: the rules of a revision are files")
      }
      objects.append((path, String(words[2])))
    }
    guard !objects.isEmpty else {
      throw Diagnostic(
        .io, "the revision `\(name)` has no rules in `\(folder)`",
        help: "--rules names the folder of rules in a revision")
    }
    return try texts(objects, prefix)
  }

  private func texts(
    _ objects: [(path: String, hash: String)], _ prefix: String
  ) throws(Diagnostic) -> [String: String] {
    var texts: [String: String] = [:]
    // The hashes of a batch fit into a pipe, so that writing them never waits for reading.
    for start in stride(from: 0, to: objects.count, by: 500) {
      let batch = objects[start..<min(start + 500, objects.count)]
      let result = try Self.git(["cat-file", "--batch"], input: batch.map { $0.hash + "\n" }.joined())
      guard result.status == 0 else { throw failure("cannot read its files", result) }
      var rest = result.output[...]
      for object in batch {
        // `HASH blob SIZE<line feed>CONTENT<line feed>`
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
          let size = Int(String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").last ?? ""),
          rest.endIndex - end > size + 1
        else { throw Diagnostic(.io, "`git` gave no text of `\(name):\(prefix)\(object.path)`") }
        let content = rest[(end + 1)..<(end + 1 + size)]
        texts[object.path] =
          try SourceFile.decode(Data(content), name: "\(name):\(prefix)\(object.path)").text
        rest = rest[(end + 2 + size)...]
      }
    }
    return texts
  }

  private func failure(_ what: String, _ result: (status: Int32, output: Data, errors: Data)) -> Diagnostic {
    Diagnostic(.io, "the revision `\(name)`: \(what): \(Self.firstLine(result.errors) ?? "git failed")")
  }

  private static func firstLine(_ text: Data) -> String? {
    String(decoding: text, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }

  /// Runs `git` in the working directory.
  private static func git(
    _ arguments: [String], input: String = ""
  ) throws(Diagnostic) -> (status: Int32, output: Data, errors: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    let (given, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (given, output, errors)
    do {
      try process.run()
      try given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try given.fileHandleForWriting.close()
    } catch {
      throw Diagnostic(.io, "cannot run `git`: \(error.localizedDescription)")
    }
    // git writes a line of errors at most, which a pipe holds.
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let problems = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus != 127 else { throw Diagnostic(.io, "cannot run `git`") }
    return (process.terminationStatus, text, problems)
  }
}
