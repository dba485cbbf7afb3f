internal import CLuaSandbox

/// A script with its name.
package struct LuaSource: Hashable, Sendable {
  /// The name in errors and in `use`, with or without `.lua`.
  package var name: String
  /// The text.
  package var text: String

  /// The maximum number of bytes of a text.
  package static let maximumLength = Int(CLH_MAXIMUM_SOURCE)

  /// Makes a source.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// A global that builds tagged tables: `says "S1-05" "what it says" { … }`.
package struct LuaConstructor: Hashable, Sendable {
  /// The name of the global.
  package var word: String
  /// The most strings that follow it.
  package var names: Int

  /// Makes a constructor.
  package init(_ word: String, names: Int = 1) { (self.word, self.names) = (word, names) }
}

/// A record type as scripts see it.
package struct LuaRecordType: Hashable, Sendable {
  /// A field of a record.
  package struct Field: Hashable, Sendable {
    /// The field's name.
    package var name: String
    /// The number of the record type of the field or of its list's elements; nil for scalars.
    package var type: Int?
    /// The number that reads are noted under; unique in the machine.
    package var identifier: Int

    /// Makes a field.
    package init(name: String, type: Int?, identifier: Int) {
      (self.name, self.type, self.identifier) = (name, type, identifier)
    }
  }

  /// The path in errors; empty for the root.
  package var path: String
  /// The fields, in the order of their cells.
  package var fields: [Field]

  /// Makes a record type.
  package init(path: String, fields: [Field]) {
    self.path = path
    self.fields = fields
  }
}

/// The scripts of a machine, the types of its facts, and its options.
package struct LuaConfiguration: Sendable {
  /// The scripts that the host or `use` can load.
  package var sources: [LuaSource] = []
  /// The globals that build tagged tables.
  package var constructors: [LuaConstructor] = []
  /// The globals with a constructor for each verb: `erasure.retain "open invoices" { … }`.
  package var kinds: [String] = []
  /// The verbs of the kinds.
  package var verbs: [String] = []
  /// Names that the sandbox does not have, and messages that say what to write instead.
  package var advice: [(name: String, text: String)] = []
  /// The record types; the first is the root.
  package var types: [LuaRecordType] = []
  /// The strings that cells refer to by number.
  package var codes: [String] = []

  /// The host functions that scripts can call in a decision.
  package var functions: [LuaHostFunction] = []

  /// Whether scripts have `print`, which writes to `LuaMachine.printed`.
  package var prints = false
  /// Whether the machine counts how often each line runs, at the cost of a call a line.
  package var countsLines = false
  /// The global that counts operands, a name that no source uses, and the number of operands; nil for none.
  package var operands: (recorder: String, count: Int)?
  /// Whether the machine notes what scripts do with dates.
  package var notesDates = false
  /// Whether each call of a batch is timed.
  package var timesCalls = false

  /// An empty configuration.
  package init() {}

  /// Every global name that a script can use.
  package var globalNames: [String] {
    constructors.map(\.word) + kinds + (kinds.isEmpty ? [] : ["any_of", "condition", "everything"])
      + functions.map(\.name) + Self.names { clh_global_name($0) }
  }

  /// The members of the global tables, such as `math`, by the table's name.
  package static var libraryMembers: [String: [String]] {
    let libraries = names { clh_library_name($0) }
    return Dictionary(
      uniqueKeysWithValues: libraries.enumerated().map { number, name in
        (name, names { clh_member_name(number, $0) })
      })
  }

  /// The methods of lists of facts.
  package static var listMethods: [String] { names { clh_list_method_name($0) } }

  /// Reads names from a C function that returns them by index.
  private static func names(_ next: (Int) -> UnsafePointer<CChar>?) -> [String] {
    var names: [String] = []
    while let name = next(names.count) { names.append(String(cString: name)) }
    return names
  }
}
