internal import PrivacyModel
internal import SourceText

/// Finds what certainly fails, or is the same for every case, in the expressions of rule files.
struct ValueCheck {
  /// The most findings about a file.
  private static let mostFindings = 40

  let scripts: [RuleScript]
  /// The members of the libraries of the sandbox, by the name of the library.
  let libraries: [String: [String]]
  /// The methods of lists of facts.
  let listMethods: [String]
  /// The names of the registers.
  let registers: [String]

  /// Returns the findings, without those at a place where another check has one.
  /// - Parameter schema: Returns the facts that a file may read.
  func findings(besides others: [Finding], schema: (RuleScript) -> FactSchema) -> [Finding] {
    let places = Set(others.map(\.location))
    return scripts.flatMap { script in
      guard
        let script = TypedScript(script, schema: schema(script), register: script.register(among: registers))
      else { return [Finding]() }
      return findings(in: script).filter { !places.contains($0.location) }.prefix(Self.mostFindings)
        .map(\.self)
    }
  }

  private func findings(in script: TypedScript) -> [Finding] {
    let members = MemberCheck(script: script, libraries: libraries, listMethods: listMethods)
    let comparisons = ComparisonCheck(script: script)
    let operations = OperationCheck(script: script)
    let arguments = ArgumentCheck(script: script)
    var found: [Finding] = []
    script.syntax.forEach { expression in
      found += [
        members.finding(expression), arguments.finding(expression), comparisons.finding(expression),
        operations.finding(expression),
      ].compactMap(\.self)
    }
    found += ConstantCheck(script: script).findings()
    return found.sorted {
      ($0.location.line, $0.location.column ?? 0) < ($1.location.line, $1.location.column ?? 0)
    }
  }
}
