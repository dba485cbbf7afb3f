internal import CLineEditor
internal import Dispatch
internal import Foundation

/// Reads lines at a terminal with editing, history and Tab completion, by the BSD line editor.
///
/// Use it on the thread that created it; signals may arrive on any thread.
@safe final class LineEditor {
  /// The result of one read.
  enum Input: Sendable {
    case line(String)
    /// Ctrl-C: the line was discarded.
    case interrupted
    /// Ctrl-D.
    case end
  }

  /// The result of Tab at the cursor.
  struct Completion: Sendable {
    /// The text to insert.
    var insertion = ""
    /// The text to print below the line.
    var listing = ""
  }

  private let editor: OpaquePointer
  private let box: Box
  private var sources: [any DispatchSourceSignal] = []
  private var promptText: UnsafeMutablePointer<CChar>?
  /// Returns the text before the next line.
  var prompt: () -> String = { "> " }
  /// Completes a line at the cursor, which is an offset in bytes.
  var complete: (String, Int) -> Completion = { _, _ in Completion() }

  /// The width of the terminal in characters; nil if it is unknown.
  static var width: Int? {
    let width = Int(cle_width())
    return width > 0 ? width : nil
  }

  /// Opens the terminal; returns nil if it cannot be opened.
  init?(name: String) {
    // The C code may use the box before `self` is complete, so its owner is set last.
    let box = Box()
    self.box = box
    let delegate = unsafe cle_delegate(
      context: Unmanaged.passUnretained(box).toOpaque(),
      prompt: { context in unsafe Box.owner(context)?.copyPrompt() },
      complete: { context, line, cursor in
        guard let owner = unsafe Box.owner(context), let line = unsafe line else {
          return unsafe cle_completion()
        }
        let completion = owner.complete(unsafe String(cString: line), cursor)
        return unsafe cle_completion(
          insertion: strdup(completion.insertion), listing: strdup(completion.listing))
      })
    guard let editor = unsafe cle_open(name, delegate) else { return nil }
    unsafe self.editor = unsafe editor
    box.owner = self
  }

  /// Leads from the context of a C callback to the editor.
  private final class Box {
    weak var owner: LineEditor?

    static func owner(_ context: UnsafeMutableRawPointer?) -> LineEditor? {
      unsafe context.flatMap { unsafe Unmanaged<Box>.fromOpaque($0).takeUnretainedValue().owner }
    }
  }

  deinit {
    for source in sources { source.cancel() }
    unsafe cle_close(editor)
    unsafe free(promptText)
  }

  /// Returns a C copy of the prompt that lives until the next call.
  private func copyPrompt() -> UnsafePointer<CChar>? {
    unsafe free(promptText)
    unsafe promptText = strdup(prompt())
    return unsafe UnsafePointer(promptText)
  }

  /// Handles Ctrl-C, which discards the line and calls `interrupted`, a new window size, and a stop of the process.
  func handleSignals(interrupted: @escaping @Sendable () -> Void) {
    // Other threads only write to the editor's pipe, which lives as long as the sources.
    nonisolated(unsafe) let editor = unsafe editor
    signal(SIGINT, SIG_IGN)
    for (number, event) in [(SIGINT, CLE_INTERRUPT), (SIGWINCH, CLE_RESIZE), (SIGCONT, CLE_CONTINUE)] {
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if event == CLE_INTERRUPT { interrupted() }
        unsafe cle_send_event(editor, event)
      }
      source.resume()
      sources.append(source)
    }
  }

  /// Reads a line.
  func readLine() -> Input {
    var line: UnsafePointer<CChar>?
    var length = 0
    switch unsafe cle_read(editor, &line, &length) {
    case CLE_LINE:
      return .line(unsafe String(decoding: UnsafeRawBufferPointer(start: line, count: length), as: UTF8.self))
    case CLE_INTERRUPTED: return .interrupted
    default: return .end
    }
  }

  /// Adds a line to the history.
  func remember(_ line: String) { unsafe cle_remember(editor, line) }

  /// Reads the history of earlier sessions; returns false if it cannot be read.
  func loadHistory(_ path: String) -> Bool { unsafe cle_load_history(editor, path) == 0 }

  /// Appends the newest line to a file that only its owner may read; returns false if it cannot be written.
  func keepHistory(_ path: String) -> Bool { unsafe cle_append_history(editor, path) == 0 }
}
