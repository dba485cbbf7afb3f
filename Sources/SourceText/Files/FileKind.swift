internal import Foundation

/// What a path leads to.
package enum FileKind: Hashable, Sendable {
  /// A regular file.
  case file
  case folder
  /// A symbolic link.
  case link
  /// A pipe, a socket or a device.
  case other

  /// Looks at a path; only where links are not followed, it may be one.
  package init(of path: String, followingLinks: Bool = true) throws(SystemFailure) {
    var status = stat()
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw .last }
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }

  /// Whether a name can be that of one file or folder: it is not hidden, and has no separator and no control character.
  ///
  /// A name with a NUL would reach the system cut short.
  package static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy {
        $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
      }
  }
}
