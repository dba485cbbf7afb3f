internal import Concurrency
internal import SourceText

/// What is known of one organisation: nothing, its registers, or the problems of its files.
final class OrganisationSlot: Sendable {
  /// The registers of an organisation, or every problem of its files.
  typealias Content = Result<[RuleEngine.Register], DiagnosticList>

  /// Held while the rules are compiled.
  private let compiling = Locked(())
  /// Never held for long.
  private let content = Locked<Content?>(nil)

  /// What is known, without waiting; nil before and while the rules are compiled.
  var known: Content? { content.withLock { $0 } }

  /// The registers that could be loaded; empty while they are compiled.
  var registers: [RuleEngine.Register] {
    guard case .success(let registers)? = known else { return [] }
    return registers
  }

  /// Returns what is known; the first thread that asks compiles the rules, and others wait for it.
  func content(compiledBy compile: () -> Content) -> Content {
    compiling.withLock { _ in
      if let known { return known }
      let compiled = compile()
      content.withLock { $0 = compiled }
      return compiled
    }
  }
}
