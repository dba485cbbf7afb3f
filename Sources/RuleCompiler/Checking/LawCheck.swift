internal import PrivacyModel
internal import SourceText

/// Checks when the sources of the law were last read, and lists the assumptions.
///
/// The common law is the same for all registers, so each finding about it appears once.
struct LawCheck {
  let registers: [CompiledRegister]
  /// The day of the check; nil if no source counts as old.
  let today: CalendarDate?

  func findings() -> [Finding] { unstated + old + assumptions + withdrawals }

  private var rules: [(register: String, rule: Rule)] {
    var seen: Set<SourceLocation> = []
    return registers.flatMap { register in
      register.rules.filter { $0.rank != .notice }.map { (register.document.name, $0) }
    }.filter { seen.insert($0.1.location).inserted }
  }

  /// The rules that lack their confidence or the day of their check.
  private var unstated: [Finding] {
    rules.compactMap { register, rule in
      let lacking = [
        rule.confidence == nil ? "`confidence`" : nil,
        rule.checked.map { checked in today.map { checked > $0 } ?? false } ?? true
          ? "`checked` in the past" : nil,
      ].compactMap(\.self)
      guard !lacking.isEmpty else { return nil }
      return finding(
        .undatedLaw, register, "`\(rule.name)` has no \(lacking.joined(separator: " and no "))", rule.location
      )
    }
  }

  /// One finding for each file and day, at its first rule.
  private var old: [Finding] {
    var seen: Set<[String]> = []
    return rules.compactMap { register, rule in
      guard let today, let checked = rule.checked, checked.adding(years: 1) < today,
        seen.insert([rule.location.file, checked.description]).inserted
      else { return nil }
      return finding(
        .oldLaw, register, "its sources were last read on \(checked), more than a year ago", rule.location)
    }
  }

  private var assumptions: [Finding] {
    var seen: Set<SourceLocation> = []
    return registers.flatMap { register in
      register.assumptions.list.filter { seen.insert($0.location).inserted }.map { assumption in
        let cites = assumption.cites.isEmpty ? "" : " (\(assumption.cites.joined(separator: ", ")))"
        return finding(
          .assumption, register.document.name,
          "\(assumption.fact) = \(assumption.value): \(assumption.because)\(cites)", assumption.location)
      }
    }
  }

  /// What an organisation withdraws, at the beginning of its register.
  private var withdrawals: [Finding] {
    registers.flatMap { register in
      (register.assumptions.list.isEmpty ? [] : register.assumptions.withdrawn.sorted()).map { fact in
        Finding(
          register: register.document.name, kind: .assumption,
          message: "\(fact) is asked for: what the law assumes of it is withdrawn",
          location: SourceLocation(
            file: register.scripts.first { $0.path.hasSuffix("\(register.document.name).lua") }?.name
              ?? register.document.name, line: 1))
      }
    }
  }

  private func finding(
    _ kind: Finding.Kind, _ register: String, _ message: String, _ location: SourceLocation
  ) -> Finding {
    let path = registers.first { $0.document.name == register }?.scripts.first { $0.name == location.file }?
      .path
    let isOwn = path.map { RuleFile.owner(of: $0) == register.prefix { $0 != "/" } } ?? false
    return Finding(register: isOwn ? register : nil, kind: kind, message: message, location: location)
  }
}
