-- How long books of a doubtful financial year are kept: shared/doubtful-years.lua
return law "Accounting Act on doubtful years" {
  title    = "Accounting Act 1336/1997, chapter 2, section 10",
  in_force = { from = "1997-12-31" },
  checked  = "2026-11-30",
  confidence = "M",

  table.unpack(use "shared/doubtful-years"),
}
