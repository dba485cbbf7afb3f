/// The names that the sandbox omits on purpose, and what to write instead.
package enum SandboxAdvice {
  /// The omitted names, each with the text of its error.
  package static let all = absent + EarlierForm.names

  /// What the sandbox leaves out.
  package static let absent: [(name: String, text: String)] = [
    ("os", "no clock here: use `case.today`"),
    ("io", "no files here: facts come with the case"),
    ("debug", "`debug` is not available: errors show file, line and calls"),
    ("package", "`package` is not available: write `use \"shared/conditions\"`"),
    ("load", "no code is compiled at run time: write a function"),
    ("loadstring", "no code is compiled at run time: write a function"),
    ("loadfile", "`loadfile` is not available: write `use \"shared/conditions\"`"),
    ("dofile", "`dofile` is not available: write `use \"shared/conditions\"`"),
    ("collectgarbage", "garbage collection is automatic"),
    ("coroutine", "no coroutines here: a rule returns at once"),
    ("print", "a rule cannot print: `seloste replay` shows the facts that it read"),
    ("warn", "a rule cannot print: `seloste replay` shows the facts that it read"),
    ("_G", "no table of globals here: declare names with `local`"),
    ("require", "`require` is not available: write `use \"shared/conditions\"`"),
    ("arg", "a rule has no command line: facts come with the case"),
    ("string.dump", "no code is compiled at run time: write a function"),
    ("string.pack", "no bytes are packed here: a rule reads facts"),
    ("string.unpack", "no bytes are unpacked here: a rule reads facts"),
    ("string.packsize", "no bytes are packed here: a rule reads facts"),
    ("math.randomseed", "no randomness here: the same case gives the same answer"),
    ("math.random", "no randomness here: the same case gives the same answer"),
  ]

  static func on(_ name: String) -> String? { all.first { $0.name == name }?.text }
}
