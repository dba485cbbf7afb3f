extension SandboxFunction {
  private static let range = ["s: string", "i?: integer", "j?: integer"]

  static let text: [SandboxFunction] = [
    .init("string.byte", range, ["integer ..."], "the bytes of a text"),
    .init("string.char", ["...: integer"], ["string"], "the text of these bytes"),
    .init(
      "string.find", ["s: string", "pattern: string", "init?: integer", "plain?: boolean"],
      ["integer? first", "integer? last", "any ..."], "where a pattern is found first"),
    .init("string.format", ["form: string", "...: any"], ["string"], "values in the places of a form"),
    .init(
      "string.gmatch", ["s: string", "pattern: string", "init?: integer"], ["fun(): string, ..."],
      "goes through all that a pattern finds"),
    .init(
      "string.gsub", ["s: string", "pattern: string", "by: string|table|function", "n?: integer"],
      ["string", "integer count"], "the text with what a pattern finds put otherwise"),
    .init("string.len", ["s: string"], ["integer"], "the number of bytes"),
    .init("string.lower", ["s: string"], ["string"], "the text in small letters, A to Z only"),
    .init(
      "string.match", ["s: string", "pattern: string", "init?: integer"], ["any ..."],
      "what a pattern finds first"),
    .init("string.rep", ["s: string", "n: integer", "separator?: string"], ["string"], "the text n times"),
    .init("string.reverse", ["s: string"], ["string"], "the bytes the other way round"),
    .init("string.sub", ["s: string", "i: integer", "j?: integer"], ["string"], "a part of a text"),
    .init("string.upper", ["s: string"], ["string"], "the text in capital letters, A to Z only"),
    .init("utf8.char", ["...: integer"], ["string"], "the text of these characters"),
    .init("utf8.charpattern", nil, ["string"], "the pattern that finds one character"),
    .init(
      "utf8.codepoint", range + ["lax?: boolean"], ["integer ..."], "the characters of a text as numbers"),
    .init(
      "utf8.codes", ["s: string", "lax?: boolean"], ["fun(s: string, i?: integer): integer, integer"],
      "goes through the characters of a text"),
    .init(
      "utf8.len", range + ["lax?: boolean"], ["integer? count", "integer? fault"],
      "the number of characters; nil and the place where the text is no UTF-8"),
    .init(
      "utf8.offset", ["s: string", "n: integer", "i?: integer"], ["integer?"],
      "the byte at which a character begins"),
  ]

  static let numbers: [SandboxFunction] = [
    .init("math.abs", ["x: number"], ["number"], "the number without its sign"),
    .init("math.ceil", ["x: number"], ["integer"], "the next whole number above"),
    .init("math.floor", ["x: number"], ["integer"], "the next whole number below"),
    .init("math.fmod", ["x: number", "y: number"], ["number"], "what a division leaves, towards zero"),
    .init("math.huge", nil, ["number"], "greater than any number"),
    .init("math.max", ["x: number", "...: number"], ["number"], "the greatest"),
    .init("math.maxinteger", nil, ["integer"], "the greatest whole number"),
    .init("math.min", ["x: number", "...: number"], ["number"], "the least"),
    .init("math.mininteger", nil, ["integer"], "the least whole number"),
    .init("math.modf", ["x: number"], ["number", "number"], "the whole part, and the rest"),
    .init("math.pi", nil, ["number"], "the circumference of a circle of diameter one"),
    .init("math.sqrt", ["x: number"], ["number"], "the square root"),
    .init("math.tointeger", ["x: any"], ["integer?"], "the number as a whole one, where it is one"),
    .init("math.type", ["x: any"], ["string?"], "`integer` or `float`; nil for what is no number"),
    .init("math.ult", ["m: integer", "n: integer"], ["boolean"], "whether m is less, both without sign"),
  ]
}
