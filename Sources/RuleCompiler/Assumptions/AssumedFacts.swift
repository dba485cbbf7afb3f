package import LuaSandbox
internal import PrivacyModel

/// The assumptions of a register, and the cells that stand in for the facts that a case does not state.
package final class AssumedFacts: Sendable {
  /// The assumptions, in alphabetical order of the facts.
  package let list: [Assumption]
  /// A cell for each field, by its identifier; nil where nothing is assumed.
  package let cells: LuaAssumedCells?
  /// The facts of which the law assumes something, and the organisation or the caller nothing.
  package let withdrawn: Set<String>
  /// The assumption about each field, by the field's identifier.
  private let numbers: [Int?]

  package init(_ list: [Assumption], withdrawn: Set<String> = [], layout: FactLayout) {
    (self.list, self.withdrawn) = (list, withdrawn)
    var numbers = [Int?](repeating: nil, count: layout.fieldCount)
    var cells = [LuaCell](repeating: LuaCell(.unstated), count: layout.fieldCount)
    for (number, assumption) in list.enumerated() {
      guard let identifier = layout.paths.firstIndex(of: assumption.fact) else { continue }
      numbers[identifier] = number
      cells[identifier] = assumption.cell(identifier, layout)
    }
    self.numbers = numbers
    self.cells = list.isEmpty ? nil : LuaAssumedCells(cells)
  }

  /// Whether the law assumes something of a fact, but the organisation or the caller withdrew it.
  package func isWithdrawn(_ fact: String) -> Bool { withdrawn.contains(fact) }

  /// The assumption about a field; nil if there is none.
  package func assumption(about identifier: Int) -> Assumption? {
    numbers.indices.contains(identifier) ? numbers[identifier].map { list[$0] } : nil
  }
}

extension Assumption {
  fileprivate func cell(_ identifier: Int, _ layout: FactLayout) -> LuaCell {
    let field = layout.field(identifier).field
    switch value {
    case .none where field.isList: return LuaCell(.list)
    case .none where field.hasNoneCode: return LuaCell(.code, code("none", of: field, identifier, layout))
    case .none, .unknown: return LuaCell(.nothing)
    case .flag(let flag): return LuaCell(.flag, flag ? 1 : 0)
    case .code(let code): return LuaCell(.code, self.code(code, of: field, identifier, layout))
    }
  }

  private func code(_ code: String, of field: FactField, _ identifier: Int, _ layout: FactLayout) -> Int64 {
    Int64(unsafe layout.firstCodes[identifier] + (field.spellings.firstIndex(of: code) ?? 0))
  }
}
