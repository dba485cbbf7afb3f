internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// A list of records with a data category each, as cells.
struct CategoryRecords {
  /// The identifier of the list.
  private let list: Int
  /// The identifier of the category.
  private let identifier: Int
  /// The place of the category in its record.
  let category: Int

  private init(_ name: String, of record: String) {
    let path = "\(record).\(name)"
    func identifier(_ place: Int, of path: String) -> Int {
      FactLayout.shared.types[FactLayout.type(at: path)].fields[place].identifier
    }
    list = identifier(FactLayout.place(of: path), of: record)
    category = FactLayout.place(of: "\(path).category")
    self.identifier = identifier(category, of: path)
  }

  /// The place of the held data in the record of the subject.
  static let heldPlace = FactLayout.place(of: "subject.data")

  static let held = CategoryRecords("data", of: "subject")
  static let items = CategoryRecords("items", of: "request")

  /// The number of cells of one record.
  func size(in layout: FactLayout) -> Int { unsafe layout.inner[list].count }

  /// The machine's number of the first category.
  func firstCode(in layout: FactLayout) -> Int {
    unsafe layout.firstCodes[identifier]
  }
}
