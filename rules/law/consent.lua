-- Withdrawal of consent: as easy as giving it, with effect for the future; data that rest on nothing else are erased.
local the = use "shared/conditions"

-- Returns whether every stated legal basis of some data is a consent that this request withdraws.
local function loses_every_ground(case, held)
  local request = case.request
  if held:assume "basis" == nil or #held.basis == 0 then return false end
  if request:assume "categories" ~= nil and #request.categories > 0 and not request.categories:includes(held.category) then
    return false
  end
  -- First every ground, then the purposes: so the order of the grounds decides nothing, not even what is assumed.
  if not held.basis:all(function(one) return one.basis == "consent" end) then return false end
  if request:assume "purposes" == nil or #request.purposes == 0 then return true end
  return held.basis:all(function(one) return request.purposes:includes(one.purpose) end)
end

local no_other_ground_is_left = condition(
  "data rest on nothing but the consent that is withdrawn; if the data or their basis are not stated, no",
  function(case)
    local data = case.subject:assume "data"
    return data ~= nil and data:any(function(held) return loses_every_ground(case, held) end)
  end)

return law "GDPR on consent" {
  title    = "Regulation (EU) 2016/679, articles 6(1)(a) and 7",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  consent_withdrawal.permit "consent is withdrawn as easily as it was given, for the future" {
    code    = "consent_withdrawn", cites = "GDPR 7(3)", data = everything,
    obliges = { "record_consent_withdrawal", "stop_processing", "confirm_to_subject" },
  },

  consent_withdrawal.oblige "data that rest on nothing but the withdrawn consent are erased" {
    cites = "GDPR 17(1)(b)", on_outcome = "granted", obliges = "erase", confidence = "M+",
    when  = no_other_ground_is_left, unless = the.a_legal_hold_is_in_force,
  },

  consent_withdrawal.oblige "recipients are told that data resting on the withdrawn consent are erased" {
    cites = "GDPR 19", on_outcome = "granted", obliges = "notify_recipients", confidence = "M+",
    when  = { no_other_ground_is_left, the.disclosures_are_on_record }, unless = the.a_legal_hold_is_in_force,
  },

  promise(consent_withdrawal) { cites = "GDPR 7(3)", within = days(0) },
}
