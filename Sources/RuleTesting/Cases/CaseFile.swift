internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

/// A replay file: YAML or JSON, read as a whole, or JSON Lines, read line by line.
enum CaseFile {
  /// Passes every case of a file to `deliver`, and returns what it uses and does not use of its subjects and of those of its folder.
  ///
  /// - Throws: every problem of the file.
  static func read(
    _ name: String, registers: RegisterVocabularies, _ deliver: (ReplayCase) -> Void
  ) throws(DiagnosticList) -> (unused: [Diagnostic], usedOfFolder: Set<String>) {
    if name.hasSuffix(".jsonl") {
      try readLines(name, registers, deliver)
      return ([], [])
    }
    let contents = try CaseFileReader.contents(of: try file(name), registers: registers)
    contents.cases.forEach(deliver)
    return (contents.unused, contents.usedOfFolder)
  }

  /// Returns the cases of a checked file; if the file changed since, those that can be read.
  static func cases(_ name: String, registers: RegisterVocabularies) -> AnySequence<ReplayCase> {
    guard name.hasSuffix(".jsonl") else {
      return AnySequence((try? CaseFileReader.read(file(name), registers: registers)) ?? [])
    }
    guard let reader = try? LineReader(opening: name) else { return AnySequence([]) }
    return AnySequence(
      reader.lazy.compactMap { line in try? Self.replayCase(line, name, registers) })
  }

  private static func file(_ name: String) throws(DiagnosticList) -> SourceFile {
    do throws(Diagnostic) {
      return try SourceFile.read(name)
    } catch {
      throw DiagnosticList([error])
    }
  }

  // MARK: JSON Lines

  private static func readLines(
    _ name: String, _ registers: RegisterVocabularies, _ deliver: (ReplayCase) -> Void
  ) throws(DiagnosticList) {
    func unreadable(_ failure: SystemFailure) -> DiagnosticList {
      DiagnosticList([Diagnostic(.io, "cannot read `\(name)`: \(failure.reason)")])
    }
    let reader: LineReader
    do throws(SystemFailure) {
      reader = try LineReader(opening: name)
    } catch {
      throw unreadable(error)
    }
    var problems: [Diagnostic] = []
    var seen: [String: Int] = [:]
    for line in reader {
      do throws(DiagnosticList) {
        let replayCase = try replayCase(line, name, registers)
        if let first = seen[replayCase.title] {
          problems.append(
            Diagnostic(
              .badCase, "two cases are called `\(replayCase.title)`", at: replayCase.location,
              help: "the other is at line \(first)"))
        } else {
          seen[replayCase.title] = line.number
          deliver(replayCase)
        }
      } catch {
        problems += error.diagnostics
      }
      // A file of another kind fails on its first lines.
      if problems.count >= 20 {
        let place = SourceLocation(file: name, line: line.number + 1)
        problems.append(Diagnostic(.badCase, "reading stopped at this line", at: place))
        break
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    if let failure = reader.failure { throw unreadable(failure) }
  }

  private static func replayCase(
    _ line: LineReader.Line, _ name: String, _ registers: RegisterVocabularies
  ) throws(DiagnosticList) -> ReplayCase {
    let place = SourceLocation(file: name, line: line.number)
    if line.isTooLong {
      throw DiagnosticList([
        Diagnostic(.badCase, "the line is longer than \(LineReader.maximumLength) bytes", at: place)
      ])
    }
    let node = try JSONSource.parse(
      line: line.bytes, name: name, number: line.number, maximumValues: CaseReader.maximumValues)
    var decoder = FactDecoder(file: name)
    let register = node["register"].flatMap { node in node.word }
    let unloaded = register.flatMap { decoder.use(registers, ofRegister: $0) }
    let title = node["case"].flatMap { decoder.string($0, place: "case") } ?? "line \(line.number)"
    if let unloaded, let register {
      return ReplayCase(title: title, register: register, at: place, unloaded: unloaded)
    }
    let facts = decoder.decodeCase(
      node, defaultID: title, defaultRegister: nil, defaultToday: nil, ignoring: ["case", "expect"])
    let expectation = node["expect"].map { ExpectationReader.read($0, &decoder) }
    if let facts { decoder.requireRegister(facts.register, of: registers, node) }
    guard var facts, decoder.log.isEmpty else { throw decoder.log.list }
    facts.id = "\(name): \(title)"
    return ReplayCase(
      id: facts.id, title: title, location: place, facts: facts, expectation: expectation)
  }
}
