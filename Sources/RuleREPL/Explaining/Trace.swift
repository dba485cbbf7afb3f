internal import Messages
internal import PrivacyModel
internal import SourceText

/// The evaluated rules, in the order of their documents.
struct Trace {
  private let decision: Decision
  private let style: TextStyle
  private let words: DecisionWords
  private let facts: FactWords

  init(_ decision: Decision, style: TextStyle, words: DecisionWords, facts: FactWords) {
    (self.decision, self.style, self.words, self.facts) = (decision, style, words, facts)
  }

  func text(holding text: String) throws(DiagnosticList) -> TerminalText {
    let wanted = text.lowercased()
    let pieces = (decision.evidence ?? []).filter {
      wanted.isEmpty || $0.rule.lowercased().contains(wanted) || $0.effect == wanted
        || $0.status.rawValue == wanted
    }
    guard !pieces.isEmpty else { throw .problem("no evaluated rule matches `\(text)`") }
    return grouped(pieces).map { line($0, categories: $1) }.joined(separator: "\n") + "\n"
      + style.faint(
        "\(words.prompt(.heldOf, "\(pieces.count { $0.status == .held })", "\(pieces.count)", "\(pieces.reduce(0) { $0 + $1.instructions })"))"
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

  /// A status, as wide as the widest.
  private func column(_ word: PromptWord) -> String {
    let all: [PromptWord] = [.held, .notHeld, .undecided, .notTried]
    let width = all.map { words.prompt($0).count }.max() ?? 0
    let text = words.prompt(word)
    return text + String(repeating: " ", count: width + 1 - text.count)
  }

  private func line(_ piece: RuleEvidence, categories: [String]) -> TerminalText {
    let mark: TerminalText =
      switch piece.status {
      case .held: style.good("\(column(.held))")
      case .notHeld: "\(column(.notHeld))"
      case .undecided: style.bad("\(column(.undecided))")
      case .notTried: style.faint("\(column(.notTried))")
      }
    let about: TerminalText =
      categories.isEmpty ? "" : " (\(categories.map { words.category($0) }.joined(separator: ", ")))"
    let reads: TerminalText =
      piece.reads.isEmpty
      ? ""
      : "\n          \(style.faint("\(words.prompt(.read, piece.reads.map { facts.name(of: $0) }.joined(separator: ", ")))"))"
    return
      "\(mark)\(words.verb(piece.effect)) “\(words.sentence(ofRule: piece.rule.split(separator: "/").last.map(String.init) ?? ""))”\(about)  "
      + style.faint("\(piece.at), \(words.prompt(.instructions, "\(piece.instructions)"))") + reads
  }
}
