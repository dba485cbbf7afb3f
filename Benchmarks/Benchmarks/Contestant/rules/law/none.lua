-- The contestants have no law. Seloste opens no folder without one, so this one has no rules.
return law "none" { title = "No law", in_force = { from = "2018-05-25" } }
