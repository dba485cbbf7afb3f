internal import PrivacyModel
internal import SourceText

/// Checks the conditions of all files against each other, and the lists of a register's rules.
struct ConditionCheck {
  private let scripts: [RuleScript]
  private let declared: [DeclaredCondition]
  private let registers: [String]

  init(_ scripts: [RuleScript], registers: [String]) {
    (self.scripts, self.registers) = (scripts, registers)
    declared = scripts.flatMap { DeclaredCondition.all(in: $0) }
  }

  func findings() -> [Finding] { unlisted() + same() }

  /// Finds conditions that no rule lists and no other condition asks.
  private func unlisted() -> [Finding] {
    declared.filter { condition in
      // A field is used as `the.name` in any file, a local as `name` in its own.
      !(condition.isField ? scripts : [condition.script]).contains { uses(condition, $0) }
    }.map {
      finding(
        $0.isField ? .unlistedSharedCondition : .unlistedCondition, $0,
        "no rule lists `\($0.name)`, and no condition asks it")
    }
  }

  /// Returns whether a file uses the condition other than where it is declared.
  private func uses(_ condition: DeclaredCondition, _ script: RuleScript) -> Bool {
    let tokens = script.tokens.tokens
    return tokens.indices.contains { index in
      tokens[index].kind == .name && tokens[index].text == condition.name
        && !(tokens[index] == condition.token && script.path == condition.script.path)
        && (index > 0 && tokens[index - 1].text == ".") == condition.isField
    }
  }

  /// Finds conditions with the function or the sentence of another that their file could list instead.
  private func same() -> [Finding] {
    var bodies: [String: [Int]] = [:]
    var sentences: [String: [Int]] = [:]
    return declared.indices.compactMap { index in
      let condition = declared[index]
      let sameBody = condition.meaning.flatMap { nearest(bodies[$0], to: condition) }
      let sameSentence = nearest(sentences[condition.sentence], to: condition)
      if let meaning = condition.meaning { bodies[meaning, default: []].append(index) }
      sentences[condition.sentence, default: []].append(index)
      guard let first = sameBody ?? sameSentence else { return nil }
      let what = sameBody != nil ? "is the same as" : "has the sentence of"
      return finding(
        .sameCondition, condition, "`\(condition.name)` \(what) `\(declared[first].name)`",
        help:
          "the other is at \(declared[first].location): list one of them, in shared/ where several files need it"
      )
    }
  }

  /// Of some conditions, the first that the file of another one may use: those of `shared/` and of its own organisation, and for a
  /// common file those of all common files.
  private func nearest(_ others: [Int]?, to condition: DeclaredCondition) -> Int? {
    let owner = RuleFile.owner(of: condition.script.path)
    let isCommon = owner == "law" || owner == "shared"
    return others?.first { other in
      let otherOwner = RuleFile.owner(of: declared[other].script.path)
      return otherOwner == owner || otherOwner == "shared" || isCommon && otherOwner == "law"
    }
  }

  private func finding(
    _ kind: Finding.Kind, _ condition: DeclaredCondition, _ message: String, help: String? = nil
  ) -> Finding {
    Finding(
      register: condition.script.register(among: registers), kind: kind, statement: nil,
      message: message, location: condition.location, width: condition.token.width, help: help)
  }

  // MARK: Lists

  /// Finds rules of a register whose conditions can never hold together.
  func impossibleLists(of register: CompiledRegister) -> [Finding] {
    register.document.rules.compactMap { rule in
      contradiction(of: rule.conditions).map {
        Finding(register.document.name, .impossibleList, rule, "`\(rule.name)` never holds: \($0)")
      }
    }
  }

  private func contradiction(of conditions: [ListedCondition]) -> String? {
    let required = conditions.filter { $0.role == .when }.map(\.condition)
    let excluded = conditions.filter { $0.role == .unless }.map(\.condition)
    if let both = required.first(where: { one in excluded.contains { $0.function == one.function } }) {
      return "it requires and excludes “\(both.sentence ?? "the same function")”"
    }
    var codes: [String: String] = [:]
    for condition in required {
      guard let (fact, code) = equality(of: condition) else { continue }
      if let other = codes[fact], other != code { return "`\(fact)` cannot be \(other) and \(code)" }
      codes[fact] = code
    }
    return nil
  }

  private func equality(of condition: Condition) -> (fact: String, code: String)? {
    declared.first { $0.script.name == condition.location.file && $0.name == condition.name }?.equality
  }
}
