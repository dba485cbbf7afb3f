extension SandboxFunction {
  private static let range = ["s: string", "i?: integer", "j?: integer"]

  static let text: [SandboxFunction] = [
    .init("string.byte", range, ["integer ..."], "returns the bytes of a text"),
    .init("string.char", ["...: integer"], ["string"], "returns the text of bytes"),
    .init(
      "string.find", ["s: string", "pattern: string", "init?: integer", "plain?: boolean"],
      ["integer? first", "integer? last", "any ..."], "returns the position of the first match of a pattern"),
    .init("string.format", ["form: string", "...: any"], ["string"], "formats values"),
    .init(
      "string.gmatch", ["s: string", "pattern: string", "init?: integer"], ["fun(): string, ..."],
      "iterates over the matches of a pattern"),
    .init(
      "string.gsub", ["s: string", "pattern: string", "by: string|table|function", "n?: integer"],
      ["string", "integer count"], "replaces the matches of a pattern"),
    .init("string.len", ["s: string"], ["integer"], "returns the number of bytes"),
    .init("string.lower", ["s: string"], ["string"], "converts A to Z to lower case"),
    .init(
      "string.match", ["s: string", "pattern: string", "init?: integer"], ["any ..."],
      "returns the first match of a pattern"),
    .init(
      "string.rep", ["s: string", "n: integer", "separator?: string"], ["string"], "repeats a text n times"),
    .init("string.reverse", ["s: string"], ["string"], "reverses the bytes"),
    .init("string.sub", ["s: string", "i: integer", "j?: integer"], ["string"], "returns a part of a text"),
    .init("string.upper", ["s: string"], ["string"], "converts a to z to upper case"),
    .init("utf8.char", ["...: integer"], ["string"], "returns the text of code points"),
    .init("utf8.charpattern", nil, ["string"], "a pattern that matches one character"),
    .init(
      "utf8.codepoint", range + ["lax?: boolean"], ["integer ..."], "returns the code points of a text"),
    .init(
      "utf8.codes", ["s: string", "lax?: boolean"], ["fun(s: string, i?: integer): integer, integer"],
      "iterates over the code points of a text"),
    .init(
      "utf8.len", range + ["lax?: boolean"], ["integer? count", "integer? fault"],
      "returns the number of characters; for invalid UTF-8, nil and its position"),
    .init(
      "utf8.offset", ["s: string", "n: integer", "i?: integer"], ["integer?"],
      "returns the byte at which a character begins"),
  ]

  static let numbers: [SandboxFunction] = [
    .init("math.abs", ["x: number"], ["number"], "the absolute value"),
    .init("math.ceil", ["x: number"], ["integer"], "rounds up to a whole number"),
    .init("math.floor", ["x: number"], ["integer"], "rounds down to a whole number"),
    .init(
      "math.fmod", ["x: number", "y: number"], ["number"], "the remainder of a division, rounded towards zero"
    ),
    .init("math.huge", nil, ["number"], "infinity"),
    .init("math.max", ["x: number", "...: number"], ["number"], "the maximum"),
    .init("math.maxinteger", nil, ["integer"], "the largest integer"),
    .init("math.min", ["x: number", "...: number"], ["number"], "the minimum"),
    .init("math.mininteger", nil, ["integer"], "the smallest integer"),
    .init("math.modf", ["x: number"], ["number", "number"], "the integral and the fractional part"),
    .init("math.pi", nil, ["number"], "pi"),
    .init("math.sqrt", ["x: number"], ["number"], "the square root"),
    .init("math.tointeger", ["x: any"], ["integer?"], "converts a number to an integer if it is whole"),
    .init("math.type", ["x: any"], ["string?"], "`integer`, `float`, or nil for other values"),
    .init("math.ult", ["m: integer", "n: integer"], ["boolean"], "compares two unsigned integers"),
  ]
}
