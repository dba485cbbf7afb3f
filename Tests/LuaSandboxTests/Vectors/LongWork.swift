import LuaSandbox

extension Vectors {
  /// C functions that run long, where no hook is called.
  static let longFunctions: [Vector] = [
    Vector(
      "find backtracks exponentially", .instructionLimit,
      script: "return ('a'):rep(40):find(('a?'):rep(40) .. ('a'):rep(40))"),
    Vector(
      "match backtracks polynomially", .instructionLimit, script: "return ('a'):rep(9000):match('.-.-.-.-b')"),
    Vector(
      "%b reads the text again and again", .instructionLimit,
      script: "return ('('):rep(20000):find('%b()')"),
    Vector(
      "frontier and a long set", .instructionLimit,
      script: "return ('a'):rep(20000):find('%f[' .. ('b'):rep(20000) .. ']')"),
    Vector("back reference", .instructionLimit, script: "return ('a'):rep(4000):find('(a*)(a*)(a*)%1%2%3b')"),
    Vector(
      "gmatch backtracks", .instructionLimit, script: "for w in ('a'):rep(9000):gmatch('.-.-.-.-b') do end"),
    Vector("gsub backtracks", .instructionLimit, script: "return ('a'):rep(9000):gsub('.-.-.-.-b', '')"),
    Vector(
      "plain find again and again", .instructionLimit,
      script: "local s = ('a'):rep(100000) while true do s:find('b', 1, true) end"),
    Vector(
      "the pattern as a method of a string", .instructionLimit,
      script: "local s = ('a'):rep(9000) return s.find(s, '.-.-.-.-b')"),
    Vector("rep of an empty string", script: "return string.rep('', 1 << 62) == ''"),
    Vector(
      "rep of an empty string with an empty separator",
      script: "return string.rep('', math.maxinteger, '') == ''"
    ),
    Vector(
      "concat with a C function as __index", .instructionLimit,
      script: "return table.concat(setmetatable({}, { __index = table.concat }), '', 1, math.maxinteger)"),
    Vector("move over a huge range", .instructionLimit, script: "table.move({}, 1, 1 << 60, 2)"),
    Vector(
      "insert with __len", .instructionLimit,
      script: "table.insert(setmetatable({}, { __len = function() return 1 << 60 end }), 1, 1)"),
    Vector(
      "remove with __len", .instructionLimit,
      script: "table.remove(setmetatable({}, { __len = function() return 1 << 60 end }), 1)"),
    Vector(
      "sort with __len", .instructionLimit, .runtime, .memoryLimit,
      script:
        "table.sort(setmetatable({}, { __len = function() return 1 << 30 end, __index = function() return 1 end }), math.type)"
    ),
    Vector("unpack of a huge range", .runtime, script: "table.unpack({}, 1, 1 << 40)"),
    Vector(
      "unpack whose range overflows", .runtime, script: "table.unpack({}, math.mininteger, math.maxinteger)"),
    Vector(
      "upper amplifies", .instructionLimit, script: "local s = ('a'):rep(300000) while true do s:upper() end"),
    Vector(
      "reverse amplifies", .instructionLimit,
      script: "local s = ('a'):rep(300000) while true do s:reverse() end"),
    Vector(
      "utf8.len amplifies", .instructionLimit,
      script: "local s = ('a'):rep(300000) while true do utf8.len(s) end"),
    Vector(
      "utf8.codepoint amplifies", .instructionLimit, .runtime,
      script: "local s = ('a'):rep(5000) while true do utf8.codepoint(s, 1, -1) end"),
    Vector(
      "concat amplifies", .instructionLimit, .memoryLimit,
      script: "local t = {} for i = 1, 100 do t[i] = ('a'):rep(3000) end while true do table.concat(t) end"),
    Vector(
      "numerals amplify", .instructionLimit,
      script: "local s = ('1'):rep(300000) while true do tonumber(s) end"),
    Vector(
      "format of long floats amplifies", .instructionLimit,
      script: "while true do ('%99.99f'):format(1e308) end"),
    Vector(
      "select over many arguments amplifies", .instructionLimit,
      script: "local function f(...) while true do select(-1, ...) end end f(table.unpack({}, 1, 100000))"),
    Vector(
      "gsub of an empty pattern amplifies", .instructionLimit, .memoryLimit,
      script: "local s = ('a'):rep(100000) while true do s:gsub('', '') end"),
    Vector(
      "byte amplifies", .instructionLimit, .runtime,
      script: "local s = ('a'):rep(5000) while true do s:byte(1, -1) end"),
  ]

  /// Instructions of the virtual machine that take long, each limited by the size of its operands.
  static let longInstructions: [Vector] = [
    Vector(
      "keys that all hash alike", .memoryLimit, .instructionLimit, .timeLimit,
      script: "local t = {} for i = 1, 20000 do t[1 + i * 2.0 ^ -50] = i end return 1"),
    Vector(
      "full table, one key removed and one added", .instructionLimit, .memoryLimit,
      script:
        "local t = {} for i = 1, 4096 do t['k' .. i] = i end local i = 0 while true do t['k' .. i] = nil i = i + 1 t['k' .. i + 4096] = 1 end"
    ),
    Vector(
      "chain of __index tables", .runtime, .instructionLimit,
      script: "local t = {} for i = 1, 1000 do t = setmetatable({}, { __index = t }) end return t.x"),
    Vector(
      "circle of __index tables", .runtime, .instructionLimit,
      script:
        "local a, b = {}, {} setmetatable(a, { __index = b }) setmetatable(b, { __index = a }) return a.x"),
    Vector(
      "chain of __call", .runtime,
      script: "local t = {} for i = 1, 100000 do t = setmetatable({}, { __call = t }) end return t()"),
    Vector(
      "long strings compared", .instructionLimit, .timeLimit,
      script: "local a, b = ('a'):rep(10000) .. 1, ('a'):rep(10000) .. 2 while a < b do end"),
    Vector(
      "many arguments passed on", .instructionLimit, .timeLimit,
      script:
        "local function f(...) while true do local a = (function(...) end)(...) end end f(table.unpack({}, 1, 1000))"
    ),
    Vector("string that doubles", .memoryLimit, script: "local s = 'x' while true do s = s .. s end"),
    Vector(
      "keys of an emptied table", .instructionLimit, .timeLimit,
      script:
        "local t = {} for i = 1, 5000 do t[i] = i end for i = 1, 5000 do t[i] = nil end while true do next(t) end"
    ),
    Vector(
      "long keys that begin alike, compared at each `next`", .instructionLimit,
      script:
        "local t = {} for i = 1, 1000 do t[('x'):rep(8000) .. i] = i end for _ = 1, 100 do next(t) end return 1"
    ),
    Vector(
      "long keys that begin alike, sorted for each `pairs`", .instructionLimit, .memoryLimit,
      script:
        "local t = {} for i = 1, 1000 do t[('x'):rep(8000) .. i] = i end for _ = 1, 100 do pairs(t) end return 1"
    ),
    Vector(
      "collections near the memory limit", .memoryLimit, .instructionLimit,
      script: "local t = {} while true do t[#t + 1] = ('x'):rep(1000) .. #t end"),
    Vector(
      "allocation of strings again and again", .memoryLimit, .instructionLimit,
      script: "local s = ('x'):rep(100000) while true do local t = s .. 'y' end"),
  ]

  /// The compiler, where no hook is called.
  static let compiler: [Vector] = [
    Vector(
      "nested parentheses", .syntax,
      script: "return " + String(repeating: "(", count: 300) + "1" + String(repeating: ")", count: 300)),
    Vector(
      "nested tables", .syntax,
      script: "return " + String(repeating: "{", count: 300) + String(repeating: "}", count: 300)),
    Vector(
      "nested functions", .syntax,
      script: String(repeating: "return function() ", count: 300) + String(repeating: "end ", count: 300)),
    Vector(
      "nested blocks", .syntax,
      script: String(repeating: "do ", count: 300) + String(repeating: "end ", count: 300)),
    Vector(
      "chain of concatenations", .syntax, script: "return " + String(repeating: "'a' .. ", count: 300) + "'b'"
    ),
    Vector(
      "chain of unary operators", .syntax, script: "return " + String(repeating: "- ", count: 300) + "1"),
    Vector(
      "too many locals", .syntax,
      script: "local " + (0..<300).map { "a\($0)" }.joined(separator: ", ") + " = 1"),
    Vector(
      "text of more than 64 KiB", .forbidden, script: "return true" + String(repeating: " ", count: 70_000)),
    Vector("jump into the scope of a local", .syntax, script: "goto over local x ::over:: return x"),
    Vector("label twice", .syntax, script: "::a:: ::a::"),
    Vector("break outside of a loop", .syntax, script: "break"),
    Vector("escape that overflows", .syntax, script: "return '\\999'"),
    Vector("unfinished long text", .syntax, script: "return [==[ and so on"),
    Vector("control character in the source", .syntax, script: "return \u{1}"),
    Vector("zero in the source", .syntax, script: "return \u{0}"),
    Vector("very long number", script: "return " + String(repeating: "9", count: 5000) + " == math.huge"),
    Vector(
      "chain of fields whose error is reported", .forbidden,
      script: "local a return a" + String(repeating: ".x", count: 20_000) + "()"),
    Vector(
      "chain of indexes whose error is reported", .forbidden,
      script: "local a, i return a" + String(repeating: "[i]", count: 10_000) + "()"),
    Vector(
      "chain of fields and table constructors whose error is reported", .forbidden,
      script: "local x return (function() return x" + String(repeating: "[{}].x.x.x", count: 6000)
        + "() end)()"),
    Vector(
      "chain of fields and comparisons whose error is reported", .forbidden,
      script: "local x, n return (function() return x" + String(repeating: "[1 < n].x.x.x", count: 4000)
        + "() end)()"),
    Vector(
      "chain whose error is reported again and again", .forbidden,
      script: "local x = setmetatable({}, { __index = function(t) return t end }) local function f() return x"
        + String(repeating: "[{}].x.x.x", count: 6000)
        + "() end while true do pcall(f) end"),
    Vector(
      "steps of one variable whose error is reported", .forbidden,
      script: "local a " + String(repeating: "a = a.x ", count: 5000)),
  ]
}
