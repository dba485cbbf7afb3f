internal import Concurrency
internal import LuaSandbox
package import PrivacyModel
package import RuleCompiler
package import SourceText

extension RuleEngine {
  /// Decides a case as if the register's notice were another one.
  ///
  /// Its data, its controller and the law stay.
  /// - Throws: As `decide`.
  package func decide(_ facts: CaseFacts, under notice: OtherNotice) throws(Diagnostic) -> Decision {
    let register = try register(try knownRegister(named: facts.register), under: notice)
    return Decision(Resolution(try evaluate(try plan(facts, register), register, nil)), evidence: false)
  }

  private func register(_ own: Register, under notice: OtherNotice) throws(Diagnostic) -> Register {
    if let known = underOtherNotices.withLock({ $0[notice]?[own.name] }) { return known }
    do throws(LuaError) {
      let compiled = try own.compiled.under(notice)
      let register = Register(compiled)
      return underOtherNotices.withLock { known in
        // Another thread may have been faster.
        let first = known[notice]?[own.name] ?? register
        known[notice, default: [:]][own.name] = first
        return first
      }
    } catch {
      let scripts = own.compiled.scripts
      throw ScriptFault(error, scripts: scripts).diagnostic(fallback: scripts.first?.name ?? "rules")
    }
  }
}
