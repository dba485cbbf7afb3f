internal import PrivacyModel

/// A chapter that decides nothing yet: what is to be decided in it, and a rule to begin with.
struct StubChapter {
  var kind: RequestKind
  /// The notice's heading under which one looks for the answer.
  var heading: NoticeHeading
  /// What to decide, in a few words.
  var question: String
  /// A rule that one could write, its statement as `{}`.
  var example: String

  /// A chapter for every kind of request, in the order of the notice's headings.
  static let all: [StubChapter] = [
    StubChapter(
      .marketingUse, .purpose, "what may be advertised, and by which ways?",
      #"permit "our own services are advertised" { code = "own_marketing", {} }"#),
    StubChapter(
      .publication, .purpose, "are lists of people published?",
      #"refuse "no list is published" { code = "no_regular_disclosure", {} }"#),
    StubChapter(
      .retention, .retention, "how long is each kind of data kept, though nobody asks?",
      """
      expire "two years from the end of the customer relationship" {
        code     = "retention_notice", {},
        last_day = function(case)
          -- A case that does not state `relationship` is asked for it.
          local ended = case.subject.relationship.ended
          return ended and ended + years(2)
        end,
      }
      """
    ),
    StubChapter(
      .anonymisation, .retention, "are data made anonymous instead of erased?",
      #"permit "data become anonymous on request" { code = "anonymisation_on_request", {} }"#),
    StubChapter(
      .disclosure, .disclosures, "who may have which data, and for what?",
      #"refuse "nothing goes outside" { code = "no_regular_disclosure", {}, otherwise = true }"#),
    StubChapter(
      .transfer, .transfers, "do data leave the area, and on what condition?",
      """
      refuse "nothing leaves the area" {
        code = "transfer_excluded_by_notice", {},
        when = function(case) return not case.request.in_eea end,
      }
      """
    ),
    StubChapter(
      .staffAccess, .protection, "who of our own people may look data up?",
      """
      refuse "nobody designated this person" {
        code = "not_designated", {},
        when = function(case) return not case.request.staff.designated end,
      }
      """
    ),
    StubChapter(
      .access, .access, "how does one get to see one's data?",
      #"permit "everyone may check their data" { code = "right_of_access", {} }"#),
    StubChapter(
      .rectification, .rectification, "what is corrected, and how soon?",
      #"promise "without delay" { {} }"#),
    StubChapter(
      .erasure, .otherRights, "what is erased on request, and what must stay?",
      #"permit "data are erased on request" { code = "erasure_on_request", {}, unless_law = true }"#),
    StubChapter(
      .restriction, .otherRights, "what happens while something is disputed?",
      #"oblige "collecting waits" { {}, on = { "granted" }, obliges = { "hold_collection" } }"#),
    StubChapter(
      .portability, .otherRights, "which data go along in machine-readable form?",
      #"oblige "what does not go along can be read" { {}, on = { "refused" }, obliges = { "offer_access_copy" } }"#
    ),
    StubChapter(
      .objection, .otherRights, "what may one object to, beside marketing?",
      #"review "a person weighs the situation" { code = "objection_particular_situation", {} }"#),
    StubChapter(
      .marketingBan, .otherRights, "how is marketing forbidden? The law grants it at once.",
      """
      permit "marketing stops" {
        code = "absolute_right_to_object_marketing", {}, obliges = { "exclude_from_lists" },
      }
      """
    ),
    StubChapter(
      .publicationBan, .otherRights, "how does one stay out of published lists?",
      """
      permit "whoever asks is left out" {
        code = "publication_prohibited_by_subject", {}, obliges = { "record_ban" },
      }
      """
    ),
    StubChapter(
      .consentWithdrawal, .otherRights, "how is a consent withdrawn? The law grants it.",
      #"promise "at once" { {}, within = days(0) }"#),
  ]

  private init(_ kind: RequestKind, _ heading: NoticeHeading, _ question: String, _ example: String) {
    (self.kind, self.heading, self.question, self.example) = (kind, heading, question, example)
  }
}
