internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler

/// A fact of the request that the engine itself reads.
struct RequestField: Sendable {
  /// Its place in the record.
  let place: Int
  /// Its number in the layout.
  let identifier: Int
  private init(_ name: String) {
    place = FactLayout.place(of: "request.\(name)")
    let type = FactLayout.shared.types[FactLayout.type(at: "request")]
    identifier = type.fields[place].identifier
  }

  static let received = RequestField("received")
  static let channel = RequestField("channel")
  static let language = RequestField("language")
  static let signed = RequestField("signed")
  static let addressedTo = RequestField("addressed_to")
  static let madeBy = RequestField("made_by")
  static let authorisation = RequestField("authorisation")
  static let items = RequestField("items")
  static let categories = RequestField("categories")

  /// The machine's number of its first code.
  func firstCode(in layout: FactLayout) -> Int { unsafe layout.firstCodes[identifier] }

  /// The code of a closed list in a cell of this field; nil where the cell holds none.
  func code<Code: FactCode>(_ cell: LuaCell, in layout: FactLayout) -> Code? {
    let index = Int(cell.value) - firstCode(in: layout)
    return cell.kind == .code && Code.table.codes.indices.contains(index) ? Code.table.codes[index] : nil
  }
}
