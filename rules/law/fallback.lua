-- Fallback rules under the regulation: shared/fallback.lua
local fallback = use "shared/fallback"

return law "fallback" {
  title    = "Accountability: no decision without a ground",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M",

  table.unpack(fallback "GDPR 5(2)"),
}
