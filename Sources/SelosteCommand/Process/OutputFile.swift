internal import Foundation
internal import SourceText

/// The destination of a report: a file, a device or a pipe.
///
/// A file is written next to its place and moved there when it is complete, so that an interrupted run keeps the old report.
/// A link to a file stays a link, and its file is replaced. A device, a pipe and an inherited descriptor (`/dev/stdout`,
/// `/dev/fd/3`) are written directly. Other kinds of files are refused.
final class OutputFile {
  private enum Destination {
    case replacement(FileReplacement)
    case stream(FileChannel)
  }

  private let path: String
  private let destination: Destination
  private var isFinished = false

  init(_ path: String) throws(Diagnostic) {
    self.path = path
    do throws(SystemFailure) {
      destination = try Self.destination(of: path)
    } catch {
      throw error.number == EEXIST
        ? Diagnostic(.io, "two reports cannot both be written to `\(path)`") : Self.problem(path, error)
    }
  }

  /// Removes the partial file of an unfinished report.
  deinit {
    guard !isFinished else { return }
    switch destination {
    case .replacement(let file): file.abandon()
    case .stream(let channel): try? channel.close()
    }
  }

  func write(_ text: String) throws(Diagnostic) {
    do throws(SystemFailure) {
      switch destination {
      case .replacement(let file): try file.write(text.utf8)
      case .stream(let channel): try channel.write(text.utf8)
      }
    } catch {
      if error.isBrokenPipe { StandardStreams.endOfReaders() }
      throw Self.problem(path, error)
    }
  }

  /// Moves the file to its place.
  func finish() throws(Diagnostic) {
    do throws(SystemFailure) {
      switch destination {
      case .replacement(let file): try file.finish()
      case .stream(let channel): try channel.close()
      }
      isFinished = true
    } catch {
      throw Self.problem(path, error)
    }
  }

  // MARK: Destination

  private static func destination(of path: String) throws(SystemFailure) -> Destination {
    if let descriptor = givenDescriptor(path) {
      // The process may have a descriptor of its own with this number; only such a one is closed on `exec`.
      let flags = fcntl(descriptor, F_GETFD)
      guard flags >= 0 else { throw .last }
      guard flags & FD_CLOEXEC == 0 else { throw SystemFailure(EBADF) }
      let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
      guard copy >= 0 else { throw .last }
      return .stream(FileChannel(copy))
    }
    var entry = stat()
    guard unsafe lstat(path, &entry) == 0 else {
      guard errno == ENOENT else { throw .last }
      return .replacement(try FileReplacement(of: path))
    }
    let isLink = entry.st_mode & S_IFMT == S_IFLNK
    guard unsafe stat(path, &entry) == 0 else { throw .last }
    switch entry.st_mode & S_IFMT {
    case S_IFREG:
      return .replacement(try FileReplacement(of: URL(filePath: path).resolvingSymlinksInPath().path))
    case S_IFCHR where !isLink, S_IFIFO where !isLink:
      return .stream(try FileChannel(opening: path, O_WRONLY | O_NOCTTY))
    case S_IFDIR: throw SystemFailure(EISDIR)
    default: throw .notAFile
    }
  }

  /// Returns the number of an inherited descriptor by its path.
  private static func givenDescriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      let folders = ["/dev/fd/", "/proc/self/fd/"]
      return folders.first { path.hasPrefix($0) }.flatMap { Int32(path.dropFirst($0.count)) }
    }
  }

  private static func problem(_ path: String, _ failure: SystemFailure) -> Diagnostic {
    Diagnostic(.io, "cannot write `\(path)`: \(failure.reason)")
  }
}
