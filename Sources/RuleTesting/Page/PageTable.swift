internal import Messages
internal import PrivacyModel
internal import ProblemReports

/// A table of registers by kind of request, with the number of cases per outcome as links to those cases.
struct PageTable {
  private var counts: [String: [RequestKind: [Outcome: Int]]] = [:]
  private var undecided: [String: [RequestKind: Int]] = [:]

  mutating func add(_ result: ReplayResult) {
    let facts = result.replayCase.facts
    guard let kind = facts.requestKind else { return }
    if let outcome = result.decision?.outcome {
      counts[facts.register, default: [:]][kind, default: [:]][outcome, default: 0] += 1
    } else {
      undecided[facts.register, default: [:]][kind, default: 0] += 1
    }
  }

  /// The shared kinds of request, then the own ones of the organisations.
  var kinds: [RequestKind] {
    let asked = Set(counts.values.flatMap(\.keys) + undecided.values.flatMap(\.keys))
    return RequestKind.shared + asked.subtracting(RequestKind.shared).inOrder
  }

  /// The words of a register that was asked a request of a kind.
  func words(of kind: RequestKind, _ words: DecisionWords) -> DecisionWords {
    registers.first { counts[$0]?[kind] != nil || undecided[$0]?[kind] != nil }.map { words.of($0) } ?? words
  }

  var registers: [String] { Set(counts.keys).union(undecided.keys).sorted() }

  func html(_ words: DecisionWords) -> String {
    let registers = registers
    let head = ([""] + registers).enumerated().map { number, name in
      // A long name may break after its organisation.
      number == 0
        ? "<td></td>"
        : MarkupText.wrapped("th", MarkupText.escaped(name).replacing("/", with: "/<wbr>"), ["scope": "col"])
    }.joined()
    let rows = kinds.map { kind in
      "<tr>" + MarkupText.element("th", self.words(of: kind, words).request(kind), ["scope": "row"])
        + registers.map { "<td>\(cell($0, kind, words))</td>" }.joined() + "</tr>\n"
    }.joined()
    return "<div class=\"wide\"><table class=\"matrix\">"
      + MarkupText.element("caption", words.page(.registersByRequest))
      + "<thead><tr>\(head)</tr></thead><tbody>\(rows)</tbody></table></div>\n"
  }

  private func cell(_ register: String, _ kind: RequestKind, _ words: DecisionWords) -> String {
    let outcomes = Outcome.allCases.compactMap { outcome -> String? in
      guard let count = counts[register]?[kind]?[outcome] else { return nil }
      let link = "#register=\(register)&kind=\(kind.rawValue)&outcome=\(outcome.rawValue)"
      return MarkupText.wrapped(
        "a", "<b>\(count)</b> \(MarkupText.escaped(words.outcome(outcome)))",
        ["href": link, "class": outcome.rawValue])
    }
    let open = undecided[register]?[kind].map { ["<b>\($0)</b> –"] } ?? []
    let all = outcomes + open
    return all.isEmpty
      ? MarkupText.element("span", words.page(.noCase), ["class": "none"]) : all.joined(separator: " ")
  }
}
