/// What the sandbox leaves out on purpose, and what to write instead.
enum SandboxAdvice {
  static let all: [(name: String, text: String)] = [
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
    ("setmetatable", "tables are plain here: write functions"),
    ("getmetatable", "tables are plain here: write functions"),
    ("rawset", "tables are plain here: assign the field"),
    ("rawget", "tables are plain here: read the field"),
    ("print", "nothing is printed from a rule: `seloste replay` shows what it read"),
    ("warn", "nothing is printed from a rule: `seloste replay` shows what it read"),
    ("next", "write `for key, value in pairs(table)`"),
    ("_G", "there is no table of globals: declare what you need with `local`"),
    ("math.random", "no randomness here: the same case gives the same answer"),
  ]

  static func on(_ name: String) -> String? { all.first { $0.name == name }?.text }
}
