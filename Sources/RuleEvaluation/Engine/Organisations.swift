internal import Concurrency
internal import RuleCompiler
public import SourceText

/// The organisations of a rule folder, each compiled when a case first asks for one of its registers.
///
/// The problems of one organisation's files are kept with it, and concern no other.
final class Organisations: Sendable {
  private let compiler: FolderCompiler
  private let common: CommonRules
  private let slots = Locked<[String: Slot]>([:])
  private let listed = Locked<[String]?>(nil)

  /// What is known of one organisation; compiled once, by the first thread that asks.
  private final class Slot: Sendable {
    let result = Locked<Result<[RuleEngine.Register], DiagnosticList>?>(nil)
  }

  init(_ compiler: FolderCompiler, common: CommonRules) {
    (self.compiler, self.common) = (compiler, common)
  }

  /// The names of the organisations, as they were when they were first asked for.
  var names: [String] {
    listed.withLock { listed in
      let names = listed ?? compiler.folder.organisations
      listed = names
      return names
    }
  }

  /// The names of the registers: of the organisations that were compiled, and of the others by their files.
  var registerNames: [String] {
    let compiled = slots.withLock { slots in
      slots.compactMapValues { slot in try? slot.result.withLock { $0 }?.get().map(\.name) }
    }
    return names.flatMap { compiled[$0] ?? compiler.folder.registerNames(of: $0) }.sorted()
  }

  /// The registers of an organisation, compiled when they are first asked for; empty where there is no such organisation.
  /// - Throws: Every problem of the organisation's files.
  func registers(of name: String) throws(DiagnosticList) -> [RuleEngine.Register] {
    let slot = slots.withLock { slots in
      if let known = slots[name] { return known }
      let made = Slot()
      slots[name] = made
      return made
    }
    let registers = try slot.result.withLock { result in
      if let result { return result }
      let compiled = compile(name)
      result = compiled
      return compiled
    }.get()
    // A name that a case invents costs no memory.
    if registers.isEmpty { slots.withLock { $0[name] = nil } }
    return registers
  }

  private func compile(_ name: String) -> Result<[RuleEngine.Register], DiagnosticList> {
    Result { () throws(DiagnosticList) in
      try compiler.compile(organisation: name, with: common).registers.map { RuleEngine.Register($0) }
    }
  }

  /// The problems of the organisations that were asked for and could not be loaded, in the order of their names.
  var knownFaults: [OrganisationFault] {
    slots.withLock { slots in
      slots.sorted { $0.key < $1.key }.compactMap { name, slot in
        guard case .failure(let problems)? = slot.result.withLock({ $0 }) else { return nil }
        return OrganisationFault(organisation: name, problems: problems)
      }
    }
  }

  /// The registers of the organisations that were asked for and could be loaded, in the order of their names.
  var knownRegisters: [RuleEngine.Register] {
    slots.withLock { slots in
      slots.values.flatMap { slot in
        guard case .success(let registers)? = slot.result.withLock({ $0 }) else {
          return [RuleEngine.Register]()
        }
        return registers
      }
    }.sorted { $0.name < $1.name }
  }

  /// Compiles every organisation; returns the registers by name, and the problems of each organisation that has any.
  func compileAll() -> (registers: [RuleEngine.Register], faults: [OrganisationFault]) {
    var registers: [RuleEngine.Register] = []
    var faults: [OrganisationFault] = []
    let results = names.concurrentMap { name in
      (name, Result { () throws(DiagnosticList) in try self.registers(of: name) })
    }
    for (name, result) in results {
      switch result {
      case .success(let compiled): registers += compiled
      case .failure(let problems): faults.append(OrganisationFault(organisation: name, problems: problems))
      }
    }
    return (registers.sorted { $0.name < $1.name }, faults)
  }
}

/// An organisation whose rules could not be loaded, and why.
public struct OrganisationFault: Sendable {
  /// The organisation, by the name of its folder.
  public let organisation: String
  /// Every problem of its files.
  public let problems: DiagnosticList
}
