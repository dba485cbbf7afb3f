/// What the sandbox leaves out on purpose, and what to write instead.
package enum SandboxAdvice {
  /// Each name that is missed, and the advice.
  package static let all: [(name: String, text: String)] = [
    ("os", "no clock here: use `case.today`"),
    ("io", "no files here: facts come with the case"),
    ("debug", "`debug` is not given: errors carry file, line and calls"),
    ("package", "`package` is not given: write `use \"shared/questions\"`"),
    ("load", "no code is made at run time: write a function"),
    ("loadstring", "no code is made at run time: write a function"),
    ("loadfile", "`loadfile` is not given: write `use \"shared/questions\"`"),
    ("dofile", "`dofile` is not given: write `use \"shared/questions\"`"),
    ("collectgarbage", "memory looks after itself here"),
    ("coroutine", "no coroutines here: a rule answers at once"),
    ("print", "nothing is printed from a rule: `seloste replay` shows what it read"),
    ("warn", "nothing is printed from a rule: `seloste replay` shows what it read"),
    ("_G", "there is no table of globals: declare what you need with `local`"),
    ("require", "`require` is not given: write `use \"shared/questions\"`"),
    ("arg", "a rule has no command line: facts come with the case"),
    ("string.dump", "no code is made at run time: write a function"),
    ("string.pack", "no bytes are packed here: a rule reads facts"),
    ("string.unpack", "no bytes are unpacked here: a rule reads facts"),
    ("string.packsize", "no bytes are packed here: a rule reads facts"),
    ("math.randomseed", "no randomness here: the same case gives the same answer"),
    ("math.random", "no randomness here: the same case gives the same answer"),
  ]

  static func on(_ name: String) -> String? { all.first { $0.name == name }?.text }
}
