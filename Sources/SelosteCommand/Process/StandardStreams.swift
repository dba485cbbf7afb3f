internal import ArgumentParser
internal import Concurrency
internal import Foundation
internal import SourceText

/// The three descriptors that a process begins with, in whatever state they are.
enum StandardStreams {
  /// Whether the process began with broken pipes ignored, so that they are errors and do not end it.
  private static let ignoresBrokenPipes = isIgnored(SIGPIPE)
  /// Whether something that was told on standard error is lost.
  private static let hasLost = Locked(false)

  /// Done before anything else.
  ///
  /// No file that is opened later takes the place of a stream that is closed: what stands there can be neither read nor
  /// written, so that each attempt fails with the error that belongs to it. Broken pipes and files beyond the limit of their
  /// size are errors, too, and no signals.
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

  /// Reads all of standard input, which must be UTF-8.
  static func input() throws(Diagnostic) -> SourceFile {
    do {
      return try SourceFile.decode(Data(FileChannel(STDIN_FILENO).readToEnd()), name: "stdin")
    } catch let failure as SystemFailure {
      throw unreadableInput(failure)
    } catch {
      throw error as? Diagnostic ?? Diagnostic(.io, "cannot read standard input")
    }
  }

  /// The problem that standard input cannot be read.
  static func unreadableInput(_ failure: SystemFailure) -> Diagnostic {
    Diagnostic(.io, "cannot read standard input: \(failure.reason)")
  }

  /// What the process ends with: what was told and is lost is no success.
  static func status(_ status: Int32) -> Int32 {
    status == 0 && hasLost.withLock { $0 } ? Exit.notLoaded.rawValue : status
  }

  /// Results are lost, which ends the process.
  static func outputFailed(_ failure: SystemFailure) {
    if failure.isBrokenPipe { endOfReaders() }
    PartialFiles.removeAll {}
    Terminal.report(DiagnosticList([Diagnostic(.io, "cannot write standard output: \(failure.reason)")]))
    exit(Exit.notLoaded.rawValue)
  }

  /// What is told besides results is lost: the results go on, and the process does not end as if all were well.
  ///
  /// Who closed standard error wants to be told nothing.
  static func errorsFailed(_ failure: SystemFailure) {
    if failure.isBrokenPipe { endOfReaders() }
    if failure.number != EBADF { hasLost.withLock { $0 = true } }
  }

  /// Nobody reads any more: the process ends without a word, as others do; returns where it began with such pipes ignored.
  static func endOfReaders() {
    if ignoresBrokenPipes { return }
    PartialFiles.removeAll { end(by: SIGPIPE) }
  }

  /// Ends the process by a signal, as the program that started it expects.
  static func end(by number: Int32) {
    signal(number, SIG_DFL)
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe sigaddset(&signals, number)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
    _exit(128 + number)
  }

  /// Whether the process began with a signal ignored, as under `nohup`.
  static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
