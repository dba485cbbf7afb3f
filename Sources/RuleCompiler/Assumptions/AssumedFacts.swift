package import LuaSandbox
internal import PrivacyModel

/// The assumptions of a register as cells, which stand in for the facts that a case does not state.
@safe package final class AssumedFacts: @unchecked Sendable {
  /// The assumptions, in alphabetical order of the facts.
  package let list: [Assumption]
  /// The assumption about each field, by the field's identifier.
  private let numbers: [Int?]
  /// A cell for each field, for each kind of request in turn: unstated where nothing is assumed.
  private let cells: UnsafePointer<LuaCell>
  private let fieldCount: Int
  /// The assumptions that hold only where another fact is stated.
  package let conditional: [Conditional]

  /// An assumption that holds only where another fact of the same record is stated as one of some codes.
  package struct Conditional: Sendable {
    /// The path of the record.
    package var record: String
    /// The place of the assumed fact and of the other one in the record.
    package var fact: Int, given: Int
    /// The machine's numbers of the codes.
    package var codes: [Int64]
  }

  package init(_ list: [Assumption], layout: FactLayout) {
    self.list = list
    fieldCount = layout.fieldCount
    let vocabulary = layout.vocabulary
    let kinds = vocabulary.codes(RequestKind.self)
    let table = UnsafeMutablePointer<LuaCell>.allocate(capacity: fieldCount * kinds.count)
    unsafe table.initialize(repeating: LuaCell(.unstated), count: fieldCount * kinds.count)
    var numbers = [Int?](repeating: nil, count: fieldCount)
    for (number, assumption) in list.enumerated() {
      guard let identifier = layout.paths.firstIndex(of: assumption.fact) else { continue }
      numbers[identifier] = number
      for (place, kind) in kinds.enumerated() where assumption.applies(to: kind, vocabulary) {
        unsafe table[place * fieldCount + identifier] = assumption.cell(identifier, layout)
      }
    }
    unsafe cells = UnsafePointer(table)
    self.numbers = numbers
    conditional = list.compactMap { Conditional($0, layout) }
  }

  deinit { unsafe cells.deallocate() }

  /// The cells for a kind of request, by the identifiers of the fields.
  package func cells(for kind: Int) -> UnsafePointer<LuaCell> { unsafe cells + kind * fieldCount }

  /// The assumption about a field; nil if there is none.
  package func assumption(about identifier: Int) -> Assumption? {
    numbers.indices.contains(identifier) ? numbers[identifier].map { list[$0] } : nil
  }
}

extension Assumption {
  /// Whether it applies to a kind of request, or to one that the kind is like.
  fileprivate func applies(to kind: RequestKind, _ vocabulary: Vocabulary) -> Bool {
    kinds.isEmpty || kinds.contains(kind) || vocabulary.like(kind).map { kinds.contains($0) } ?? false
  }

  fileprivate func cell(_ identifier: Int, _ layout: FactLayout) -> LuaCell {
    let field = layout.field(identifier).field
    switch value {
    case .none where field.isList: return .assumed(.list)
    case .none where field.hasNoneCode: return .assumed(.code, code("none", of: field, identifier, layout))
    case .none: return .assumed(.nothing)
    case .flag(let flag): return .assumed(.flag, flag ? 1 : 0)
    case .code(let code): return .assumed(.code, self.code(code, of: field, identifier, layout))
    }
  }

  private func code(_ code: String, of field: FactField, _ identifier: Int, _ layout: FactLayout) -> Int64 {
    Int64(unsafe layout.firstCodes[identifier] + (field.spellings.firstIndex(of: code) ?? 0))
  }
}

extension AssumedFacts.Conditional {
  /// The condition of an assumption; nil if it has none.
  fileprivate init?(_ assumption: Assumption, _ layout: FactLayout) {
    guard let given = assumption.given, let end = assumption.fact.lastIndex(of: ".") else { return nil }
    let record = String(assumption.fact[..<end])
    let name = String(assumption.fact[end...].dropFirst())
    guard let number = layout.types.firstIndex(where: { $0.path == record }),
      let fact = layout.types[number].fields.firstIndex(where: { $0.name == name }),
      let other = layout.types[number].fields.firstIndex(where: { $0.name == given.fact })
    else { return nil }
    let identifier = layout.types[number].fields[other].identifier
    let spellings = layout.field(identifier).field.spellings
    let codes = given.codes.compactMap { code in
      spellings.firstIndex(of: code).map { Int64(unsafe layout.firstCodes[identifier] + $0) }
    }
    self.init(record: record, fact: fact, given: other, codes: codes)
  }
}
