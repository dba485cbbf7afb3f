internal import PrivacyModel
internal import SourceText

/// Holds a register's rules against its notice, statement by statement.
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
      switch (statement.standing, statement.informs, citing) {
      case (.empty, _, let rule?):
        found.append(
          finding(
            .citedEmptyClause, id, "`\(rule.name)` rests on `\(statement.heading)`, which says nothing",
            rule.location))
      case (.empty, _, nil):
        found.append(
          finding(.emptyClause, id, "`\(statement.heading)` has nothing under it", statement.location))
      case (_, let informs?, let rule?):
        found.append(
          finding(
            .citedInformation, id, "said to tell only \(informs), and `\(rule.name)` rests on it",
            rule.location))
      case (_, let informs?, nil):
        found.append(finding(.information, id, "tells \(informs)", statement.location))
      case (_, nil, nil):
        found.append(
          finding(
            .uncitedStatement, id,
            "no rule rests on it\(isHeld(id) ? ", `holds` alone decides nothing" : ""), and it does not say what it "
              + "`informs` about: \(statement.says)",
            statement.location))
      case (_, nil, _?): break
      }
      if statement.standing == .truncated {
        found.append(
          finding(
            .truncatedClause, id, "the sentence breaks off; what it would have said is not guessed",
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
          .repealedCitation, nil, "`\(rule.name)` rests on \(cite) (\(act.title)), in force until \(end)",
          rule.location)
      }
    }
  }

  private func bases() -> [Finding] {
    let outdated = notice.restsOn.compactMap { basis -> Finding? in
      guard let act = register.statutes.act(of: basis), let end = act.through else { return nil }
      return finding(
        .outdatedBasis, nil, "the notice rests on \(basis) (\(act.title)), repealed: in force until \(end)",
        notice.location)
    }
    guard !notice.absent.isEmpty else { return outdated }
    let absent = notice.absent.joined(separator: ", ")
    return outdated + [finding(.absentClause, nil, "the notice says nothing of: \(absent)", notice.location)]
  }

  private func contents() -> [Finding] {
    register.description.holdings.filter(\.isUndeclared).map {
      finding(
        .undeclaredCategory, $0.cites.first,
        "`\($0.category.rawValue)` is held, and the list of contents leaves it out",
        notice.location)
    }
  }

  private func finding(
    _ kind: Finding.Kind, _ statement: String?, _ message: String, _ location: SourceLocation
  ) -> Finding {
    Finding(register: name, kind: kind, statement: statement, message: message, location: location)
  }
}
