import Foundation

/// Generates cases in the format of the comparison; the same seed generates the same cases.
///
/// About a third are disclosures. An erasure has about four invoices, sometimes an open one or a collection case.
struct CaseGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Returns the next number of SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  private mutating func happens(_ percent: Int) -> Bool { below(100) < percent }
  private mutating func pick(_ words: String) -> String {
    let words = words.split(separator: " ")
    return String(words[below(words.count)])
  }

  private mutating func day(from first: Int, years: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(first + below(years))-\(two(1 + below(12)))-\(two(1 + below(28)))"
  }

  private mutating func categories() -> [String] {
    "contact billing marketing usage health personal-code support location".split(separator: " ")
      .map(String.init).filter { _ in happens(45) }
  }

  /// Generates a case as a JSON object.
  mutating func makeCase(_ number: Int) -> [String: Any] {
    var result: [String: Any] = ["id": "c\(number)", "today": day(from: 2024, years: 4)]
    if happens(35) {
      result["request"] = [
        "kind": "disclosure",
        "purpose": pick("credit collection billing marketing research statistics court"),
        "country": pick("FI SE EE DE FR US GB CH"), "categories": categories(), "law_obliged": happens(15),
        "technical_necessity": happens(30), "necessary": happens(50),
      ]
      return result
    }
    let invoices = (0..<below(9)).map { _ -> [String: Any] in
      let issued = day(from: 2014, years: 10)
      return ["issued": issued, "due": issued, "status": happens(4) ? "open" : "paid"]
    }
    let collections = (0..<(happens(20) ? 1 : 0)).map { _ -> [String: Any] in
      var one: [String: Any] = ["opened": day(from: 2018, years: 5)]
      if happens(70) { one["closed"] = day(from: 2023, years: 1) }
      return one
    }
    var subject: [String: Any] = [
      "kind": "customer", "invoices": invoices, "collections": collections,
      "categories": categories().map { ["name": $0, "obtained": day(from: 2012, years: 10)] },
    ]
    if happens(65) { subject["relationship_ended"] = day(from: 2008, years: 15) }
    result["subject"] = subject
    result["request"] = [
      "kind": "erasure", "received": day(from: 2023, years: 1), "signed": happens(93),
      "channel": pick("email email web-form web-form letter phone counter"), "language": "fi",
    ]
    return result
  }
}

/// Returns a JSON value as a Lua literal; null becomes `nil`.
func luaText(_ value: Any) -> String {
  switch value {
  case let object as [String: Any]:
    "{" + object.keys.sorted().map { "[\"\($0)\"]=" + luaText(object[$0] ?? NSNull()) }.joined(separator: ",")
      + "}"
  case let list as [Any]: "{" + list.map { luaText($0) }.joined(separator: ",") + "}"
  case let text as String: "\"\(text)\""
  case let flag as Bool: flag ? "true" : "false"
  default: "nil"
  }
}
