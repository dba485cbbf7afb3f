public import RegisterModel

/// A decision told to a person: what happens to which data, why, until when, and what must be done.
public struct DecisionText: Sendable {
  private let decision: Decision
  private let style: TextStyle

  /// Tells a decision.
  public init(_ decision: Decision, style: TextStyle = TextStyle(coloured: false)) {
    self.decision = decision
    self.style = style
  }

  /// The lines, without indentation.
  public var lines: [String] {
    var lines = [headline]
    for group in groups {
      lines.append("  \(group.categories.joined(separator: ", ")): \(style.strong(group.action))")
    }
    for reason in decision.reasons { lines += self.lines(reason) }
    for missing in decision.missing {
      lines.append("  missing: \(missing.fact)" + (missing.message.map { " (\($0))" } ?? ""))
    }
    for conflict in decision.conflicts {
      lines.append("  notice: \(conflict.notice)")
      lines.append("  law:    \(conflict.law)")
      lines.append("          the \(conflict.prevailed.rawValue) prevails on \(conflict.about)")
    }
    if !decision.obligations.isEmpty {
      lines += wrap("  duties: ", decision.obligations.map(\.text))
    }
    return lines
  }

  private var headline: String {
    var parts = ["\(decision.request.rawValue) on \(decision.today): \(style.strong(decision.outcome.words))"]
    if let day = decision.respondBy { parts.append("reply by \(day)") }
    if let day = decision.extendedRespondBy { parts.append("extended \(day)") }
    if let day = decision.performBy { parts.append("to be done by \(day)") }
    return parts.joined(separator: ", ")
  }

  /// Categories that fare alike, in alphabetical order.
  private var groups: [(action: String, categories: [String])] {
    var groups: [(action: String, categories: [String])] = []
    for (name, category) in decision.categories.sorted(by: { $0.key < $1.key }) {
      let action = category.action.rawValue + (category.until.map { " until \($0)" } ?? "")
      if let index = groups.firstIndex(where: { $0.action == action }) {
        groups[index].categories.append(name)
      } else {
        groups.append((action, [name]))
      }
    }
    return groups
  }

  private func lines(_ reason: Reason) -> [String] {
    let place = reason.at.map { "  \(style.faint($0))" } ?? ""
    var lines = ["  \(reason.code): \(reason.message ?? reason.rule)\(place)"]
    for cite in reason.cites {
      let heading = cite.heading.map { " “\($0)”" } ?? ""
      let says = cite.says.map { ": \($0)" } ?? ""
      let dpv = cite.dpv.map { " [\($0)]" } ?? ""
      lines.append("    \(style.faint("\(cite.id)\(heading)\(says)\(dpv)"))")
    }
    return lines
  }

  private func wrap(_ head: String, _ words: [String]) -> [String] {
    var lines: [String] = []
    var line = head
    for (index, word) in words.enumerated() {
      let piece = word + (index + 1 < words.count ? " · " : "")
      if line.count + piece.count > 100, line != head {
        lines.append(line)
        line = String(repeating: " ", count: head.count)
      }
      line += piece
    }
    return lines + [line]
  }
}

extension Outcome {
  /// The outcome in words.
  public var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}

/// Colours of a terminal, or none.
public struct TextStyle: Sendable {
  private let coloured: Bool

  /// Colours only where somebody looks.
  public init(coloured: Bool) { self.coloured = coloured }

  /// What matters.
  public func strong(_ text: String) -> String { paint(text, "1") }
  /// What can be passed over.
  public func faint(_ text: String) -> String { paint(text, "2") }
  /// As expected.
  public func good(_ text: String) -> String { paint(text, "32") }
  /// Not as expected.
  public func bad(_ text: String) -> String { paint(text, "31") }

  private func paint(_ text: String, _ code: String) -> String {
    coloured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
