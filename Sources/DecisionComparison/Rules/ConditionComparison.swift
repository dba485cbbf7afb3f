internal import RuleCompiler

/// The conditions whose sentence is the same in both versions, and whose Lua text is not.
struct ConditionComparison {
  let changes: [RuleChange]

  init(_ old: VersionRules, _ new: VersionRules) {
    let (before, after) = (old.conditions, new.conditions)
    changes = before.keys.sorted().compactMap { key in
      guard let first = before[key], let second = after[key], !first.tokens.saysTheSame(as: second.tokens)
      else { return nil }
      let periods = (Self.periods(first.tokens), Self.periods(second.tokens))
      let part =
        periods.0 == periods.1
        ? RuleChange.Part(name: "computation", old: "as before", new: "written otherwise")
        : RuleChange.Part(name: "period", old: periods.0, new: periods.1)
      return RuleChange(
        subject: .condition, kind: .changed, document: String(second.path.dropLast(4)), verb: nil,
        name: second.condition.sentence ?? "", oldAt: first.condition.at, newAt: second.condition.at,
        parts: [part])
    }
  }

  private static func periods(_ tokens: [LuaTokens.Token]) -> String? {
    let periods = FunctionText(tokens: tokens).periods
    return periods.isEmpty ? nil : periods.joined(separator: ", ")
  }
}

/// The files whose Lua text differs although no rule or condition of theirs does: functions and tables that rules use.
struct ScriptComparison {
  private let old: VersionRules
  private let new: VersionRules

  init(_ old: VersionRules, _ new: VersionRules) { (self.old, self.new) = (old, new) }

  /// Returns the files that none of the changes is in.
  func changes(beside known: [RuleChange]) -> [RuleChange] {
    let places = Set(
      known.flatMap { [$0.oldAt, $0.newAt] }.compactMap {
        $0?.split(separator: ":").dropLast().joined(separator: ":")
      })
    return Set(old.scripts.keys).union(new.scripts.keys).sorted().compactMap { path in
      let (first, second) = (old.scripts[path], new.scripts[path])
      if let first, let second, first.tokens.tokens.saysTheSame(as: second.tokens.tokens) { return nil }
      guard ![first?.name, second?.name].compactMap(\.self).contains(where: places.contains) else {
        return nil
      }
      let kind: RuleChange.Kind = first == nil ? .added : second == nil ? .removed : .changed
      return RuleChange(
        subject: .file, kind: kind, document: String(path.dropLast(4)), verb: nil, name: path,
        oldAt: first?.name, newAt: second?.name, parts: [])
    }
  }
}
