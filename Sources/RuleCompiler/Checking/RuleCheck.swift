internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Checks a register's own rules against each other, against the data that it holds, and against the law.
struct RuleCheck {
  let register: CompiledRegister

  private var own: [Rule] { register.document.rules }
  private var laws: [Rule] { register.rules.filter { $0.rank == .mandatoryLaw } }

  func findings() -> [Finding] {
    unreachable() + unheld() + duplicates() + statutoryDuties() + longTimeLimits()
  }

  /// Finds rules that never run: they name only categories that the register does not hold, for requests about held data.
  private func unreachable() -> [Finding] {
    let held = Set(register.description.holdings.map(\.category))
    return own.filter { isUnreachable($0, held) }.map { rule in
      let names = (rule.categories ?? []).map { "`\($0.rawValue)`" }.sorted().joined(separator: ", ")
      return finding(
        .unreachableRule, rule, "`\(rule.name)` is about \(names), which the register does not hold")
    }
  }

  private func isUnreachable(_ rule: Rule, _ held: Set<DataCategory>) -> Bool {
    guard let about = rule.categories, !about.isEmpty else { return false }
    return about.isDisjoint(with: held)
      && rule.kinds.allSatisfy { register.vocabulary.traits(of: $0)?.scope == .held }
  }

  /// Finds rules that name, among others, categories that the register does not hold.
  private func unheld() -> [Finding] {
    let held = Set(register.description.holdings.map(\.category))
    return own.compactMap { rule in
      guard let about = rule.categories, !about.isSubset(of: held), !isUnreachable(rule, held) else {
        return nil
      }
      let names = about.subtracting(held).map { "`\($0.rawValue)`" }.sorted().joined(separator: ", ")
      return finding(
        .unheldCategory, rule, "`\(rule.name)` is about \(names), which no `holds` lists",
        help: "add it to `holds`, or leave it out of `data`")
    }
  }

  private struct Content: Hashable {
    var verb: Rule.Verb
    var kinds: Set<RequestKind>
    var categories: Set<DataCategory>?
    var exceptions: Set<DataCategory>
    var conditions: [ListedCondition]
    var lastDay: Int32
    var code: String
    /// Part of the key, so that two statements with the same meaning may have a rule each.
    var cites: [String]
    var obliges: [String]
    var to: [String]
    var action: CategoryAction?
    var reportsConflict: Bool
    var from: CalendarDate?
    var through: CalendarDate?
    var rank: Rule.Rank
    var flags: [Bool]
  }

  /// Finds rules that differ from another only in their names.
  private func duplicates() -> [Finding] {
    var seen: [Content: Rule] = [:]
    return own.filter(\.isEffect).compactMap { rule in
      let content = Content(
        verb: rule.verb, kinds: rule.kinds, categories: rule.categories, exceptions: rule.exceptions,
        conditions: rule.conditions,
        lastDay: rule.lastDay?.number ?? 0, code: rule.code,
        cites: rule.cites, obliges: rule.obliges,
        to: [rule.fixedAddressee, rule.to.map { "\($0.number)" }].compactMap(\.self), action: rule.grants,
        reportsConflict: rule.reportsConflict, from: rule.from, through: rule.through, rank: rule.rank,
        flags: [rule.isFallback, rule.blocksGrantsOnly])
      guard let first = seen[content] else {
        seen[content] = rule
        return nil
      }
      return finding(
        .duplicateRule, rule, "`\(rule.name)` duplicates `\(first.name)`",
        help: "the other is at \(first.location)")
    }
  }

  /// Finds statutory duties to keep data that only the notice states, so that mandatory law overrides them.
  private func statutoryDuties() -> [Finding] {
    own.filter { $0.verb == .retain }.compactMap { rule in
      let rights = laws.filter { $0.verb == .permit && !$0.kinds.isDisjoint(with: rule.kinds) }
      let grantingActs = Set(rights.flatMap(\.cites).compactMap { register.statutes.act(of: $0)?.name })
      let keepingRules = laws.filter { $0.verb == .retain && !$0.kinds.isDisjoint(with: rule.kinds) }
      let keepingActs = Set(keepingRules.flatMap(\.cites).compactMap { register.statutes.act(of: $0)?.name })
      let duty = rule.cites.first { cite in
        // Decisions of authorities and courts bind only their parties.
        guard let act = register.statutes.act(of: cite), act.from != nil else { return false }
        return !grantingActs.contains(act.name) && !keepingActs.contains(act.name)
      }
      guard let duty, let right = rights.first else { return nil }
      return finding(
        .dutyAsPromise, rule,
        "`\(rule.name)` cites \(duty) but gives way to \(right.cites.joined(separator: ", ")), for it is a rule of the notice",
        help: "write the duty as law, in law/ of the organisation's folder")
    }
  }

  /// Finds time limits of the notice that are longer than the law's, with its extension.
  private func longTimeLimits() -> [Finding] {
    own.filter { $0.verb == .promise || $0.verb == .deadline }.compactMap { rule in
      guard let time = rule.deadline?.within else { return nil }
      let law = laws.first { law in
        guard law.verb == .deadline, let limit = law.deadline?.extended ?? law.deadline?.within else {
          return false
        }
        return !law.kinds.isDisjoint(with: rule.kinds) && time.longestDays > limit.longestDays
      }
      return law.map {
        finding(
          .stricterThanLaw, rule,
          "`\(rule.name)` takes longer than \($0.cites.joined(separator: ", ")) allows with an extension")
      }
    }
  }

  private func finding(_ kind: Finding.Kind, _ rule: Rule, _ message: String, help: String? = nil) -> Finding
  {
    Finding(register.document.name, kind, rule, message, help: help)
  }
}

extension Finding {
  /// Creates a finding about one rule, at the position of the rule.
  init(_ register: String, _ kind: Kind, _ rule: Rule, _ message: String, help: String? = nil) {
    self.init(
      register: register, kind: kind, statement: rule.statement,
      message: message, location: rule.location, width: rule.verb.rawValue.count, help: help)
  }
}

extension Period {
  /// The most days that the period can last: a month counts as 31.
  fileprivate var longestDays: Int { months * 31 + days }
}
