internal import Foundation

/// Why the operating system refused something, in words that no locale changes.
public struct SystemFailure: Error, Hashable, Sendable {
  /// The number that the system gave, as `ENOSPC`.
  public let number: Int32

  /// Takes a number of the system's.
  public init(_ number: Int32) { self.number = number }

  /// Of what stands at a path: it is neither a file nor a device or a pipe by its own name.
  public static let notAFile = SystemFailure(-1)

  /// What the last call that failed gave.
  public static var last: SystemFailure { SystemFailure(errno) }

  /// Whether it says that no reader is left for what is written.
  public var isBrokenPipe: Bool { number == EPIPE }

  /// The reason, in lower case and without a full stop.
  public var reason: String {
    switch number {
    case ENOSPC: "no space left on device"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file would be too large"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is no folder"
    case EISDIR: "it is a directory"
    case ELOOP: "its links lead in a circle"
    case ENAMETOOLONG: "the name is too long"
    case EEXIST: "it is there already"
    case ETXTBSY: "it is a program that runs"
    case EBADF: "it is closed"
    case EPIPE: "its reader has gone"
    case Self.notAFile.number:
      "a link there leads to something else than a file, or what stands there is none"
    case EIO: "input or output error of the device"
    case ENXIO: "there is no such device, or no reader at its other end"
    default: "the system reported error \(number)"
    }
  }
}
