internal import CLuaSandbox

/// A value that a script returned.
package enum LuaValue: Hashable, Sendable {
  /// `nil`.
  case none
  /// `true` or `false`.
  case boolean(Bool)
  /// A whole number.
  case integer(Int64)
  /// A number with a fraction.
  case number(Double)
  /// A string; bytes that are not UTF-8 are replaced.
  case string(String)
  /// A calendar date, in days since 1970-01-01.
  case date(Int32)
  /// A period of months and days.
  case period(months: Int32, days: Int32)
  /// A table: its list part and its other pairs, in the order of their keys.
  indirect case table(LuaTable)
  /// A function, which stays in its machine.
  case function(LuaFunction)
  /// A condition.
  case condition(LuaCondition)
  /// The placeholder of an unknown name, which is a problem of the load.
  case blank
  /// A fact that is stated as none, at a prompt.
  case nothing
}

extension LuaValue {
  /// Formats a number as `tostring` does: with 14 digits, and a point that distinguishes it from a whole number.
  package static func text(of number: Double) -> String {
    if number.isNaN { return "nan" }
    let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CLH_NUMBER_TEXT)) { characters in
      clh_number_text(number, characters.baseAddress)
      return String(cString: characters.baseAddress.unsafelyUnwrapped)
    }
    return text.utf8.allSatisfy { 48...57 ~= $0 || $0 == 45 } ? text + ".0" : text
  }
}

/// A table that a script returned.
package struct LuaTable: Hashable, Sendable {
  /// The values at 1, 2, 3.
  package var list: [LuaValue]
  /// The values of string keys, sorted by the bytes of the keys.
  package var fields: [(key: String, value: LuaValue)]
  /// The constructor that built the table, if one did: `retain "open invoices" { … }`.
  package var construction: Construction?
  /// The values of keys that are neither strings nor part of the list.
  package var others: [(key: LuaValue, value: LuaValue)]

  /// The word, name and position of the constructor that built a table.
  package struct Construction: Hashable, Sendable {
    /// The word, such as `retain`.
    package var word: String
    /// The name, such as `open invoices`.
    package var name: String?
    /// The number of the source.
    package var source: Int
    /// The line of the word.
    package var line: Int
    /// The second text, such as what a statement says.
    package var text: String?
    /// The kinds of request that the word follows or takes.
    package var kinds: [String] = []
  }

  /// The value of a string key, if there is one.
  package subscript(key: String) -> LuaValue? { fields.first { $0.key == key }?.value }

  /// Compares all parts.
  package static func == (left: LuaTable, right: LuaTable) -> Bool {
    left.list == right.list && left.construction == right.construction
      && left.fields.elementsEqual(right.fields) { $0.key == $1.key && $0.value == $1.value }
      && left.others.elementsEqual(right.others) { $0.key == $1.key && $0.value == $1.value }
  }

  /// Hashes the list, the construction and the fields.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(list)
    hasher.combine(construction)
    for (key, value) in fields {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}

/// A function of a document, by a number that is the same in every machine with the same sources.
package struct LuaFunction: Hashable, Sendable {
  /// The number, from 1; -1 for a function that the host cannot call.
  package var number: Int32
  /// The number of the source, if it is known.
  package var source: Int?
  /// The first line.
  package var line: Int
  /// The last line.
  package var lastLine: Int
  /// The number of named parameters.
  package var parameterCount: Int

  /// Makes a reference to a function.
  package init(number: Int32, source: Int?, line: Int, lastLine: Int, parameterCount: Int) {
    (self.number, self.source, self.line) = (number, source, line)
    (self.lastLine, self.parameterCount) = (lastLine, parameterCount)
  }
}

/// A condition of a document: a function with a sentence, which a machine asks once for each case or record.
package struct LuaCondition: Hashable, Sendable {
  /// The sentence.
  package var sentence: String
  /// The line of the file of `function` on which it was created.
  package var line: Int
  /// The function, whose number is minus the condition's.
  package var function: LuaFunction

  /// Makes a reference to a condition.
  package init(sentence: String, line: Int, function: LuaFunction) {
    (self.sentence, self.line, self.function) = (sentence, line, function)
  }
}
