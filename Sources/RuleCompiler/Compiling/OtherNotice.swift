package import LuaSandbox
internal import PrivacyModel

/// A notice in place of a register's own.
package enum OtherNotice: Hashable, Sendable {
  /// A notice that says nothing: the law decides alone.
  case silent
  /// A notice that permits everything and requires nothing.
  case permitsEverything
}

extension CompiledRegister {
  /// Returns the register as if its notice were another one; its data, its controller and the law stay.
  /// - Throws: An exceeded limit of a file that its machine runs.
  package func under(_ notice: OtherNotice) throws(LuaError) -> CompiledRegister {
    CompiledRegister(
      self, rules: notice.rules(for: self) + rules.filter { $0.rank != .notice }, machine: try factory.make())
  }
}

extension OtherNotice {
  fileprivate func rules(for register: CompiledRegister) -> [Rule] {
    guard self == .permitsEverything else { return [] }
    let kinds = Set(register.vocabulary.codes(RequestKind.self))
    func rule(_ verb: Rule.Verb, _ name: String) -> Rule {
      Rule(
        id: "\(register.document.name)/\(name)", verb: verb, name: name, code: "", cites: [], rank: .notice,
        kinds: kinds, location: register.description.notice.location)
    }
    return [rule(.permit, "the notice permits everything")]
      + Requirement.allCases.map {
        var waiver = rule(.waive, "the notice requires no \($0.rawValue)")
        waiver.requirement = $0
        return waiver
      }
  }
}
