internal import CLineEditor
internal import Dispatch
internal import Foundation

/// A line of text edited at a terminal, with history and Tab: the BSD line editor.
///
/// Belongs to the thread that made it; events come from any.
public final class LineEditor {
  /// What was typed.
  public enum Input: Sendable {
    case line(String)
    /// Ctrl-C: the line is gone.
    case interrupted
    /// Ctrl-D.
    case end
  }

  /// What Tab does at the cursor.
  public struct Completion: Sendable {
    /// What is put in.
    public var insertion: String
    /// What is shown below.
    public var listing: String

    /// Makes a completion.
    public init(insertion: String = "", listing: String = "") {
      (self.insertion, self.listing) = (insertion, listing)
    }
  }

  private let editor: OpaquePointer
  private let box: Box
  private var sources: [any DispatchSourceSignal] = []
  private var invitation: UnsafeMutablePointer<CChar>?
  /// What stands before a line.
  public var invite: () -> String = { "> " }
  /// What Tab does, given the line and the cursor in bytes from its start.
  public var complete: (String, Int) -> Completion = { _, _ in Completion() }

  /// How many characters a line of the terminal has; nil where nobody knows.
  public static var width: Int? {
    let width = Int(cle_width())
    return width > 0 ? width : nil
  }

  /// Opens the terminal; nil where it cannot be.
  public init?(name: String) {
    // The pointer is filled in below, before anything can be asked of it.
    let box = Box()
    self.box = box
    let delegate = cle_delegate(
      context: Unmanaged.passUnretained(box).toOpaque(),
      prompt: { context in
        guard let context, let owner = Unmanaged<Box>.fromOpaque(context).takeUnretainedValue().owner else {
          return nil
        }
        return owner.invitationText()
      },
      complete: { context, line, cursor in
        guard let context, let line,
          let owner = Unmanaged<Box>.fromOpaque(context).takeUnretainedValue().owner
        else { return cle_completion() }
        let completion = owner.complete(String(cString: line), cursor)
        return cle_completion(insertion: strdup(completion.insertion), listing: strdup(completion.listing))
      })
    guard let editor = cle_open(name, delegate) else { return nil }
    self.editor = editor
    box.owner = self
  }

  /// Leads from C back here.
  private final class Box {
    weak var owner: LineEditor?
  }

  deinit {
    for source in sources { source.cancel() }
    cle_close(editor)
    free(invitation)
  }

  private func invitationText() -> UnsafePointer<CChar>? {
    free(invitation)
    invitation = strdup(invite())
    return UnsafePointer(invitation)
  }

  /// From now on Ctrl-C ends the line that is typed, and is told; the window may change, and the process be stopped.
  public func handleSignals(interrupted: @escaping @Sendable () -> Void) {
    // Lent to other threads: only the pipe in it is touched, and it lives as long as the sources.
    nonisolated(unsafe) let editor = editor
    signal(SIGINT, SIG_IGN)
    for (number, event) in [(SIGINT, CLE_INTERRUPT), (SIGWINCH, CLE_RESIZE), (SIGCONT, CLE_CONTINUE)] {
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if event == CLE_INTERRUPT { interrupted() }
        cle_send_event(editor, event)
      }
      source.resume()
      sources.append(source)
    }
  }

  /// Reads a line.
  public func readLine() -> Input {
    var line: UnsafePointer<CChar>?
    var length = 0
    switch cle_read(editor, &line, &length) {
    case CLE_LINE:
      let bytes = UnsafeRawBufferPointer(start: line, count: length)
      return .line(String(decoding: bytes, as: UTF8.self))
    case CLE_INTERRUPTED: return .interrupted
    default: return .end
    }
  }

  /// Takes a line into the history.
  public func remember(_ line: String) { cle_remember(editor, line) }

  /// Reads the history of earlier sessions; false where it cannot be read.
  public func loadHistory(_ path: String) -> Bool { cle_load_history(editor, path) == 0 }

  /// Adds the newest line to a file that only its owner may read; false where it cannot be written.
  public func keepHistory(_ path: String) -> Bool { cle_append_history(editor, path) == 0 }
}
