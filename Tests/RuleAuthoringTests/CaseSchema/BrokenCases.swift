/// Cases and replay files that the readers refuse.
enum BrokenCases {
  /// Returns a line; a member of it replaces the one of a correct case.
  static func whole(_ member: String) -> String {
    let correct = [
      ("register", #""rautavaara/asiakasrekisteri""#), ("today", #""2026-03-02""#),
      ("request", #"{"kind":"access"}"#),
    ]
    let others = correct.filter { !member.hasPrefix("\"\($0.0)\"") && member != "-" + $0.0 }
    let members = others.map { "\"\($0)\":\($1)" } + (member.hasPrefix("-") ? [] : [member])
    return "{" + members.joined(separator: ",") + "}"
  }

  /// A member in place of the correct one, or `-` and the name of a member that is left out.
  static let lines = [
    "-register", "-today", "-request",
    #""case":null"#, #""case":["a"]"#, #""case":{}"#,
    #""register":null"#, #""register":["a/b"]"#,
    #""today":null"#, #""today":"2026-3-2""#, #""today":"2026-02-29""#, #""today":"2026-04-31""#,
    #""today":20260302"#,
    #""today":"0000-01-01""#, #""today":"2026-13-01""#, #""today":"1900-02-29""#,
    #""request":null"#, #""request":{}"#, #""request":"access""#, #""request":[{"kind":"access"}]"#,
    #""request":{"kind":"acess"}"#, #""request":{"kind":null}"#, #""request":{"kind":["access"]}"#,
    #""request":{"kind":"access","kindx":"access"}"#, #""request":{"kind":"access","in_eea":true}"#,
    #""request":{"kind":"access","channel":null}"#, #""request":{"kind":"access","repeated":"true"}"#,
    #""request":{"kind":"access","repeated":1}"#, #""request":{"kind":"access","categories":[null]}"#,
    #""request":{"kind":"access","categories":["emial"]}"#, #""request":{"kind":"access","categories":{}}"#,
    #""request":{"kind":"access","language":null}"#, #""request":{"kind":"access","items":"email"}"#,
    #""subject":null"#, #""subject":"settled-customer""#, #""subject":{"age":-1}"#,
    #""subject":{"age":"17"}"#,
    #""subject":{"age":1.5}"#, #""subject":{"age":9223372036854775808}"#, #""subject":{"is_minor":true}"#,
    #""subject":{"data":["emial"]}"#, #""subject":{"data":[null]}"#,
    #""subject":{"data":{"category":"email"}}"#,
    #""subject":{"invoices":{"number":"B-1"}}"#, #""subject":{"invoices":["B-1"]}"#,
    #""subject":{"invoices":[{"due":"2026-01-29","is_open":true}]}"#, #""subject":{"relationship":null}"#,
    #""controller":{"financial_year_end":"31-12"}"#, #""controller":{"financial_year_end":"02-30"}"#,
    #""controller":{"financial_year_end":null}"#, #""controller":{"kind":"comapny"}"#, #""controller":null"#,
    #""loans":[]"#,
  ]

  private static let head = "register: rautavaara/asiakasrekisteri\ntoday: 2026-03-02\n"

  static let files = [
    head,
    head + "cases: {}\n",
    head + "cases: [ a ]\n",
    head + "case: []\ncases: []\n",
    head + "cases: [ { request: { kind: access }, expect: { outcome: granted } } ]\n",
    head + "cases: [ { case: a, request: { kind: access } } ]\n",
    head + "cases: [ { case: a, request: { kind: access }, expect: {} } ]\n",
    head + "cases: [ { case: a, request: { kind: access }, expect: { outcome: grant } } ]\n",
    head + "cases: [ { case: a, request: { kind: access }, expect: { categories: { emial: erase } } } ]\n",
    head
      + "cases: [ { case: a, request: { kind: access }, expect: { categories: { email: { erase: x } } } } ]\n",
    head
      + "cases: [ { case: a, request: { kind: access }, expect: { categories: { email: { notice_until: 2026-01-01 } } } } ]\n",
    head
      + "cases: [ { case: a, request: { kind: access }, expect: { categories: { email: { erase: null, retain: null } } } } ]\n",
    head
      + "cases: [ { case: a, request: { kind: access }, expect: { obligations: [ { by: 2026-01-01 } ] } } ]\n",
    head + "cases: [ { case: a, request: { kind: access }, expect: { reasons: [ nonsense ] } } ]\n",
    head + "cases: [ { case: a, request: { kind: access }, expect: { respond_by: soon } } ]\n",
    head + "cases: [ { case: a, request: {}, expect: { outcome: granted } } ]\n",
    head + "cases: [ { case: a, expect: { outcome: granted } } ]\n",
    head + "cases: [ { case: a, request: { kind: access }, skip: true, expect: { outcome: granted } } ]\n",
    head + "cases: [ { case: a, request: { kind: access }, todo: ' ', expect: { outcome: granted } } ]\n",
    head
      + "cases: [ { case: a, request: { kind: access }, without: { a: b }, expect: { outcome: granted } } ]\n",
    head
      + "cases: [ { case: a, request: { kind: access }, with: { case: b }, expect: { outcome: granted } } ]\n",
    head + "cases: [ { case: a, request: { kind: access }, each: [], expect: { outcome: granted } } ]\n",
    head + "cases: [ { case: a, request: { kind: access }, each: [ { case: b } ] } ]\n",
    head
      + "cases: [ { case: a, request: { kind: access }, each: [ { expect: { outcome: granted } } ] } ]\n",
    head
      + "cases: [ { case: a, request: { kind: access }, each: [ { case: b, today: 2026-01-01, expect: { outcome: granted } } ] } ]\n",
    head
      + "cases: [ { case: a, each: [ { case: b, with: { request: { kind: access } }, expect: { outcome: granted } }, { case: c, expect: { outcome: granted } } ] } ]\n",
    head + "subjects: { a: { age: x } }\ncases: []\n",
    head + "subjects: [ a ]\ncases: []\n",
    "today: 2026-03-02\ncases: [ { case: a, request: { kind: access }, expect: { outcome: granted } } ]\n",
    "register: rautavaara/asiakasrekisteri\ncases: [ { case: a, request: { kind: access }, expect: { outcome: granted } } ]\n",
  ]
}
