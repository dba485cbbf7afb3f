import LuaSandbox

extension Vectors {
  /// Capabilities that a rule must not have.
  static let capabilities = [
    "os.time()", "os.execute('true')", "os.exit()", "os.getenv('HOME')", "os.remove('x')", "os.tmpname()",
    "os.clock()",
    "io.open('x')", "io.popen('true')", "io.read()", "require 'os'", "package.loadlib('x', 'y')",
    "package.loaded.os",
    "dofile('x')", "loadfile('x')", "load('return 1')", "loadstring('return 1')",
    "string.dump(function() end)",
    "debug.getregistry()", "debug.getinfo(1)", "debug.setmetatable(1, {})", "debug.upvaluejoin()",
    "debug.getupvalue(type, 1)",
    "collectgarbage('count')", "coroutine.create(type)", "math.random()", "math.randomseed(1)", "warn('@on')",
    "_G.os",
    "('%p'):format({})", "string.pack('c200000000', '')", "math.sin(1)",
  ].map { Vector($0, .forbidden, .unknownName, script: "return \($0)") }

  /// Shared state that a script must not change.
  static let shared = [
    "getmetatable('').__index = {}", "string.len = nil", "rawset(string, 'len', nil)",
    "setmetatable(string, {})",
    "rawset(math, 'pi', 3)", "math.pi = 3", "for k in pairs { len = 1 } do string[k] = nil end",
    "pairs = nil", "_ENV.pairs = nil", "rawset(_ENV, 'pairs', 1)", "setmetatable(_ENV, {})",
    "getmetatable(_ENV).__index = {}",
    "table.insert(string, 1)", "table.move({ 1 }, 1, 1, 1, math)",
    "getmetatable(date '2024-01-01').__index = {}",
    "setmetatable(date '2024-01-01', {})", "getmetatable(1).__index = {}", "(date '2024-01-01').x = 1",
    "('x').y = 1",
    "setmetatable(register 'x' {}, {})", "setmetatable(erasure, {})", "erasure.permit = 1",
    "getmetatable(erasure).__index = {}",
    "rawset(any_of(erasure), 'retain', 1)", "setmetatable(erasure.retain 'x' {}, {})",
    "setmetatable(condition('c', function(case) return true end), {})",
    "condition('c', function(case) return true end).x = 1",
    "getmetatable(condition('c', function(case) return true end)).__call = 1",
    "setmetatable(setmetatable({}, { __metatable = false }), {})",
  ].map { Vector($0, .forbidden, .runtime, .globalAssigned, script: "\($0) return 'ESCAPED'") }

  /// Values that a script returns or raises.
  static let values: [Vector] = [
    Vector("table within itself", .badValue, script: "local t = {} t.t = t return t"),
    Vector(
      "tables 200,000 deep", .badValue, script: "local t = {} for i = 1, 200000 do t = { t } end return t"),
    Vector("keys that have no order", .badValue, script: "return { [{}] = 1 }"),
    Vector("error that is nil", .runtime, script: "error()"),
    Vector("error that is a table", .runtime, script: "error({})"),
    Vector("error that is a function", .runtime, script: "error(type)"),
    Vector("error of a megabyte", .runtime, script: "error(('x'):rep(300000))"),
    Vector("remainder by zero", .runtime, script: "return 1 % 0"),
    Vector(
      "smallest integer by minus one",
      script: "return math.mininteger // -1 == math.mininteger and math.mininteger % -1 == 0"),
    Vector(
      "extreme places",
      script:
        "return ('abc'):sub(math.mininteger, math.maxinteger) == 'abc' and ('abc'):find('b', math.mininteger) == 2"
    ),
  ]
}
