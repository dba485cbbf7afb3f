-- The list of members: every association keeps one, and its members may look at it.
local own = use "jokiranta/shared/conditions"

-- What the list of members has by law.
local list_of_members = { "name", "domicile" }

return law "Associations Act" {
  title    = "Associations Act 503/1989, section 11",
  in_force = { from = "1990-01-01" },
  checked  = "2026-11-30",
  confidence = "M",

  any_of(erasure, retention, anonymisation).retain "the list of members has the name and domicile of each member" {
    code  = "member_list", cites = { "Associations Act 11", "GDPR 17(3)(b)" }, data = list_of_members, confidence = "M+",
    when  = own.membership_goes_on,
  },

  disclosure.permit "a member may look at the names and domiciles in the list of members" {
    code = "member_list", cites = { "Associations Act 11", "GDPR 6(1)(c)" }, data = list_of_members, confidence = "M+",
    when = own.a_member_wants_to_look, unless = own.data_would_serve_a_sponsor, obliges = "show_on_the_spot",
  },
}
