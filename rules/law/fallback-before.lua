-- Fallback rules before the regulation, whose articles judge no earlier day: shared/fallback.lua
local fallback = use "shared/fallback"

return law "fallback before the regulation" {
  title    = "Personal Data Act 523/1999, section 5: the duty of care",
  in_force = { from = "1999-06-01", through = "2018-05-24" },
  checked  = "2026-11-30",
  confidence = "M",

  table.unpack(fallback "Personal Data Act 5"),
}
