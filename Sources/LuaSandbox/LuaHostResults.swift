internal import Concurrency

/// The results of the host functions in one decision, so that the same call has one result in all its machines.
package final class LuaHostResults: Sendable {
  /// The number of a function and its arguments, byte by byte.
  struct Call: Hashable {
    var function: UInt32
    var arguments: [UInt8]
  }

  enum Reply {
    case value(LuaValue?)
    case failure(String)
  }

  private struct Storage {
    var outcomes: [Call: Reply] = [:]
    var bytes = 0
  }

  /// The maximum number of bytes of all arguments and results, which no limit of a machine counts.
  static let maximumBytes = 8 << 20

  private let storage = Locked(Storage())

  init() {}

  subscript(call: Call) -> Reply? { storage.withLock { $0.outcomes[call] } }

  /// Stores an outcome; returns false where all of them would exceed the maximum.
  func store(_ outcome: Reply, of call: Call) -> Bool {
    storage.withLock { storage in
      storage.bytes += call.arguments.count + outcome.bytes + 128
      guard storage.bytes <= Self.maximumBytes else { return false }
      storage.outcomes[call] = outcome
      return true
    }
  }
}

extension LuaHostResults.Reply {
  fileprivate var bytes: Int {
    switch self {
    case .value(.string(let text)?), .failure(let text): text.utf8.count
    default: 0
    }
  }
}
