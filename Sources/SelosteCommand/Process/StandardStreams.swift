internal import ArgumentParser
internal import Concurrency
internal import Foundation
internal import SourceText

/// The standard streams of the process, which may be closed or unusable.
enum StandardStreams {
  /// Whether the process started with SIGPIPE ignored, so that a broken pipe is an error and does not end it.
  private static let ignoresBrokenPipes = isIgnored(SIGPIPE)
  /// Whether text on standard error was lost.
  private static let hasLost = Locked(false)

  /// Prepares the streams; called before anything else.
  ///
  /// Closed streams are replaced by descriptors that can be neither read nor written, so that no file opened later takes
  /// their number. Broken pipes and files above their size limit become errors in place of signals.
  static func prepare() {
    _ = ignoresBrokenPipes
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    for (descriptor, flags) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", flags)
    }
  }

  /// Reads standard input, which must be UTF-8.
  static func input() throws(Diagnostic) -> SourceFile {
    do {
      return try SourceFile.decode(Data(FileChannel(STDIN_FILENO).readToEnd()), name: "stdin")
    } catch let failure as SystemFailure {
      throw unreadableInput(failure)
    } catch {
      throw error as? Diagnostic ?? Diagnostic(.io, "cannot read standard input")
    }
  }

  /// Returns the problem that standard input cannot be read.
  static func unreadableInput(_ failure: SystemFailure) -> Diagnostic {
    Diagnostic(.io, "cannot read standard input: \(failure.reason)")
  }

  /// Returns the exit code of the process: lost text on standard error is a failure.
  static func status(_ status: Int32) -> Int32 {
    status == 0 && hasLost.withLock { $0 } ? Exit.notLoaded.rawValue : status
  }

  /// Ends the process after results were lost.
  static func outputFailed(_ failure: SystemFailure) {
    if failure.isBrokenPipe { endOfReaders() }
    PartialFiles.removeAll {}
    Terminal.report(DiagnosticList([Diagnostic(.io, "cannot write standard output: \(failure.reason)")]))
    exit(Exit.notLoaded.rawValue)
  }

  /// Records that text on standard error was lost; the process continues, but its exit code is a failure.
  ///
  /// A closed standard error is not a failure.
  static func errorsFailed(_ failure: SystemFailure) {
    if failure.isBrokenPipe { endOfReaders() }
    if failure.number != EBADF { hasLost.withLock { $0 = true } }
  }

  /// Ends the process by SIGPIPE, or returns if the process started with it ignored.
  static func endOfReaders() {
    if ignoresBrokenPipes { return }
    PartialFiles.removeAll { end(by: SIGPIPE) }
  }

  /// Ends the process by a signal, so that its parent sees the signal.
  static func end(by number: Int32) {
    signal(number, SIG_DFL)
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe sigaddset(&signals, number)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
    _exit(128 + number)
  }

  /// Returns whether the process started with a signal ignored, as under `nohup`.
  static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
