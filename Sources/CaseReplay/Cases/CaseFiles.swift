public import Diagnostics
internal import Foundation

/// The replay files under some paths.
public enum CaseFiles {
  private static let endings = [".yaml", ".yml", ".json"]

  /// Every case of every file that asks one of these registers, in the order of the paths given and of the names below them.
  /// - Throws: every problem of every file.
  public static func read(
    _ paths: [String], registers: [String]
  ) throws(DiagnosticList) -> (cases: [ReplayCase], sources: [SourceFile]) {
    var problems: [Diagnostic] = []
    var cases: [ReplayCase] = []
    var sources: [SourceFile] = []
    var seen: Set<String> = []
    for path in paths {
      let path = normalised(path)
      for name in files(path, &problems) where seen.insert(name).inserted {
        do {
          let file = try SourceFile.read(name)
          sources.append(file)
          do {
            cases += try CaseFileReader.read(file, registers: registers)
          } catch {
            problems += error.diagnostics
          }
        } catch {
          problems.append(error)
        }
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    return (cases, sources)
  }

  /// `./examples/` and `examples` are one path, so that a case has one id.
  private static func normalised(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./") { path.removeFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : path
  }

  private static func files(_ path: String, _ problems: inout [Diagnostic]) -> [String] {
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    guard let isDirectory = values?.isDirectory else {
      problems.append(Diagnostic(.io, "there is no `\(path)`"))
      return []
    }
    guard isDirectory else { return [path] }
    let root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let below = (FileManager.default.subpaths(atPath: path) ?? []).filter { name in
      endings.contains { name.hasSuffix($0) }
    }
    return below.sorted().compactMap { name in
      let full = path == "." ? name : path + "/" + name
      guard URL(fileURLWithPath: full).resolvingSymlinksInPath().path.hasPrefix(root + "/") else {
        problems.append(Diagnostic(.io, "`\(full)` leads outside its folder"))
        return nil
      }
      return full
    }
  }
}
