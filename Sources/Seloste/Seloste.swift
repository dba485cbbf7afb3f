/// One import for integrators: the register model, the engine, and the problems they tell.
@_exported public import Diagnostics
@_exported public import Messages
@_exported public import RegisterModel
@_exported public import RuleEngine
@_exported public import RuleService
