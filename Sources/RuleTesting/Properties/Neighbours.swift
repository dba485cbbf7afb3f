internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// The single changes of a case that properties of single answers look at, and the facts that its rules read.
struct Neighbours {
  let trial: PropertyTrial
  let values: ExampleValues
  /// The decision whose evidence lists the facts that are read.
  private let decision: Decision

  /// - Parameter decision: The decision of the case, whose evidence lists the facts that are read; that of the trial if nil.
  init(trial: PropertyTrial, values: ExampleValues, reading decision: Decision? = nil) {
    (self.trial, self.values, self.decision) = (trial, values, decision ?? trial.decision)
  }

  private var schema: FactSchema { trial.vocabulary.schema }

  /// The paths of the facts that the rules of the case read, computed ones by those that they depend on.
  var reads: [String] {
    let reads = Set((decision.evidence ?? []).flatMap(\.reads))
    return Set(reads.flatMap { FactListing(trial.sheet).sources(of: $0) }).sorted()
  }

  /// The candidate values of every fact that is read.
  var candidates: CandidateChanges { CandidateChanges(trial.sheet, decision, values: values) }

  /// The dates that the case states and its rules read, the day of the case, and the last days that the decision gives.
  var days: Set<CalendarDate> {
    let dates = datesRead.flatMap { FactListing(trial.sheet).texts(at: $0) }.compactMap { text in
      CalendarDate(text.filter { $0 != "\"" })
    }
    let ends = decision.categories.values.flatMap { [$0.until, $0.noticeUntil] }.compactMap(\.self)
    return Set(dates + ends + [trial.facts.today])
  }

  /// The dates that the rules read.
  private var datesRead: [String] {
    reads.filter { if case .scalar(.date)? = schema.field(path: $0)?.shape { true } else { false } }
  }

  /// Every change of one fact: taken away, another value, dates at the edges, another day of the decision.
  var all: [CaseEdit] {
    let removals = trial.sheet.statedPaths.filter { !FactRemoval.fixed.contains(FactPath.modelPath($0)) }
      .map { CaseEdit($0, .remove) }
    var seen: Set<CaseEdit> = []
    return (removals + candidates.all.map { CaseEdit($0) } + dateEdits + todayEdits).filter {
      seen.insert($0).inserted
    }
  }

  /// Each date that is read, at the edges of the day of the case and of its own value.
  private var dateEdits: [CaseEdit] {
    let around = EdgeDays(days: [trial.facts.today])
    let edges = around.around + around.ofCalendar + around.beginningsOfPeriods
    return datesRead.filter { $0 != "today" }.flatMap { path in
      let places = candidates.changes(at: path).map(\.steps).filter {
        FactPath.modelPath($0) == path && !FactPath(steps: $0).leadsToElement
      }
      return Set(places.map { FactPath.text($0) }).sorted().flatMap { place -> [CaseEdit] in
        guard let steps = places.first(where: { FactPath.text($0) == place }) else { return [] }
        return edges.map { CaseEdit(steps, .set(.text($0.description))) }
      }
    }
  }

  /// The day of the decision at the edges of the dates that are read.
  var todayEdits: [CaseEdit] {
    let edges = EdgeDays(days: days)
    return Set(edges.around + edges.endsOfPeriods + edges.ofCalendar).subtracting([trial.facts.today])
      .sorted()
      .map { CaseEdit(today: $0) }
  }
}

/// Chooses some of many changes: at equal distances from a place that the title of the case gives, so that cases try different
/// changes, and every run tries the same.
struct Sample {
  let most: Int
  private let start: UInt64

  init(most: Int, of title: String) {
    self.most = most
    // The FNV-1a hash, which is the same on every run.
    start = title.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Returns at most as many elements, in their order.
  func callAsFunction<Element>(_ elements: [Element]) -> [Element] {
    let count = elements.count
    guard count > most else { return elements }
    let first = Int(start % UInt64(count))
    return (0..<most).map { ($0 * count / most + first) % count }.sorted().map { elements[$0] }
  }
}
