extension SandboxFunction {
  static let basic: [SandboxFunction] = [
    .init(
      "assert", ["value: T", "message?: any", "...: any"], ["T", "any ..."], generic: "T",
      "raises the message if the value is false or nil; otherwise returns its arguments"),
    .init("error", ["message: any", "level?: integer"], [], "raises an error with the message"),
    .init(
      "getmetatable", ["value: any"], ["any"], "returns the metatable, or its `__metatable` field"
    ),
    .init(
      "ipairs", ["t: T"], ["fun(table: V[], i?: integer): integer, V", "T", "integer"],
      generic: "T: table, V", "iterates over a list from 1 to the first nil"),
    .init(
      "next", ["table: table<K, V>", "key?: K"], ["K?", "V?"], generic: "K, V",
      "returns the key and value after a key"),
    .init(
      "pairs", ["t: T"], ["fun(table: table<K, V>, key?: K): K, V", "T"], generic: "T: table, K, V",
      "iterates over a table in the order of its keys"),
    .init(
      "pcall", ["f: function", "...: any"], ["boolean ok", "any ..."],
      "calls a function and catches its errors, except limits, unstated facts, and errors of conditions and of the stack"
    ),
    .init("rawequal", ["one: any", "other: any"], ["boolean"], "compares two values without `__eq`"),
    .init("rawget", ["table: table", "key: any"], ["any"], "reads a field without `__index`"),
    .init("rawlen", ["value: table|string"], ["integer"], "returns the length without `__len`"),
    .init(
      "rawset", ["table: T", "key: any", "value: any"], ["T"], generic: "T: table",
      "writes a field without `__newindex`"),
    .init(
      "select", ["index: integer|\"#\"", "...: any"], ["any ..."],
      "returns the arguments from an index on, or their number"),
    .init(
      "setmetatable", ["table: T", "metatable?: table"], ["T"], generic: "T: table",
      "sets a metatable, whose metamethods are read now"),
    .init("tonumber", ["value: any", "base?: integer"], ["number?"], "converts a text to a number"),
    .init("tostring", ["value: any"], ["string"], "converts a value to a text"),
    .init("type", ["value: any"], ["string"], "returns the type of a value"),
    .init(
      "xpcall", ["f: function", "handler: function", "...: any"], ["boolean ok", "any ..."],
      "like `pcall`, with a function that handles the error"),
  ]

  static let calendar: [SandboxFunction] = [
    .init(
      "date", ["text: string|seloste.Date"], ["seloste.Date"], "a day of the calendar: `date \"2026-03-02\"`"),
    .init("days", ["count: integer"], ["seloste.Period"], "a period of days"),
    .init(
      "months", ["count: integer"], ["seloste.Period"],
      "a period of months; a sum ends at most on the last day of its month"),
    .init("years", ["count: integer"], ["seloste.Period"], "a period of years"),
    .init(
      "use", ["path: string"], ["any"], "returns the value of another rule file: `use \"shared/conditions\"`"),
  ]

  static let tables: [SandboxFunction] = [
    .init(
      "table.concat", ["list: table", "separator?: string", "i?: integer", "j?: integer"], ["string"],
      "joins the texts and numbers of a list"),
    .init(
      "table.insert", ["list: table", "...: any"], [], "inserts a value at the end or at a position"),
    .init(
      "table.move", ["from: table", "first: integer", "last: integer", "to: integer", "into?: table"],
      ["table"], "copies elements to another position or table"),
    .init("table.pack", ["...: any"], ["table"], "returns the arguments as a list with their number `n`"),
    .init(
      "table.remove", ["list: table", "position?: integer"], ["any"],
      "removes and returns an element, by default the last"),
    .init(
      "table.sort", ["list: table", "before?: fun(one: any, other: any): boolean"], [],
      "sorts a list; the order of equal values stays"),
    .init(
      "table.unpack", ["list: table", "i?: integer", "j?: integer"], ["any ..."],
      "returns the elements of a list"),
  ]
}
