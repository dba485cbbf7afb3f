internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// The property `bans`: a hold, a restriction, a ban, a non-disclosure order or a mark of secrecy is added.
struct AddedBans {
  let trial: PropertyTrial

  var probes: [Probe] {
    (records + flags).map { edit in
      .opensNothing(.bans, edit, comparedWith: absence(of: edit)) { _, changed in
        // To erase or stop what a ban is about is what the person wants of it.
        edit.path == "subject.bans" && Self.ends(changed)
      }
    }
  }

  /// The statement that there is no such thing, where the case states nothing of it: to state a first record also states that
  /// somebody looked.
  private func absence(of edit: CaseEdit) -> CaseEdit? {
    if trial.sheet.value(at: edit.steps) != nil { return nil }
    if case .add = edit.action { return CaseEdit(edit.steps, .set(.list([]))) }
    return CaseEdit(edit.steps, .set(.plain("false")))
  }

  /// Whether a decision ends a use of data.
  private static func ends(_ decision: Decision) -> Bool {
    let ending: Set<CategoryAction> = [.erase, .anonymise, .restrict, .stop]
    return !decision.categories.isEmpty
      && decision.categories.values.allSatisfy { ending.contains($0.action) || $0.action == .retain }
  }

  /// The lists of what forbids, each with one more record of every kind and every period.
  private var records: [CaseEdit] {
    let bans = trial.vocabulary.codes(BanKind.self).map { ("kind", $0.rawValue) }
    let grounds = RestrictionGround.allCases.map { ("ground", $0.rawValue) }
    return added(to: "legal_holds", [("reason", "a claim")], end: "until")
      + added(to: "restrictions", grounds, end: "lifted") + added(to: "bans", bans, end: "until")
  }

  /// One more record of each kind, without days, from today on, until today, and between the days around today.
  private func added(to list: String, _ kinds: [(String, String)], end: String) -> [CaseEdit] {
    let today = trial.facts.today
    let (before, after) = (today.adding(days: -1), today.adding(days: 1))
    let periods: [[(String, CalendarDate)]] = [
      [], [("since", today)], [(end, after)], [("since", before), (end, today)], [("since", after)],
    ]
    return periods.flatMap { period in
      kinds.map { key, code in
        let entries =
          [SourceNode.Entry.made(key, .text(code))] + period.map { .made($0, .text($1.description)) }
        return CaseEdit([.field("subject"), .field(list)], .add(.map(entries)))
      }
    }
  }

  /// The order of non-disclosure, and the mark of secrecy of each item that is held.
  private var flags: [CaseEdit] {
    let order: [FactPath.Step] = [.field("subject"), .field("non_disclosure_order")]
    let data: [FactPath.Step] = [.field("subject"), .field("data")]
    var items = 0
    if case .list(let stated)? = trial.sheet.value(at: data)?.content { items = stated.count }
    return [CaseEdit(order, .set(.plain("true")))]
      + (0..<items).map { CaseEdit(data + [.element($0 + 1), .field("secret")], .set(.plain("true"))) }
  }
}
