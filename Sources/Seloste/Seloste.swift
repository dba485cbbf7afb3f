@_exported public import Messages
@_exported public import PrivacyCoding
@_exported public import PrivacyModel
@_exported public import RuleCompiler
@_exported public import RuleEvaluation
/// One import for integrators: the register model, the engine, and the problems they tell.
@_exported public import SourceText
