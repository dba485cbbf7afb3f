import Foundation
import Synchronization
import Testing

/// A pseudo-terminal, so that the command runs as at a terminal.
final class PseudoTerminal: Sendable {
  private let master: Int32
  private let process: Mutex<Process>
  private let shown = Mutex("")

  /// Starts `seloste` with a window of this size; its history goes into `state`.
  init(_ arguments: [String], state: String, columns: UInt16 = 100) throws {
    let command = try #require(products, "the command is built beside the tests") + "/seloste"
    // Replaces grantpt, unlockpt and ptsname, which the Glibc module does not export.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (unlocked, number) = (Int32(0), Int32(-1))
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    try #require(
      master >= 0 && ioctl(master, setLock, &unlocked) == 0 && ioctl(master, getNumber, &number) == 0)
    let name = "/dev/pts/\(number)"
    let slave = try #require(FileHandle(forUpdatingAtPath: name))
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(slave.fileDescriptor, UInt(TIOCSWINSZ), &size) == 0)
    let started = Process()
    // A new session, so that Ctrl-C sends it a signal.
    started.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    started.arguments = ["--ctty", "--wait", command] + arguments
    started.currentDirectoryURL = URL(fileURLWithPath: root)
    started.environment = ProcessInfo.processInfo.environment.merging(
      ["TERM": "xterm", "NO_COLOR": "", "XDG_STATE_HOME": state, "LC_ALL": "C.UTF-8", "HOME": state]
    ) { $1 }
    started.standardInput = slave
    started.standardOutput = slave
    started.standardError = slave
    try started.run()
    try slave.close()
    process = Mutex(started)
    let master = master
    Thread.detachNewThread { [weak self] in
      var bytes = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(master, &bytes, bytes.count)
        guard count > 0, let self else { return }
        let text = String(decoding: bytes[..<count], as: UTF8.self)
        self.shown.withLock { $0 += text }
      }
    }
  }

  /// Types a text.
  func type(_ text: String) {
    _ = text.utf8CString.withUnsafeBufferPointer { write(master, $0.baseAddress, $0.count - 1) }
  }

  /// Waits for a text, and returns the output since the last wait.
  @discardableResult
  func wait(
    for text: String, seconds: Double = 20, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      let found = shown.withLock { shown -> String? in
        guard let range = shown.range(of: text) else { return nil }
        defer { shown = String(shown[range.upperBound...]) }
        return String(shown[..<range.upperBound])
      }
      if let found { return found }
      Thread.sleep(forTimeInterval: 0.01)
    }
    let all = shown.withLock { $0 }
    Issue.record("`\(text)` was not shown, but \(all.debugDescription)", sourceLocation: sourceLocation)
    throw CancellationError()
  }

  /// Waits for the end and returns the exit code.
  func ended() -> Int32 {
    process.withLock { process in
      let end = Date().addingTimeInterval(20)
      while process.isRunning && Date() < end { Thread.sleep(forTimeInterval: 0.01) }
      if process.isRunning {
        type("\u{3}\u{1C}")  // Ctrl-C, and the key that quits
        process.terminate()
        return -1
      }
      return process.terminationStatus
    }
  }

  deinit { close(master) }
}
