package import PrivacyModel
internal import SourceText

extension Finding {
  /// Returns the findings about every script and register: errors, then warnings, then notes.
  /// - Parameters:
  ///   - vocabulary: Returns the words that a script may use.
  ///   - functions: The names of the host functions.
  ///   - assumed: The facts of which the law or an organisation assumes something.
  ///   - today: The day of the check; nil if no source of law counts as old.
  ///   - holding: Returns the names of the rules that hold for a case.
  package static func all(
    of registers: [CompiledRegister], scripts: [RuleScript], vocabulary: @escaping (RuleScript) -> Vocabulary,
    functions: [String], assumed: Set<String>, today: CalendarDate?,
    holding: @escaping (CaseFacts) -> [String]
  ) -> [Finding] {
    let misread = scripts.flatMap { script in
      FactReferenceChecker(script, schema: vocabulary(script).schema, assumed: assumed).problems.map {
        problem in
        Finding(
          register: script.register(among: registers.map(\.document.name)), kind: .misreadFact,
          message: problem.message, location: problem.location ?? SourceLocation(file: script.name, line: 1),
          width: problem.width, help: problem.help)
      }
    }
    let names = NameCheck(scripts, functions: functions, vocabulary: vocabulary).findings(
      registers: registers.map(\.document.name))
    let values = ValueCheck(
      scripts: scripts, libraries: SandboxNames.libraries, listMethods: SandboxNames.listMethods,
      registers: registers.map(\.document.name)
    ).findings(besides: misread + names, schema: { vocabulary($0).schema })
    let conditions = ConditionCheck(scripts, registers: registers.map(\.document.name))
    let own = registers.flatMap { register -> [Finding] in
      let rules = RuleCheck(register: register).findings()
      return NoticeCheck(register: register).findings() + rules
        + RuleRelationCheck(register: register).findings(besides: rules)
        + conditions.impossibleLists(of: register)
        + FormCheck(register: register, holdingRules: holding).findings()
    }
    let law = LawCheck(registers: registers, today: today).findings()
    return (misread + names + values + conditions.findings() + law + own).enumerated().sorted {
      ($0.element.kind.severity, $0.offset) < ($1.element.kind.severity, $1.offset)
    }.map(\.element)
  }
}
