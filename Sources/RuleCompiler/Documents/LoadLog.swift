internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// The problems of a load, and the scripts to locate them in.
///
/// Reading a script's value counts towards the script's time limit. The log keeps the first problems and counts the rest.
final class LoadLog {
  private var log = DiagnosticLog(keeping: 100)
  let scripts: [RuleScript]
  /// The words that the documents may use.
  let vocabulary: Vocabulary
  private let limits: ExecutionLimits
  private let began = ContinuousClock.now

  /// The problems so far, and one with the number of those not shown.
  var diagnostics: [Diagnostic] { log.list.diagnostics }
  /// Whether a further problem is only counted.
  var isFull: Bool { log.isFull }
  /// Whether reading exceeded the time limit of a script.
  var isOutOfTime: Bool { ContinuousClock.now - began > limits.time }

  /// The names of files, cached by number.
  private var names: [Int: DeclaredNames] = [:]

  /// What the locals of a file are.
  func declaredNames(_ source: Int) -> DeclaredNames {
    if let known = names[source] { return known }
    let made = DeclaredNames(scripts[source].tokens)
    names[source] = made
    return made
  }

  /// The tokens of keys, cached by table.
  private var keys: [Table: [String: LuaTokens.Token]] = [:]
  private struct Table: Hashable {
    var source: Int
    var opening: LuaTokens.Opening
  }

  init(_ scripts: [RuleScript], limits: ExecutionLimits, vocabulary: Vocabulary = .shared) {
    self.scripts = scripts
    self.vocabulary = vocabulary
    self.limits = limits
  }

  /// Returns the token of a key of a table.
  func key(_ key: String, source: Int, in opening: LuaTokens.Opening) -> LuaTokens.Token? {
    guard scripts.indices.contains(source) else { return nil }
    let table = Table(source: source, opening: opening)
    if let known = keys[table] { return known[key] }
    let found = scripts[source].tokens.keys(in: opening)
    keys[table] = found
    return found[key]
  }

  func report(_ diagnostic: @autoclosure () -> Diagnostic) { log.add(diagnostic()) }
}
