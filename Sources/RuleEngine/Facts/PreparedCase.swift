internal import LuaSandbox
public import PrivacyModel
internal import SourceText

/// The facts of a case as the rules of its register read them: made once, and decided as often as anybody likes.
public final class PreparedCase: Sendable {
  /// The case's name.
  public let id: String
  /// What is asked.
  public let kind: RequestKind
  /// The day that the case is decided for.
  public let today: CalendarDate

  let register: LoadedRegister
  /// The rules that answer it.
  let phase: ApplicableRules
  let facts: LuaCells
  /// What the case is decided for.
  let units: [DecisionTarget]
  /// The categories among the units.
  let categories: CategorySet
  /// The fact that would say which data are meant, where that must be known and is not.
  let missingCategories: String?
  /// The records of what is held of each unit, in the order of the units; only where a rule looks at them.
  let held: [(unit: Int, cell: Int)]
  /// The first cells of the request's and the subject's facts.
  let request: Int
  let subject: Int

  init(_ case: CaseFacts, kind: RequestKind, register: LoadedRegister) throws(Diagnostic) {
    id = `case`.id
    today = `case`.today
    self.kind = kind
    self.register = register
    phase = register.plans.phase(kind, on: today)
    var facts = try LuaCells.facts(of: `case`)
    request = Int(facts.cells[Self.requestCell].value)
    subject = Int(facts.cells[Self.subjectCell].value)
    let reader = TargetSelector(facts: facts, request: request, subject: subject)
    units = reader.units(kind, phase, holdings: register.description.holdings)
    missingCategories = reader.missingCategories(
      kind, phase, units: units, holdings: register.description.holdings)
    categories = CategorySet(units)
    held =
      register.plans.looksAtHeldData(kind)
      ? facts.recordsHeld(of: units, subject: subject, register: register, `case`.context) : []
    self.facts = facts
  }

  private static let requestCell = LuaFacts.place(of: "request")
  private static let subjectCell = LuaFacts.place(of: "subject")

  /// A fact of the request.
  func requested(_ field: RequestField) -> LuaCell { facts.cells[request + field.place] }

  /// When the request arrived, where that is stated.
  var received: CalendarDate? {
    let cell = requested(.received)
    return cell.kind == .date ? CalendarDate(daysSinceEpoch: Int(cell.value)) : nil
  }

  /// Reads the names of facts.
  var paths: FactPaths { FactPaths(facts: facts, functions: register.functionNames) }
}

/// A fact of the request that the engine itself looks at.
struct RequestField: Sendable {
  /// Its place in the record.
  let place: Int
  /// Its number.
  let identifier: Int
  /// The number of the first of its codes.
  let firstCode: Int

  private init(_ name: String) {
    place = LuaFacts.place(of: "request.\(name)")
    identifier = LuaFacts.firstIdentifier[LuaFacts.type(at: "request")] + place
    firstCode = LuaFacts.firstCodes[identifier]
  }

  static let received = RequestField("received")
  static let channel = RequestField("channel")
  static let language = RequestField("language")
  static let signed = RequestField("signed")
  static let addressedTo = RequestField("addressed_to")
  static let madeBy = RequestField("made_by")
  static let items = RequestField("items")
  static let categories = RequestField("categories")

  /// The code that a cell of this field names.
  func code<Code: FactCode>(_ cell: LuaCell) -> Code? {
    let index = Int(cell.value) - firstCode
    return cell.kind == .code && Code.table.codes.indices.contains(index) ? Code.table.codes[index] : nil
  }
}
