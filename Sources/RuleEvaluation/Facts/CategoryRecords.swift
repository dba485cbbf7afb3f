internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// A list of records with a data category each, as cells.
struct CategoryRecords {
  /// The number of cells of one record.
  let size: Int
  /// The place of the category in its record.
  let category: Int
  /// The machine's number of the first category.
  let firstCode: Int

  private init(_ path: String) {
    let type = FactLayout.type(at: path)
    size = FactLayout.types[type].fields.count
    category = FactLayout.place(of: "\(path).category")
    firstCode = FactLayout.firstCodes[FactLayout.firstIdentifier[type] + category]
  }

  static let held = CategoryRecords("subject.data")
  static let items = CategoryRecords("request.items")
}

extension LuaCells {
  /// The number of the first record of a list that has no category.
  func firstNameless(_ records: CategoryRecords, ofList place: Int) -> Int? {
    let list = cells[place]
    return (0..<Int(list.count)).first { number in
      cells[Int(list.value) + number * records.size + records.category].kind != .code
    }
  }

  /// The category of each record of a list.
  func categories(_ records: CategoryRecords, ofList place: Int) -> [DataCategory?] {
    let list = cells[place]
    return (0..<Int(list.count)).map { number in
      let cell = cells[Int(list.value) + number * records.size + records.category]
      return cell.kind == .code ? DataCategory.table.codes[Int(cell.value) - records.firstCode] : nil
    }
  }
}
