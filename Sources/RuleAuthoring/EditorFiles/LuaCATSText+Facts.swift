extension LuaCATSText {
  var calendar: [String] {
    [
      "---A day of the calendar, without clock or zone.",
      "---@class \(Self.name("Date"))",
      "---@field year integer",
      "---@field month integer",
      "---@field day integer",
      "---@field end_of_year \(Self.name("Date"))  the last day of its year",
      "---@operator add(\(Self.name("Period"))): \(Self.name("Date"))",
      "---@operator sub(\(Self.name("Period"))): \(Self.name("Date"))",
      "---@operator sub(\(Self.name("Date"))): integer",
      "",
      "---A period of months or days.",
      "---@class \(Self.name("Period"))",
      "---@operator add(\(Self.name("Date"))): \(Self.name("Date"))",
    ]
  }

  var codes: [String] {
    let aliases = schema.codes.flatMap { list in
      let places = list.facts.isEmpty ? "rules" : list.facts.map { "`\($0)`" }.joined(separator: ", ")
      return ["---A code of \(places).", "---@alias \(Self.name(list.name))"]
        + list.codes.map { "---| \"\($0)\"\(owners(of: $0, in: list.name))" } + [""]
    }
    return Array(aliases.dropLast())
  }

  /// The classes of records.
  ///
  /// A fact is nil if a case states it as none. Reading an unstated fact ends the evaluation of the rule, so no field is
  /// marked as optional.
  var records: [String] {
    let classes = schema.records.map { record in
      ["---\(sentence(record))", "---@class \(Self.name(record.name))"]
        + record.fields.map(entry)
        + [
          "---@field assume fun(self: \(Self.name(record.name)), field: \(Self.name(record.name)).field): any"
            + "  the fact or, where it is not stated, what assumptions.lua declares", "",
        ]
        + choices(record)
    }
    return Array(classes.joined().dropLast())
  }

  private func sentence(_ record: LanguageSchema.Record) -> String {
    let place = record.paths.filter { !$0.isEmpty }.map { "`\($0)`" }.joined(separator: ", ")
    return
      "\(place.isEmpty ? "The case" : place): \(record.summary). Nil means that the fact is stated as none."
  }

  /// The field names that `assume` and the list methods take.
  private func choices(_ record: LanguageSchema.Record) -> [String] {
    var lines = Self.alias(
      "\(record.name).field", record.fields.map(\.name), "A field of \(record.name).")
    for (kind, fields) in [("flag", names(record, .flag)), ("date", names(record, .date))]
    where !fields.isEmpty && isListed(record) {
      lines += Self.alias(
        "\(record.name).\(kind)", fields,
        kind == "flag" ? "A boolean field of \(record.name)." : "A date field of \(record.name).")
    }
    return lines
  }

  private func names(_ record: LanguageSchema.Record, _ type: ValueType) -> [String] {
    record.fields.filter { $0.type == type }.map(\.name)
  }

  private func isListed(_ record: LanguageSchema.Record) -> Bool {
    elements.contains(.record(record.name))
  }

  /// The element types of lists of facts.
  private var elements: [ValueType] {
    var elements: [ValueType] = []
    for case .list(let element) in schema.records.flatMap(\.fields).map(\.type)
    where !elements.contains(element) {
      elements.append(element)
    }
    return elements
  }

  var lists: [String] {
    let classes = elements.map { element in
      let name = Self.name(Self.listName(element))
      return [
        "---A list of facts.", "---@class \(name)", "---@field [integer] \(type(element))",
        "---@operator len: integer",
      ] + schema.methods.map { method(of: name, element, $0) } + [""]
    }
    return Array(classes.joined().dropLast())
  }

  private func method(of list: String, _ element: ValueType, _ method: ListMethod) -> String {
    let argument =
      switch method.takes {
      case .question: "question: " + question(element, "flag", .flag)
      case .day: "question: " + question(element, "date", .optional(.date))
      case .value: "value: " + type(element)
      }
    return
      "---@field \(method.name) fun(self: \(list), \(argument)): \(type(method.returns))  \(method.summary)"
  }

  private func question(_ element: ValueType, _ kind: String, _ result: ValueType) -> String {
    let function = "fun(one: \(type(element))): \(type(result))"
    guard case .record(let name) = element, let record = schema.records.first(where: { $0.name == name }),
      !names(record, kind == "flag" ? .flag : .date).isEmpty
    else { return function }
    return "\(Self.name(name)).\(kind)|\(function)"
  }
}
