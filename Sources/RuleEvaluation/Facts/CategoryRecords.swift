internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// A list of records with a data category each, as cells.
struct CategoryRecords {
  private let type: Int
  /// The identifier of the category.
  private let identifier: Int
  /// The place of the category in its record.
  let category: Int

  private init(_ path: String) {
    type = FactLayout.type(at: path)
    category = FactLayout.place(of: "\(path).category")
    identifier = FactLayout.shared.types[type].fields[category].identifier
  }

  static let held = CategoryRecords("subject.data")
  static let items = CategoryRecords("request.items")

  /// The number of cells of one record.
  func size(in layout: FactLayout) -> Int { layout.types[type].fields.count }

  /// The machine's number of the first category.
  func firstCode(in layout: FactLayout) -> Int {
    unsafe layout.firstCodes[identifier]
  }
}

extension FactTable {
  /// The number of the first record of a list that has no category.
  func firstNameless(_ records: CategoryRecords, ofList place: Int) -> Int? {
    let list = cells.cells[place]
    let size = records.size(in: layout)
    return (0..<Int(list.count)).first { number in
      cells.cells[Int(list.value) + number * size + records.category].kind != .code
    }
  }

  /// The category of each record of a list, by its number in the vocabulary; nil for a record without one.
  func categories(_ records: CategoryRecords, ofList place: Int) -> [DecisionTarget?] {
    let list = cells.cells[place]
    let (size, firstCode) = (records.size(in: layout), records.firstCode(in: layout))
    return (0..<Int(list.count)).map { number in
      let cell = cells.cells[Int(list.value) + number * size + records.category]
      return cell.kind == .code ? DecisionTarget(number: Int(cell.value) - firstCode) : nil
    }
  }
}
