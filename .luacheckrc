-- Made by `seloste schema --write` of what the rule loader goes by: do not edit. See `seloste schema --help`.
std = "none"
max_line_length = 140
exclude_files = { ".build", ".build-*", ".luals" }

read_globals = {
  -- documents, chapters and rules
  "register", "law", "organisation", "statutes", "access", "rectification", "erasure", "restriction",
  "portability", "objection", "marketing_ban", "publication_ban", "consent_withdrawal", "anonymisation",
  "disclosure", "marketing_use", "publication", "transfer", "staff_access", "retention", "chapter", "permit",
  "refuse", "retain", "withhold", "expire", "demand", "waive", "review", "oblige", "deadline", "promise",
  -- what the sandbox gives
  "assert", "error", "getmetatable", "ipairs", "next", "pairs", "pcall", "rawequal", "rawget", "rawlen",
  "rawset", "select", "setmetatable", "tonumber", "tostring", "type", "xpcall", "date", "days", "months",
  "years", "use",
  math = { fields = {
    "abs", "ceil", "floor", "fmod", "huge", "max", "maxinteger", "min", "mininteger", "modf", "pi", "sqrt",
    "tointeger", "type", "ult",
  } },
  string = { fields = {
    "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "rep", "reverse", "sub",
    "upper",
  } },
  table = { fields = {
    "concat", "insert", "move", "pack", "remove", "sort", "unpack",
  } },
  utf8 = { fields = {
    "char", "charpattern", "codepoint", "codes", "len", "offset",
  } },
}

-- What it does not give, and why:
--   os: no clock here: use `case.today`
--   io: no files here: facts come with the case
--   debug: `debug` is not given: errors carry file, line and calls
--   package: `package` is not given: write `use "shared/questions"`
--   load: no code is made at run time: write a function
--   loadstring: no code is made at run time: write a function
--   loadfile: `loadfile` is not given: write `use "shared/questions"`
--   dofile: `dofile` is not given: write `use "shared/questions"`
--   collectgarbage: memory looks after itself here
--   coroutine: no coroutines here: a rule answers at once
--   print: nothing is printed from a rule: `seloste replay` shows what it read
--   warn: nothing is printed from a rule: `seloste replay` shows what it read
--   _G: there is no table of globals: declare what you need with `local`
--   require: `require` is not given: write `use "shared/questions"`
--   arg: a rule has no command line: facts come with the case
--   string.dump: no code is made at run time: write a function
--   string.pack: no bytes are packed here: a rule reads facts
--   string.unpack: no bytes are unpacked here: a rule reads facts
--   string.packsize: no bytes are packed here: a rule reads facts
--   math.randomseed: no randomness here: the same case gives the same answer
--   math.random: no randomness here: the same case gives the same answer
