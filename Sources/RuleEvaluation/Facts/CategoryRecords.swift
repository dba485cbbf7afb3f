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

  /// The place of the held data in the record of the subject.
  static let heldPlace = FactLayout.place(of: "subject.data")

  static let held = CategoryRecords("subject.data")
  static let items = CategoryRecords("request.items")

  /// The number of cells of one record.
  func size(in layout: FactLayout) -> Int { layout.types[type].fields.count }

  /// The machine's number of the first category.
  func firstCode(in layout: FactLayout) -> Int {
    unsafe layout.firstCodes[identifier]
  }
}
