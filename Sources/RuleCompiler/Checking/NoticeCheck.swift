internal import PrivacyModel
internal import SourceText

/// Checks a register's rules against its notice, statement by statement.
struct NoticeCheck {
  let register: CompiledRegister

  private var notice: Notice { register.description.notice }
  private var name: String { register.document.name }

  func findings() -> [Finding] {
    let all = statements() + citations() + bases() + contents()
    return all.sorted {
      ($0.kind.severity, $0.statement ?? "~", $0.message) < (
        $1.kind.severity, $1.statement ?? "~", $1.message
      )
    }
  }

  private func statements() -> [Finding] {
    notice.statements.flatMap { id, statement -> [Finding] in
      let citing = register.document.rules.first { $0.cites.contains(id) }
      var found: [Finding] = []
      if UnwrittenSummary.isUnwritten(statement.says) {
        found.append(
          finding(
            .unwrittenStatement, id, "its summary is not written yet: \(statement.says)", statement.location))
      }
      switch (statement.standing, statement.informs, citing) {
      case (.empty, _, let rule?):
        found.append(
          finding(
            .citedEmptyClause, id, "`\(rule.name)` cites `\(statement.heading)`, which is empty",
            rule.location))
      case (.empty, _, nil):
        found.append(
          finding(.emptyClause, id, "`\(statement.heading)` has nothing under it", statement.location))
      case (_, let informs?, let rule?):
        found.append(
          finding(
            .citedInformation, id, "the statement only informs (\(informs)), but `\(rule.name)` cites it",
            rule.location))
      case (_, let informs?, nil):
        found.append(finding(.information, id, "the statement only informs: \(informs)", statement.location))
      case (_, nil, nil) where UnwrittenSummary.isUnwritten(statement.says): break
      case (_, nil, nil):
        found.append(
          finding(
            .uncitedStatement, id,
            "no rule cites it\(isHeld(id) ? " (`holds` does not count)" : ""), and it has no `informs`: \(statement.says)",
            statement.location))
      case (_, nil, _?): break
      }
      if statement.standing == .truncated {
        found.append(
          finding(
            .truncatedClause, id, "the sentence breaks off, and its end is unknown",
            statement.location))
      }
      return found
    }
  }

  private func isHeld(_ statement: String) -> Bool {
    register.description.holdings.contains { $0.cites.contains(statement) }
  }

  private func citations() -> [Finding] {
    register.rules.flatMap { rule in
      rule.cites.compactMap { cite -> Finding? in
        guard let act = register.statutes.act(of: cite), let end = act.through,
          rule.through.map({ $0 > end }) ?? true
        else { return nil }
        return finding(
          .repealedCitation, nil, "`\(rule.name)` cites \(cite) (\(act.title)), in force until \(end)",
          rule.location)
      }
    }
  }

  private func bases() -> [Finding] {
    let outdated = notice.writtenUnder.compactMap { basis -> Finding? in
      guard let act = register.statutes.act(of: basis), let end = act.through else { return nil }
      return finding(
        .outdatedBasis, nil, "the notice rests on \(basis) (\(act.title)), repealed: in force until \(end)",
        notice.location)
    }
    guard !notice.absent.isEmpty else { return outdated }
    let absent = notice.absent.joined(separator: ", ")
    return outdated + [finding(.absentClause, nil, "the notice does not mention: \(absent)", notice.location)]
  }

  private func contents() -> [Finding] {
    register.description.holdings.filter(\.isUndeclared).map {
      finding(
        .undeclaredCategory, $0.cites.first,
        "`\($0.category.rawValue)` is held, but the notice's list of contents omits it",
        notice.location)
    }
  }

  private func finding(
    _ kind: Finding.Kind, _ statement: String?, _ message: String, _ location: SourceLocation
  ) -> Finding {
    Finding(register: name, kind: kind, statement: statement, message: message, location: location)
  }
}
