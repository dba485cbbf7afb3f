internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// A fact of the request that the engine itself reads.
struct RequestField: Sendable {
  /// Its place in the record.
  let place: Int
  /// Its number in the layout.
  let identifier: Int
  /// The machine's number of its first code.
  let firstCode: Int

  private init(_ name: String) {
    place = FactLayout.place(of: "request.\(name)")
    identifier = FactLayout.firstIdentifier[FactLayout.type(at: "request")] + place
    firstCode = FactLayout.firstCodes[identifier]
  }

  static let received = RequestField("received")
  static let channel = RequestField("channel")
  static let language = RequestField("language")
  static let signed = RequestField("signed")
  static let addressedTo = RequestField("addressed_to")
  static let madeBy = RequestField("made_by")
  static let items = RequestField("items")
  static let categories = RequestField("categories")

  /// The code in a cell of this field; nil where the cell holds none.
  func code<Code: FactCode>(_ cell: LuaCell) -> Code? {
    let index = Int(cell.value) - firstCode
    return cell.kind == .code && Code.table.codes.indices.contains(index) ? Code.table.codes[index] : nil
  }
}
