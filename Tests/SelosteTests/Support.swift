import Concurrency
import Foundation
import Logging
import Seloste

/// Returns a register that permits erasure under a condition, such as a host function's result.
func register(
  _ condition: String, code: String = "erasure_on_request", named name: String = "a/b"
) -> [String: String] {
  [
    "\(name).lua": """
    return register "\(name)" { title = "R",
      controller = { name = "C", kind = "municipality", contact = { role = "maintainer" }, financial_year_end = "12-31" },
      dated = "2018-04-19",
      section "Heading" { says "S1-1" "what it says" {
        holds { "name" },
        erasure.permit "goes" { code = "\(code)", data = everything, when = function(case) return \(condition) end },
        erasure.refuse "stays" { code = "open_invoice", data = everything, fallback = true },
      } },
    }
    """
  ]
}

/// A law that decides nothing; a rule folder on disk needs one.
let minimalLaw = #"return law "L" { title = "T", in_force = { from = "2018-05-25" } }"#

/// A folder of files that is deleted after the test.
final class TemporaryFolder {
  let path = NSTemporaryDirectory() + "seloste-" + UUID().uuidString

  init(_ files: [String: String]) throws {
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path + "/" + name, toPath: path + "/" + other)
  }
}

/// Returns a request to erase a person's name.
func erasure(by name: String = "subject-17") -> CaseFacts {
  var held = HeldData()
  held.category = .value(.name)
  var subject = Subject()
  subject.data = .value([held])
  subject.kind = .value(.naturalPerson)
  var request = Request()
  request.kind = .value(.erasure)
  return CaseFacts(
    name, register: "a/b", on: CalendarDate(daysSinceEpoch: 20514), request: request, subject: subject)
}

/// Collects log messages.
final class Log: Sendable {
  private let lines = Locked<[String]>([])

  var text: String { lines.withLock { $0.joined(separator: "\n") } }

  var logger: Logger {
    var logger = Logger(label: "test") { _ in Handler(log: self) }
    logger.logLevel = .trace
    return logger
  }

  private struct Handler: LogHandler {
    let log: Log
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      log.lines.withLock {
        $0.append(([String(describing: event.level), "\(event.message)"] + fields).joined(separator: " "))
      }
    }
  }
}

/// A value that several tasks modify.
final class Shared<Value: Sendable>: Sendable {
  private let content: Locked<Value>

  init(_ value: Value) { content = Locked(value) }

  var value: Value { content.withLock { $0 } }
  func change(_ body: @Sendable (inout Value) -> Void) { content.withLock { body(&$0) } }
}
