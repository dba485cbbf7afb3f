/// One import for integrators: the model of a privacy register, the rule engine, decisions and diagnostics.
@_exported public import LuaSandbox
@_exported public import Messages
@_exported public import PrivacyCoding
@_exported public import PrivacyModel
@_exported public import RuleCompiler
@_exported public import RuleEvaluation
@_exported public import SourceText
