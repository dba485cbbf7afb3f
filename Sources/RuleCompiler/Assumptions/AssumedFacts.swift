package import LuaSandbox
package import PrivacyModel

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
  /// The assumptions as decisions list them.
  private let assumed: [Assumed]

  package init(_ assumptions: [Assumption], withdrawn: Set<String> = [], layout: FactLayout) {
    let list = assumptions.sorted { $0.fact < $1.fact }
    (self.list, self.withdrawn) = (list, withdrawn)
    var numbers = [Int?](repeating: nil, count: layout.fieldCount)
    var cells = [LuaCell](repeating: LuaCell(.unstated), count: layout.fieldCount)
    var assumed: [Assumed] = []
    for (number, assumption) in list.enumerated() {
      let identifier = layout.paths.firstIndex(of: assumption.fact)
      assumed.append(
        Assumed(assumption, isList: identifier.map { layout.field($0).field.isList } ?? false))
      guard let identifier else { continue }
      numbers[identifier] = number
      cells[identifier] = assumption.cell(identifier, layout)
    }
    (self.numbers, self.assumed) = (numbers, assumed)
    self.cells = list.isEmpty ? nil : LuaAssumedCells(cells)
  }

  /// Whether the law assumes something of a fact, but the organisation or the caller withdrew it.
  package func isWithdrawn(_ fact: String) -> Bool { withdrawn.contains(fact) }

  /// The assumption about a field; nil if there is none.
  package func assumption(about identifier: Int) -> Assumption? {
    numbers.indices.contains(identifier) ? numbers[identifier].map { list[$0] } : nil
  }

  /// The assumptions about some fields, in alphabetical order of the facts.
  package func assumed(of identifiers: Set<Int>) -> [Assumed] {
    identifiers.compactMap { numbers.indices.contains($0) ? numbers[$0] : nil }.sorted().map { assumed[$0] }
  }
}

extension Assumed {
  fileprivate init(_ assumption: Assumption, isList: Bool) {
    let value: Value =
      switch assumption.value {
      case .none: isList ? .noElements : .none
      case .unknown: .unknown
      case .flag(let flag): .flag(flag)
      case .code(let code): .code(code)
      }
    self.init(fact: assumption.fact, value: value, because: assumption.because, cites: assumption.cites)
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
