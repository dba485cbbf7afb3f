internal import PrivacyModel
internal import SourceText

/// The evaluated rules, in the order of their documents.
struct Trace {
  private let decision: Decision
  private let style: TextStyle

  init(_ decision: Decision, style: TextStyle) { (self.decision, self.style) = (decision, style) }

  func text(holding text: String) throws(DiagnosticList) -> TerminalText {
    let wanted = text.lowercased()
    let pieces = (decision.evidence ?? []).filter {
      wanted.isEmpty || $0.rule.lowercased().contains(wanted) || $0.effect == wanted
        || $0.status.rawValue == wanted
    }
    guard !pieces.isEmpty else { throw .problem("no evaluated rule matches `\(text)`") }
    return grouped(pieces).map { line($0, categories: $1) }.joined(separator: "\n") + "\n"
      + style.faint(
        "\(pieces.count { $0.status == .held }) of \(pieces.count) held, \(pieces.reduce(0) { $0 + $1.instructions }) instructions"
      )
  }

  /// Merges the evidence of a rule with the same result for several categories.
  private func grouped(_ pieces: [RuleEvidence]) -> [(RuleEvidence, [String])] {
    var groups: [(piece: RuleEvidence, categories: [String])] = []
    for piece in pieces {
      let index = groups.firstIndex { $0.piece.rule == piece.rule && $0.piece.status == piece.status }
      if let index {
        groups[index].categories += [piece.category].compactMap(\.self)
        groups[index].piece.instructions += piece.instructions
        groups[index].piece.reads = Set(groups[index].piece.reads + piece.reads).sorted()
      } else {
        groups.append((piece, [piece.category].compactMap(\.self)))
      }
    }
    return groups
  }

  private func line(_ piece: RuleEvidence, categories: [String]) -> TerminalText {
    let mark: TerminalText =
      switch piece.status {
      case .held: style.good("held      ")
      case .notHeld: "not held  "
      case .undecided: style.bad("undecided ")
      case .notTried: style.faint("not tried ")
      }
    let about: TerminalText = categories.isEmpty ? "" : " (\(categories.shown()))"
    let reads: TerminalText =
      piece.reads.isEmpty ? "" : "\n          \(style.faint("read \(piece.reads.shown())"))"
    return "\(mark)\(piece.effect) “\(piece.rule.split(separator: "/").last ?? "")”\(about)  "
      + style.faint("\(piece.at), \(piece.instructions) instructions") + reads
  }
}
