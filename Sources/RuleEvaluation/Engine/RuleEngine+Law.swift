package import RuleCompiler

extension RuleEngine {
  /// The laws that every register applies, in the order of their files.
  package var laws: [RuleDocument] { organisations.laws }

  /// The acts that every register may cite.
  package var acts: [Statute] { organisations.acts }

  /// Whether the law is the one that is built into the binary.
  package var hasBuiltInLaw: Bool { organisations.hasBuiltInLaw }

  /// The files of the law and what they share.
  package var lawScripts: [RuleScript] { common }
}
