internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler
internal import SourceText

/// The first step of a decision: the facts of one case as a table of cells, which Lua reads without copying.
@safe struct FactTable: Sendable {
  /// The layout of the cells.
  var layout: FactLayout { unsafe keptLayout }
  /// The case's name.
  let id: String
  /// What is requested.
  let kind: RequestKind
  /// How requests of the kind are decided.
  var traits: RequestTraits { unsafe keptTraits }
  // The register of a plan keeps both, so that a copy of the table counts no references to them.
  private unowned(unsafe) let keptLayout: FactLayout
  private unowned(unsafe) let keptTraits: RequestTraits
  /// The day that the case is decided for.
  let today: CalendarDate
  /// The values that derived facts depend on.
  let context: FactContext
  /// One cell a fact, the root record first.
  var cells: LuaCells
  /// The first cell of the request's facts.
  let request: Int
  /// The first cell of the subject's facts.
  let subject: Int

  /// Writes the facts of a case that its register has completed.
  /// - Throws: `bad_case` where the request has no kind, a fact that always has a value is stated as none, or a code or a fact
  ///   is not of the vocabulary.
  init(_ facts: borrowing CaseFacts, layout: FactLayout) throws(Diagnostic) {
    guard let kind = facts.requestKind else {
      throw Diagnostic(.badCase, "the case does not say what is asked")
    }
    guard let traits = layout.vocabulary.traits(of: kind) else {
      throw Diagnostic(
        .badCase, "`request.kind`: `\(kind.rawValue)` is not one of its values",
        help: layout.vocabulary.declarationHelp(.requests))
    }
    unsafe (keptLayout, keptTraits) = (layout, traits)
    self.kind = kind
    (id, today, context) = (facts.id, facts.today, facts.context)
    cells = try LuaCells.facts(of: copy facts, layout)
    request = Int(cells.cells[Self.requestCell].value)
    subject = Int(cells.cells[Self.subjectCell].value)
  }

  private static let requestCell = FactLayout.place(of: "request")
  private static let subjectCell = FactLayout.place(of: "subject")

  /// A fact of the request.
  func requested(_ field: RequestField) -> LuaCell { cells.cells[request + field.place] }

  /// The day on which the request arrived, where the case states it.
  var received: CalendarDate? {
    let cell = requested(.received)
    return cell.kind == .date ? CalendarDate(daysSinceEpoch: Int(cell.value)) : nil
  }
}
