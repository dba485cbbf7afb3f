public import PrivacyModel

// A direct writer, since programs write millions of decisions. A test compares its bytes with those of the general encoder
// for every example.

extension Decision {
  /// The decision as one line of JSON: keys in alphabetical order, without empty members; equal decisions give equal bytes.
  public var json: String {
    var line = JSONLine()
    line.object { write(to: &$0) }
    return line.text
  }

  private func write(to line: inout JSONLine) {
    line.list("assumed", assumed) { line, assumed in
      line.object {
        $0.member("because", assumed.because)
        $0.strings("cites", assumed.cites)
        $0.member("fact", assumed.fact)
        $0.key("value")
        switch assumed.value {
        case .none: $0.plain("null")
        case .unknown: $0.string("unknown")
        case .noElements: $0.plain("[]")
        case .flag(let flag): $0.plain("\(flag)")
        case .code(let code): $0.string(code)
        }
      }
    }
    line.member("case", id)
    if !categories.isEmpty {
      line.member("categories") { line in
        for (category, decision) in categories.sorted(by: { $0.key < $1.key }) {
          line.member(category) { decision.write(to: &$0) }
        }
      }
    }
    line.list("conflicts", conflicts) { line, conflict in line.object { conflict.write(to: &$0) } }
    if let evidence {
      line.key("evidence")
      line.array(evidence) { line, piece in line.object { piece.write(to: &$0) } }
    }
    line.member("extended_respond_by", extendedRespondBy?.description)
    line.list("missing", missing) { line, missing in
      line.object {
        $0.member("fact", missing.fact)
        $0.member("from", missing.from)
        $0.member("message", missing.message)
        $0.member("requirement", missing.requirement?.rawValue)
      }
    }
    line.list("obligations", obligations) { line, obligation in
      line.object {
        $0.member("by", obligation.by?.description)
        $0.member("kind", obligation.kind)
        $0.member("message", obligation.message)
        $0.member("to", obligation.to)
      }
    }
    line.member("outcome", outcome.rawValue)
    line.member("perform_by", performBy?.description)
    line.list("reasons", reasons) { line, reason in line.object { reason.write(to: &$0) } }
    line.member("register", register)
    line.member("request", request.rawValue)
    line.member("respond_by", respondBy?.description)
    line.member("today", today.description)
  }
}

extension CategoryDecision {
  fileprivate func write(to line: inout JSONLine) {
    line.member("action", action.rawValue)
    line.strings("because", because)
    line.member("notice_until", noticeUntil?.description)
    line.member("until", until?.description)
  }
}

extension Conflict {
  fileprivate func write(to line: inout JSONLine) {
    line.member("about", about)
    line.member("law") { law.write(to: &$0) }
    line.member("notice") { notice.write(to: &$0) }
    line.member("prevailed", prevailed.rawValue)
  }
}

extension Conflict.View {
  fileprivate func write(to line: inout JSONLine) {
    line.strings("cites", cites)
    line.member("code", code)
    line.member("message", message)
  }
}

extension Reason {
  fileprivate func write(to line: inout JSONLine) {
    line.member("at", at)
    line.list("cites", cites) { line, citation in
      line.object {
        $0.member("dpv", citation.dpv)
        $0.member("heading", citation.heading)
        $0.member("id", citation.id)
        $0.member("original", citation.original)
        $0.member("says", citation.says)
      }
    }
    line.member("code", code)
    line.member("effect", effect)
    line.member("layer", layer.rawValue)
    line.member("message", message)
    line.member("rule", rule)
  }
}

extension RuleEvidence {
  fileprivate func write(to line: inout JSONLine) {
    line.member("at", at)
    line.member("category", category)
    line.list("conditions", conditions) { line, condition in line.object { condition.write(to: &$0) } }
    line.member("effect", effect)
    line.member("instructions", instructions)
    line.strings("obliges", obliges)
    line.member("outcome", status.rawValue)
    line.strings("reads", reads)
    line.member("rule", rule)
  }
}

extension ConditionEvidence {
  fileprivate func write(to line: inout JSONLine) {
    line.member("at", at)
    line.member("condition", condition)
    line.member("instructions", instructions)
    line.member("outcome", status.rawValue)
    line.strings("reads", reads)
    line.member("role", role.rawValue)
    line.member("says", says)
  }
}
