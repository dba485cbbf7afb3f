internal import Concurrency
internal import RuleCompiler
public import SourceText

/// The organisations of a rule folder, each compiled when a case first asks for one of its registers.
///
/// The problems of one organisation's files are kept with it, and concern no other. The list of slots is locked only to look
/// one up, so that nobody waits for an organisation that takes long to compile but those who ask for it.
final class Organisations: Sendable {
  private let compiler: FolderCompiler
  private let common: CommonRules
  private let slots: Locked<[String: OrganisationSlot]>
  private let listed = Locked<Names>(Names())
  /// Whether only the organisations that have a slot exist.
  private let isLimited: Bool

  /// The names of the folder, read when they are first asked for.
  private struct Names: Sendable {
    var organisations: [String]?
    var registers: [String]?
  }

  /// The laws that every register applies.
  var laws: [RuleDocument] { common.documents }

  /// The acts that every register may cite.
  var acts: [Statute] { common.statutes.acts }

  /// Whether the law is the one that is built into the binary.
  var hasBuiltInLaw: Bool { compiler.folder.hasBuiltInLaw }

  /// What the law assumes of unstated facts.
  var assumptions: [Assumption] { common.assumptions }

  init(_ compiler: FolderCompiler, common: CommonRules) {
    (self.compiler, self.common, isLimited) = (compiler, common, false)
    slots = Locked([:])
  }

  /// Keeps the compiled registers of one organisation of others.
  private init(keeping name: String, _ slot: OrganisationSlot, of others: Organisations) {
    (compiler, common, isLimited) = (others.compiler, others.common, true)
    slots = Locked([name: slot])
  }

  /// Keeps the compiled registers of every organisation but one, which is compiled from a changed file.
  private init(_ compiler: FolderCompiler, of others: Organisations, recompiling name: String) {
    (self.compiler, common, isLimited) = (compiler, others.common, false)
    slots = Locked(others.slots.withLock { $0.filter { $0.key != name } })
  }

  /// Returns the organisations of the folder with another text of one file.
  ///
  /// After a change of one organisation's file, the others keep their compiled registers.
  /// - Throws: Every problem of the common files, where the file is one of them.
  func replacing(_ path: String, with text: String) throws(DiagnosticList) -> Organisations {
    let compiler = compiler.replacing(path, with: text)
    guard compiler.folder.common.contains(where: { $0.path == path }) else {
      return Organisations(compiler, of: self, recompiling: RuleFile.owner(of: path))
    }
    let common = compiler.common(afterChangeOf: path, from: common)
    guard common.problems.isEmpty else { throw DiagnosticList(common.problems) }
    return Organisations(compiler, common: common)
  }

  /// Returns the organisations of the same folder, each compiled again for machines that make these measurements.
  func measuring(_ measurements: Measurements) -> Organisations {
    Organisations(compiler.measuring(measurements), common: common)
  }

  /// Returns one organisation without the registers of any other; nil where it has none that could be loaded.
  func limited(to name: String) -> Organisations? {
    guard let slot = slots.withLock({ $0[name] }), !slot.registers.isEmpty else { return nil }
    return Organisations(keeping: name, slot, of: self)
  }

  /// The names of the organisations, as they were when they were first asked for.
  var names: [String] {
    if isLimited { return slots.withLock { $0.keys.sorted() } }
    return listed.withLock { listed in
      let names = listed.organisations ?? compiler.folder.organisations
      listed.organisations = names
      return names
    }
  }

  /// The names of the registers by the names of their files, as they were when they were first asked for.
  var registerNames: [String] {
    if let names = listed.withLock({ $0.registers }) { return names }
    let names = names.flatMap { compiler.folder.registerNames(of: $0) }.sorted()
    listed.withLock { $0.registers = names }
    return names
  }

  /// The registers of an organisation, compiled when they are first asked for; empty where there is no such organisation.
  ///
  /// A name that a case invents costs a look at the disk and no memory.
  /// - Throws: Every problem of the organisation's files.
  func registers(of name: String) throws(DiagnosticList) -> [RuleEngine.Register] {
    let slot = slots.withLock { $0[name] }
    if let known = slot?.known { return try known.get() }
    guard let slot = slot ?? makeSlot(name) else { return [] }
    return try slot.content { compile(name) }.get()
  }

  /// The slot of an organisation that nobody has asked for; nil where there is no such organisation.
  private func makeSlot(_ name: String) -> OrganisationSlot? {
    guard !isLimited, compiler.folder.hasOrganisation(name) else { return nil }
    return slots.withLock { slots in
      let slot = slots[name] ?? OrganisationSlot()
      slots[name] = slot
      return slot
    }
  }

  private func compile(_ name: String) -> OrganisationSlot.Content {
    Result { () throws(DiagnosticList) in
      try compiler.compile(organisation: name, with: common).registers.map { RuleEngine.Register($0) }
    }
  }

  /// The slots of the organisations that were asked for, in the order of their names.
  private var asked: [(name: String, slot: OrganisationSlot)] {
    slots.withLock { $0.map { (name: $0.key, slot: $0.value) } }.sorted { $0.name < $1.name }
  }

  /// The problems of the organisations that were asked for and could not be loaded, in the order of their names.
  var knownFaults: [OrganisationFault] {
    asked.compactMap { name, slot in
      guard case .failure(let problems)? = slot.known else { return nil }
      return OrganisationFault(organisation: name, problems: problems)
    }
  }

  /// The registers of the organisations that were asked for and could be loaded, in the order of their names.
  var knownRegisters: [RuleEngine.Register] { asked.flatMap(\.slot.registers).sorted { $0.name < $1.name } }

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
