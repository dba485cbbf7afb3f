import LuaSandbox

extension Vectors {
  /// Ways around a hook that counts instructions.
  static let aroundTheHook: [Vector] = [
    Vector(
      "pcall catches the limit", .instructionLimit,
      script: "while true do pcall(function() while true do end end) end"),
    Vector(
      "pcall returns after the limit", .instructionLimit,
      script: "pcall(function() while true do end end) return 'ESCAPED'"),
    Vector(
      "xpcall handler loops", .instructionLimit,
      script: "xpcall(function() while true do end end, function() while true do end end) return 1"),
    Vector(
      "handler of an ordinary error loops", .instructionLimit,
      script: "xpcall(error, function() while true do end end) return 1"),
    Vector("endless tail calls", .instructionLimit, script: "local function f() return f() end f()"),
    Vector("endless goto", .instructionLimit, script: "::top:: goto top"),
    Vector(
      "numeric loop over all integers", .instructionLimit,
      script: "for i = math.mininteger, math.maxinteger do end"),
    Vector("float loop to infinity", .instructionLimit, script: "for i = 1.0, math.huge do end"),
    Vector("endless iterator", .instructionLimit, script: "for _ in function() return 1 end do end"),
    Vector(
      "metamethod loops", .instructionLimit,
      script: "return setmetatable({}, { __index = function() while true do end end }).x"),
    Vector(
      "__tostring loops while an error is reported", .instructionLimit, .runtime,
      script: "error(setmetatable({}, { __tostring = function() while true do end end }))"),
    Vector(
      "endless __pairs", .instructionLimit,
      script:
        "for _ in pairs(setmetatable({}, { __pairs = function() return function() return 1 end end })) do end"
    ),
    Vector(
      "comparator of sort loops", .instructionLimit,
      script: "table.sort({ 3, 2, 1 }, function() while true do end end)"),
    Vector(
      "replacement of gsub loops", .instructionLimit,
      script: "return ('x'):gsub('x', function() while true do end end)"),
    Vector(
      "coroutine starts a fresh count", .forbidden, .unknownName,
      script: "return coroutine.wrap(function() while true do end end)()"),
    Vector(
      "finalizer runs with the hook off", .forbidden,
      script: "setmetatable({}, { __gc = function() while true do end end }) return 1"),
    Vector(
      "finalizer added later",
      script: "local m = {} setmetatable({}, m) m.__gc = function() while true do end end return true"),
    Vector(
      "closing value runs after the limit", .runtime, .forbidden,
      script: "local x <close> = setmetatable({}, { __close = function() while true do end end })"),
    Vector("hook removed", .forbidden, .unknownName, script: "debug.sethook() while true do end"),
    Vector(
      "cheap calls of C functions", .instructionLimit,
      script: "while true do math.abs(1) math.abs(1) math.abs(1) math.abs(1) end"),
  ]

  /// Memory, and failures to allocate it that a script could catch.
  static let memory: [Vector] = [
    Vector(
      "table grows", .memoryLimit, .instructionLimit, script: "local t = {} while true do t[#t + 1] = {} end"),
    Vector("string of a gigabyte", .memoryLimit, script: "return #('x'):rep(1 << 30)"),
    Vector(
      "string whose length overflows", .memoryLimit, .runtime, script: "return #('xy'):rep(1 << 63 - 1)"),
    Vector(
      "closures accumulate", .memoryLimit, .instructionLimit,
      script: "local t = {} for i = 1, 1 << 40 do t[i] = function() return i end end"),
    Vector(
      "strings accumulate", .memoryLimit, .instructionLimit,
      script: "local t = {} for i = 1, 1 << 40 do t[i] = 'a long enough text ' .. i end"),
    Vector(
      "gsub expands", .memoryLimit, .instructionLimit, .runtime,
      script: "return #(('x'):rep(1000):gsub('x', ('y'):rep(300000)))"),
    Vector(
      "pcall catches the lack of memory", .memoryLimit, .instructionLimit,
      script: "local s = 'x' while true do pcall(function() s = s .. s end) end"),
    Vector(
      "collections for lack of memory, one after the other", .memoryLimit,
      script:
        "local s, t = ('x'):rep(1000), {} for i = 1, 15500 do t[i] = s .. i end while true do pcall(string.format, '%d', 1) end"
    ),
    Vector("error with Lua's own memory message", .runtime, script: "error('not enough memory', 0)"),
    Vector(
      "output grows", .memoryLimit, .instructionLimit, .runtime,
      script: "local t = {} for i = 1, 200 do t[i] = ('x'):rep(300000) end return table.unpack(t)"),
    Vector(
      "weak table shows what was collected", .forbidden, script: "return setmetatable({}, { __mode = 'k' })"),
  ]

  /// The stacks of Lua and of C.
  static let stacks: [Vector] = [
    Vector(
      "endless recursion", .runtime, .memoryLimit,
      script: "local function f() return 1 + f() end return f()"),
    Vector(
      "endless recursion, caught and restarted", .instructionLimit, .memoryLimit, .timeLimit,
      script: "local function f() return 1 + f() end while true do pcall(f) end"),
    Vector(
      "gsub within gsub", .runtime, script: "local function f(s) return (s:gsub('.', f)) end return f('x')"),
    Vector(
      "pcall within pcall", .runtime, script: "local function f() local ok, e = pcall(f) error(e, 0) end f()"),
    Vector(
      "__tostring within __tostring", .runtime,
      script:
        "local t = setmetatable({}, {}) local m = { __tostring = function(s) return tostring(s) end } return tostring(setmetatable({}, m))"
    ),
    Vector(
      "sort within sort", .runtime, script: "local function f() table.sort({ 2, 1 }, f) return true end f()"),
    Vector(
      "handler within handler", .runtime, .instructionLimit,
      script: "local function h() xpcall(error, h) error('x') end h()"),
    Vector("pattern too deep", .runtime, script: "return ('x'):rep(1000):find(('x?'):rep(1000))"),
  ]
}
