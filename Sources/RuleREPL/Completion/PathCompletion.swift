internal import Foundation

/// Completes paths of files and folders.
enum PathCompletion {
  static func paths(_ word: String) -> [String] {
    let folder = word.lastIndex(of: "/").map { String(word[...$0]) } ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.map { name in
      let values = try? URL(fileURLWithPath: folder + name).resourceValues(forKeys: [.isDirectoryKey])
      return folder + name + (values?.isDirectory == true ? "/" : "")
    }
  }
}
