internal import CLuaSandbox

/// A script by its name.
public struct LuaSource: Hashable, Sendable {
  /// The name that errors show and `use` takes, with or without `.lua`.
  public var name: String
  /// The text.
  public var text: String

  /// The most bytes that a text may have.
  public static let maximumLength = Int(CLH_MAXIMUM_SOURCE)

  /// Makes a source.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// A record type as scripts see it.
public struct LuaRecordType: Hashable, Sendable {
  /// A field: `type` is the type of the record, or of the list's elements; nil for scalars.
  public struct Field: Hashable, Sendable {
    /// The field's name.
    public var name: String
    /// The number of its record type.
    public var type: Int?
    /// What reads of it are noted under; unique in the machine.
    public var identifier: Int

    /// Makes a field.
    public init(name: String, type: Int?, identifier: Int) {
      self.name = name
      self.type = type
      self.identifier = identifier
    }
  }

  /// The path that errors show; empty for the root.
  public var path: String
  /// Its fields, in the order of their cells.
  public var fields: [Field]

  /// Makes a record type.
  public init(path: String, fields: [Field]) {
    self.path = path
    self.fields = fields
  }
}

/// What a machine is made of.
public struct LuaConfiguration: Sendable {
  /// Scripts that can be loaded, by the host or by `use`.
  public var sources: [LuaSource] = []
  /// Globals that build tagged tables.
  public var constructors: [String] = []
  /// Names that are left out on purpose, and what to write instead.
  public var advice: [(name: String, text: String)] = []
  /// The record types; the first is the root.
  public var types: [LuaRecordType] = []
  /// Texts that cells name by number.
  public var codes: [String] = []

  /// What scripts may ask of the host in a decision.
  public var functions: [LuaHostFunction] = []

  /// Whether scripts have `print`; what they print is kept for the host.
  public var prints = false
  /// Whether the machine counts which lines ran, which costs a call at each.
  public var countsLines = false
  /// Whether each call of a batch is timed.
  public var timesCalls = false

  /// An empty configuration.
  public init() {}

  /// Every global name that a script may use.
  public var globalNames: [String] {
    constructors + functions.map(\.name) + Self.names { clh_global_name($0) }
  }

  /// The members of the global tables, such as `math`, by the table's name.
  public static var libraryMembers: [String: [String]] {
    let libraries = names { clh_library_name($0) }
    return Dictionary(
      uniqueKeysWithValues: libraries.enumerated().map { number, name in
        (name, names { clh_member_name(number, $0) })
      })
  }

  /// The methods of lists of facts.
  public static var listMethods: [String] { names { clh_list_method_name($0) } }

  /// The names that the host tells one after the other.
  private static func names(_ next: (Int) -> UnsafePointer<CChar>?) -> [String] {
    var names: [String] = []
    while let name = next(names.count) { names.append(String(cString: name)) }
    return names
  }
}
