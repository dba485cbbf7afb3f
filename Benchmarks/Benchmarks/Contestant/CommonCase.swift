import Foundation

/// A case of the comparison, converted to the names of the privacy model.
///
/// Only names change. The order of the categories is kept, because answers list them in this order.
final class CommonCase: Sendable {
  let id: String
  let categories: [String]
  let isDisclosure: Bool
  /// The case as a line of JSON for `seloste decide`.
  let line: [UInt8]

  init(_ text: Substring) throws {
    guard let source = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      let id = source["id"] as? String, let request = source["request"] as? [String: Any]
    else { throw CocoaError(.propertyListReadCorrupt) }
    self.id = id
    isDisclosure = source["subject"] == nil
    var result: [String: Any] = ["case": id, "register": "peers/requests", "today": source["today"] ?? ""]
    if let subject = source["subject"] as? [String: Any] {
      categories = (subject["categories"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
      result["subject"] = Self.subject(subject)
      result["request"] = Self.erasure(request)
    } else {
      categories = request["categories"] as? [String] ?? []
      result["request"] = Self.disclosure(request)
    }
    line = Array(
      try JSONSerialization.data(withJSONObject: result, options: [.sortedKeys, .withoutEscapingSlashes]))
  }

  private static func subject(_ source: [String: Any]) -> [String: Any] {
    func records(_ key: String, _ names: [(String, String)]) -> [[String: Any]] {
      (source[key] as? [[String: Any]] ?? []).map { record in
        Dictionary(uniqueKeysWithValues: names.map { ($0.1, record[$0.0] ?? NSNull()) })
      }
    }
    var data = records("categories", [("name", "category"), ("obtained", "obtained")])
    for index in data.indices {
      data[index]["category"] = ours(data[index]["category"] as? String ?? "")
    }
    return [
      "kind": "natural_person",
      "relationship": ["ended": source["relationship_ended"] ?? NSNull()],
      "invoices": records(
        "invoices", [("issued", "issued"), ("due", "due"), ("paid", "paid"), ("status", "status")]),
      "collections": records("collections", [("opened", "opened"), ("closed", "closed")]),
      "bans": records("bans", [("from", "since"), ("until", "until")]),
      "data": data,
    ]
  }

  private static func erasure(_ source: [String: Any]) -> [String: Any] {
    let channels = ["letter": "letter", "email": "email", "web-form": "web_form", "phone": "phone"]
    return [
      "kind": "erasure", "received": source["received"] ?? NSNull(),
      "language": source["language"] ?? NSNull(),
      "signed": source["signed"] as? Bool == true ? "signed" : "none",
      "channel": channels[source["channel"] as? String ?? ""] ?? "in_person",
    ]
  }

  private static func disclosure(_ source: [String: Any]) -> [String: Any] {
    let purposes = [
      "credit": "credit_decision", "collection": "collection", "billing": "billing",
      "marketing": "direct_marketing",
      "research": "research", "statistics": "statistics",
    ]
    return [
      "kind": "disclosure", "recipient": source["recipient"] ?? NSNull(),
      "country": source["country"] ?? NSNull(),
      "purposes": [purposes[source["purpose"] as? String ?? ""] ?? "other"],
      "categories": (source["categories"] as? [String] ?? []).map(ours),
      "law_checked": source["law_obliged"] ?? NSNull(),
      "technically_necessary": source["technical_necessity"] ?? NSNull(),
      "necessity": source["necessary"] as? Bool == true ? ["personal_identity_code"] : [],
    ]
  }

  /// Returns the name in the privacy model of a category of the comparison.
  static func ours(_ name: String) -> String { names[name] ?? "other" }

  private static let names = [
    "contact": "contact_address", "billing": "billing_data", "marketing": "web_behaviour",
    "usage": "access_log",
    "health": "health_data", "personal-code": "personal_identity_code", "support": "assignment_history",
    "location": "other",
  ]
}
