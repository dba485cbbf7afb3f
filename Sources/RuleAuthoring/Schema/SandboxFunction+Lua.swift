extension SandboxFunction {
  static let basic: [SandboxFunction] = [
    .init(
      "assert", ["value: T", "message?: any", "...: any"], ["T", "any ..."], generic: "T",
      "fails with the message where the value is false or nil; gives it back otherwise"),
    .init("error", ["message: any", "level?: integer"], [], "fails with the message"),
    .init(
      "getmetatable", ["value: any"], ["any"], "the table that `setmetatable` was given, or its `__metatable`"
    ),
    .init(
      "ipairs", ["t: T"], ["fun(table: V[], i?: integer): integer, V", "T", "integer"],
      generic: "T: table, V", "goes through a list from 1 on, to the first nil"),
    .init(
      "next", ["table: table<K, V>", "key?: K"], ["K?", "V?"], generic: "K, V",
      "the key and value that follow a key"),
    .init(
      "pairs", ["t: T"], ["fun(table: table<K, V>, key?: K): K, V", "T"], generic: "T: table, K, V",
      "goes through a table in the order of its keys"),
    .init(
      "pcall", ["f: function", "...: any"], ["boolean ok", "any ..."],
      "calls a function and catches its error; limits and unstated facts pass through"),
    .init("rawequal", ["one: any", "other: any"], ["boolean"], "whether two values are one, without `__eq`"),
    .init("rawget", ["table: table", "key: any"], ["any"], "reads without `__index`"),
    .init("rawlen", ["value: table|string"], ["integer"], "the length without `__len`"),
    .init(
      "rawset", ["table: T", "key: any", "value: any"], ["T"], generic: "T: table",
      "writes without `__newindex`"),
    .init(
      "select", ["index: integer|\"#\"", "...: any"], ["any ..."],
      "the arguments from an index on, or their number"),
    .init(
      "setmetatable", ["table: T", "metatable?: table"], ["T"], generic: "T: table",
      "gives a table its events, which are read now"),
    .init("tonumber", ["value: any", "base?: integer"], ["number?"], "the number that a text spells"),
    .init("tostring", ["value: any"], ["string"], "the value as a text"),
    .init("type", ["value: any"], ["string"], "what kind of value it is"),
    .init(
      "xpcall", ["f: function", "handler: function", "...: any"], ["boolean ok", "any ..."],
      "like `pcall`, and puts the error through a function"),
  ]

  static let calendar: [SandboxFunction] = [
    .init(
      "date", ["text: string|seloste.Date"], ["seloste.Date"], "a day of the calendar: `date \"2026-03-02\"`"),
    .init("days", ["count: integer"], ["seloste.Period"], "so many days"),
    .init("months", ["count: integer"], ["seloste.Period"], "so many months, to a month's last day at most"),
    .init("years", ["count: integer"], ["seloste.Period"], "so many years"),
    .init(
      "use", ["path: string"], ["any"], "what another rule file returns: `use \"shared/questions\"`"),
  ]

  static let tables: [SandboxFunction] = [
    .init(
      "table.concat", ["list: table", "separator?: string", "i?: integer", "j?: integer"], ["string"],
      "the texts and numbers of a list in one"),
    .init(
      "table.insert", ["list: table", "...: any"], [], "adds a value at the end, or at a place before it"),
    .init(
      "table.move", ["from: table", "first: integer", "last: integer", "to: integer", "into?: table"],
      ["table"], "copies values to another place"),
    .init("table.pack", ["...: any"], ["table"], "the arguments as a list with their number `n`"),
    .init("table.remove", ["list: table", "position?: integer"], ["any"], "takes a value out, the last one"),
    .init(
      "table.sort", ["list: table", "before?: fun(one: any, other: any): boolean"], [],
      "puts a list in order; equal values keep theirs"),
    .init(
      "table.unpack", ["list: table", "i?: integer", "j?: integer"], ["any ..."], "the values of a list"),
  ]
}
