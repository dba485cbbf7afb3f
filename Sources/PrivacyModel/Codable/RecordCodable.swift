extension FactRecord {
  /// Reads what `encode(to:)` writes, or the bare word of a short form.
  public init(from decoder: any Decoder) throws {
    if Self.shortForm != nil, let container = try? decoder.singleValueContainer(),
      let word = try? container.decode(String.self)
    {
      do throws(ScalarProblem) {
        self = try ShortForm<Self>.read(word, isPlain: false) ?? Self()
      } catch {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: error.message)
      }
      return
    }
    self = try FieldReader<Self>.read(from: decoder.container(keyedBy: FieldKey.self))
  }

  /// Writes every stated fact under its field's name; what is stated as none becomes null.
  public func encode(to encoder: any Encoder) throws {
    try FieldWriter.write(self, to: encoder.container(keyedBy: FieldKey.self))
  }
}

extension CaseFacts {
  private static let idKey = FieldKey("case")
  private static let registerKey = FieldKey("register")

  /// Reads a case in the form of one line of JSON Lines.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: FieldKey.self)
    let others = [Self.idKey.stringValue, Self.registerKey.stringValue]
    let id = try container.decode(String.self, forKey: Self.idKey)
    let register = try container.decode(String.self, forKey: Self.registerKey)
    // Without this a case that states no day would silently be decided for the calendar's zero.
    _ = try container.decode(CalendarDate.self, forKey: FieldKey("today"))
    self = try FieldReader<Self>.read(from: container, others: others)
    self.id = id
    self.register = register
  }

  /// Writes a case in the form of one line of JSON Lines.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldKey.self)
    try container.encode(id, forKey: Self.idKey)
    try container.encode(register, forKey: Self.registerKey)
    try FieldWriter.write(self, to: container)
  }
}
