-- Transfers outside the European Economic Area: GDPR 44–49. Technical necessity is not a ground for a transfer.
local ask = use "shared/questions"

local function leaves_the_area(case) return not case.request.in_eea end

-- By default, the recipient of a transfer is a processor of the controller. Any other kind of recipient has purposes of its
-- own.
local function works_for_the_controller(case)
  return not case.request:states "recipient_kind" or ask.goes_to_processor(case)
end

return law "GDPR on transfers" {
  title    = "Regulation (EU) 2016/679, articles 44 to 49",
  in_force = { from = "2018-05-25" },

  chapter { of = { "transfer", "disclosure" },
    refuse "no transfer without adequacy, safeguards or a derogation" {
      code    = "no_transfer_tool", cites = { "GDPR 44", "GDPR 46", "GDPR 49" }, force = "mandatory",
      when    = function(case)
        -- A disclosure without a country stays in the area; a transfer must state the country.
        if case.request.kind == "disclosure" and not case.request:states "country" then return false end
        local request = case.request
        if request:states "transfer_tool" and request.transfer_tool ~= "none" then return false end
        return leaves_the_area(case) and request.transfer_tool == "none"
      end,
      obliges = { "require_transfer_tool" },
    },
  },

  transfer {
    refuse "consent is no safeguard where none was given" {
      code = "no_transfer_tool", cites = { "GDPR 49(1)(a)" }, force = "mandatory",
      when = function(case)
        local request = case.request
        return request:states "transfer_tool" and request.transfer_tool == "explicit_consent" and leaves_the_area(case)
          and case.subject.consents:none "is_valid"
      end,
      obliges = { "require_transfer_tool" },
    },

    review "beyond the European Economic Area, a recipient with purposes of its own is a disclosure, to be asked as one" {
      code  = "legal_basis_unclear", cites = { "GDPR 44", "GDPR 6(1)" }, force = "mandatory", cautions = true,
      when  = function(case) return not works_for_the_controller(case) and leaves_the_area(case) end,
    },

    permit "within the European Economic Area nothing is transferred: whoever works for the controller may have the data there" {
      code  = "processing_on_behalf", cites = { "GDPR 1(3)", "GDPR 28(3)" }, force = "default",
      when  = function(case) return case.request.in_eea and works_for_the_controller(case) end,
    },

    review "within the European Economic Area this is a disclosure, and is to be asked as one" {
      code  = "legal_basis_unclear", cites = { "GDPR 1(3)", "GDPR 6(1)" }, force = "default",
      when  = function(case) return not works_for_the_controller(case) and case.request.in_eea end,
    },

    oblige "whoever processes on behalf of the controller is bound by contract" {
      cites   = { "GDPR 28(3)" }, on = { "granted", "partly_granted" },
      obliges = { "require_processor_agreement" },
    },
  },
}
