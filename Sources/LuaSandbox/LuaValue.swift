internal import CLuaSandbox

/// A value that a script handed out.
public enum LuaValue: Hashable, Sendable {
  /// `nil`.
  case none
  /// `true` or `false`.
  case boolean(Bool)
  /// A whole number.
  case integer(Int64)
  /// A number with a fraction.
  case number(Double)
  /// A text; bytes that are no UTF-8 were replaced.
  case string(String)
  /// A calendar date, in days since 1970-01-01.
  case date(Int32)
  /// A period of months and days.
  case period(months: Int32, days: Int32)
  /// A table: its list part and its other pairs, in the order of their keys.
  indirect case table(LuaTable)
  /// A function, which stays in its machine.
  case function(LuaFunction)
  /// Stands where an unknown name was used; a problem of the load tells which.
  case blank
  /// A fact that is stated as none, at a prompt.
  case nothing
}

extension LuaValue {
  /// A number as `tostring` writes it: 14 digits, and a point that distinguishes it from a whole number.
  public static func text(of number: Double) -> String {
    if number.isNaN { return "nan" }
    let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CLH_NUMBER_TEXT)) { characters in
      clh_number_text(number, characters.baseAddress)
      return String(cString: characters.baseAddress.unsafelyUnwrapped)
    }
    return text.utf8.allSatisfy { 48...57 ~= $0 || $0 == 45 } ? text + ".0" : text
  }
}

/// A table that a script handed out.
public struct LuaTable: Hashable, Sendable {
  /// The values at 1, 2, 3.
  public var list: [LuaValue]
  /// The values under texts, in the order of the texts' bytes.
  public var fields: [(key: String, value: LuaValue)]
  /// Where a constructor built it: `retain "open invoices" { … }`.
  public var construction: Construction?
  /// The values under keys that are neither texts nor part of the list.
  public var others: [(key: LuaValue, value: LuaValue)]

  /// The word, name and place of the constructor that built a table.
  public struct Construction: Hashable, Sendable {
    /// `retain`.
    public var word: String
    /// `open invoices`.
    public var name: String?
    /// The number of the source.
    public var source: Int
    /// The line of the word.
    public var line: Int
  }

  /// The value of a field, if it is there.
  public subscript(key: String) -> LuaValue? { fields.first { $0.key == key }?.value }

  /// Equal where list, fields and construction are.
  public static func == (left: LuaTable, right: LuaTable) -> Bool {
    left.list == right.list && left.construction == right.construction
      && left.fields.elementsEqual(right.fields) { $0.key == $1.key && $0.value == $1.value }
      && left.others.elementsEqual(right.others) { $0.key == $1.key && $0.value == $1.value }
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(list)
    hasher.combine(construction)
    for (key, value) in fields {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}

/// A function of a script: a number that its machine, and every machine that loaded the same sources in the same order,
/// knows.
public struct LuaFunction: Hashable, Sendable {
  /// What the machine calls it; from 1.
  public var number: Int32
  /// The number of the source, if it is one of ours.
  public var source: Int?
  /// Its first line.
  public var line: Int
  /// Its last line.
  public var lastLine: Int
  /// How many parameters it names.
  public var parameterCount: Int

  /// Names a function by its number.
  package init(number: Int32, source: Int?, line: Int, lastLine: Int, parameterCount: Int) {
    (self.number, self.source, self.line) = (number, source, line)
    (self.lastLine, self.parameterCount) = (lastLine, parameterCount)
  }
}
