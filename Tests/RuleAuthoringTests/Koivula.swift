/// A town library that declares words and facts of its own.
enum Koivula {
  /// The files, by their paths in a rule folder.
  static let files = ["koivula/vocabulary.lua": vocabulary, "koivula/kirjasto.lua": register]

  static let vocabulary = """
    return vocabulary {
      languages  = { "fi", "sv" },
      categories = { "loans", "fines", loan_history = { secret = true } },
      purposes   = { "lending" },
      reasons    = { "open_fine", "loan_history_on_request" },
      facts = {
        subject = {
          loans = { list = "what the customer has borrowed", known_by = "controller", fields = {
            title    = { text = "the title of the work" },
            due      = { day = "the day by which it is returned" },
            returned = { day = "the day of its return; null while it is on loan", or_none = true },
          } },
          fines = { list = "the fees for late returns", fields = {
            amount = { number = "the fee in cents" }, paid = { day = "the day of payment; null if unpaid", or_none = true },
          } },
          keeps_history = { flag = "whether the customer asked for a loan history" },
        },
        request = { desk = { code = "the desk where it was made", of = { "main", "branch" } } },
      },
      requests = {
        history_off = { like = "objection", grants = "stop", bars = "use", asked_by = { "subject", "guardian" }, reply = days(7) },
      },
    }
    """

  static let register = """
    local fine_is_open = condition("a fee is unpaid", function(case)
      return case.subject.fines:any(function(fine) return fine.paid == nil end)
    end)
    return register "koivula/kirjasto" {
      title = "Kirjaston asiakasrekisteri",
      controller = { name = "Koivulan kaupunki", kind = "municipality", contact = { role = "customer_service", phone = "1" } },
      dated = "2025-02-01",
      section "4 Tiedot" {
        says "K-05" "names, loans and fees; loan history only if the customer asks for it" {
          holds { "name", "email", "loans", "fines" },
          holds { "loan_history" },
        },
      },
      section "7 Säilytys" {
        says "§ 7" "loan history is deleted on request, unless something is unpaid" {
          erasure.permit "loan history is deleted on request" { code = "loan_history_on_request", data = "loan_history" },
          erasure.retain "unpaid fees keep what their collection needs" {
            code = "open_fine", cites = "GDPR 17(3)(e)", data = { "fines", "name" }, when = fine_is_open,
          },
          history_off.permit "the history is no longer collected" { code = "own_initiative", data = "loan_history" },
        },
      },
    }
    """
}
