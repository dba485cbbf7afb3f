internal import LawPack
internal import PrivacyModel
internal import RuleCompiler
package import RuleEvaluation
package import SourceText

/// The law that a rule folder applies, and how its files differ from the built-in law pack.
package struct LawReport: Encodable {
  /// A law of the folder or of the pack.
  package struct Law: Encodable {
    package var name, title, file: String
    /// The number of its rules.
    package var rules: Int
    /// How sure its citations are, by number of rules: `["S": 12]`.
    package var confidence: [String: Int]
    /// The day on which its sources were last read, the oldest of its rules.
    package var checked: String?
  }

  /// An act that rules may cite.
  package struct Act: Encodable {
    package var name, title: String
    package var from, through: String?
  }

  /// A file that differs from the pack's.
  package struct Difference: Encodable {
    package enum Change: String, Encodable { case added, changed, missing }

    package var change: Change
    package var path: String
  }

  /// `built-in`, or the folder of the law.
  package let source: String
  /// The version and the day of the law; nil where its folder does not state them.
  package let version: String?
  package let checked: String?
  /// The version of the built-in pack.
  package let builtIn: String
  package let laws: [Law]
  package let acts: [Act]
  /// Empty where the built-in law applies.
  package let differences: [Difference]

  /// Reads the law of an engine.
  /// - Parameter rules: The path of the rule folder.
  /// - Throws: Every problem of `law/VERSION`.
  package init(_ engine: RuleEngine, rules: String) throws(DiagnosticList) {
    builtIn = LawPack.version.version
    let version = try Self.version(of: engine, rules: rules)
    (self.version, checked) = (version?.version, version?.checked)
    source = engine.hasBuiltInLaw ? LawPack.folder : rules + "/law"
    laws = engine.laws.map { Law($0) }
    acts = engine.acts.map {
      Act(name: $0.name, title: $0.title, from: $0.from?.description, through: $0.through?.description)
    }
    differences = engine.hasBuiltInLaw ? [] : Self.differences(of: engine)
  }

  private static func version(
    of engine: RuleEngine, rules: String
  ) throws(DiagnosticList) -> LawPackVersion? {
    if engine.hasBuiltInLaw { return LawPack.version }
    let path = rules + "/" + LawPackVersion.path
    guard (try? FileKind(of: path)) != nil else { return nil }
    let file: SourceFile
    do throws(Diagnostic) {
      file = try SourceFile.read(path)
    } catch {
      throw DiagnosticList([error])
    }
    return try LawPackVersion(file)
  }

  private static func differences(of engine: RuleEngine) -> [Difference] {
    let own = Dictionary(engine.lawScripts.map { ($0.path, $0.source.text) }) { first, _ in first }
    let pack = LawPack.paths.filter { $0.hasSuffix(".lua") }
    return Set(pack).union(own.keys).sorted().compactMap { path in
      guard let text = own[path] else { return Difference(change: .missing, path: path) }
      guard let known = LawPack.text(at: path) else { return Difference(change: .added, path: path) }
      return text == known ? nil : Difference(change: .changed, path: path)
    }
  }
}

extension LawReport.Law {
  fileprivate init(_ law: RuleDocument) {
    self.init(
      name: law.name, title: law.title, file: law.rules.first?.location.file ?? "", rules: law.rules.count,
      confidence: Dictionary(
        law.rules.compactMap { rule in rule.confidence.map { ($0, 1) } }, uniquingKeysWith: +),
      checked: law.rules.compactMap(\.checked).min()?.description)
  }
}
