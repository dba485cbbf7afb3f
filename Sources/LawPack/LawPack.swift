internal import CLawPack
package import SourceText

/// The law that is built into the binary: the rules of law, what they share, and the texts in three languages.
///
/// A rule folder without a folder `law` uses it. Its files are named `built-in/law/erasure.lua` in messages and reasons.
package enum LawPack {
  /// What stands for the rule folder in the names of its files.
  package static let folder = "built-in"

  /// The paths of its files below a rule folder, sorted.
  package static let paths: [String] = (0..<law_file_count()).map { number in
    unsafe String(cString: law_file_at(number).path)
  }

  /// Returns a file by its path below a rule folder; nil where the pack has none.
  package static func source(at path: String) -> SourceFile? {
    text(at: path).map { SourceFile(name: folder + "/" + path, text: $0) }
  }

  /// Returns a file by the name that messages have for it; nil for any other name.
  package static func source(named name: String) -> SourceFile? {
    name.hasPrefix(folder + "/") ? source(at: String(name.dropFirst(folder.count + 1))) : nil
  }

  /// Returns the text of a file by its path below a rule folder.
  package static func text(at path: String) -> String? {
    guard let number = paths.firstIndex(of: path) else { return nil }
    let file = unsafe law_file_at(number)
    let bytes = unsafe UnsafeRawBufferPointer(start: file.bytes, count: file.length)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// The version and the day of the pack.
  package static let version: LawPackVersion = {
    guard let file = source(at: LawPackVersion.path), let version = try? LawPackVersion(file) else {
      fatalError("the built-in law pack has no version")  // a test of the repository reads it
    }
    return version
  }()
}
