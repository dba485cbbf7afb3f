internal import Foundation

/// An error of the operating system, with a reason that does not depend on the locale.
package struct SystemFailure: Error, Hashable, Sendable {
  /// The value of `errno`, such as `ENOSPC`.
  package let number: Int32

  /// Creates a failure from a value of `errno`.
  package init(_ number: Int32) { self.number = number }

  /// The path is neither a regular file nor, without a link, a device or a pipe.
  package static let notAFile = SystemFailure(-1)

  /// The failure of the last system call, from `errno`.
  package static var last: SystemFailure { SystemFailure(errno) }

  /// Whether the reader of a pipe was closed.
  package var isBrokenPipe: Bool { number == EPIPE }

  /// Whether nothing has the path.
  package var isMissing: Bool { number == ENOENT || number == ENOTDIR || number == ENAMETOOLONG }

  /// The reason, in lower case and without a final full stop.
  package var reason: String {
    switch number {
    case ENOSPC: "no space left on device"
    case EDQUOT: "the disk quota is exceeded"
    case EFBIG: "the file would be too large"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is not a directory"
    case EISDIR: "it is a directory"
    case ELOOP: "its links form a loop"
    case ENAMETOOLONG: "the name is too long"
    case EEXIST: "it already exists"
    case ETXTBSY: "the program is running"
    case EBADF: "it is closed"
    case EPIPE: "its reader has gone"
    case Self.notAFile.number: "it is not a regular file, or a link that leads to none"
    case EIO: "the device reported an input or output error"
    case ENXIO: "there is no such device, or nothing reads from it"
    default: "the system reported error \(number)"
    }
  }
}
