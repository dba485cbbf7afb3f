-- Restriction of processing: the four grounds of GDPR 18(1) and the consequences.
local function because(ground)
  return function(case) return case.request.restriction_ground == ground end
end

local ask = use "shared/questions"

local function is_restricted(case)
  return case.subject:states "restrictions" and case.subject.restrictions:any "in_force"
end

return law "GDPR on restriction" {
  title    = "Regulation (EU) 2016/679, article 18",
  in_force = { from = "2018-05-25" },

  restriction {
    demand "one of the four grounds is named" {
      requirement = "ground",
      code = "ground_missing", cites = { "GDPR 18(1)" }, force = "mandatory",
      when = function(case) return case.request.restriction_ground ~= nil or case.request:states "restriction_ground" end,
      asks = "why the processing should be restricted",
    },

    refuse "none of the four grounds is there" {
      code = "ground_missing", cites = { "GDPR 18(1)" }, force = "mandatory", beyond_notice = true,
      when = function(case) return case.request.restriction_ground == nil end,
    },

    permit "while it is checked whether the data are right" {
      code = "accuracy_contested", cites = { "GDPR 18(1)(a)" }, force = "mandatory",
      when = because "accuracy_contested",
    },

    permit "the processing is unlawful, and the person would rather have it restricted" {
      code = "unlawful_processing", cites = { "GDPR 18(1)(b)" }, force = "mandatory",
      when = because "unlawful",
    },

    permit "the person needs the data for a claim" {
      code = "needed_for_claims", cites = { "GDPR 18(1)(c)" }, force = "mandatory",
      when = because "needed_for_claims",
    },

    permit "while an objection is weighed" {
      code = "objection_pending", cites = { "GDPR 18(1)(d)" }, force = "mandatory",
      when = because "objection_pending",
    },

    oblige "restricted data are marked, and the person hears before the restriction ends" {
      cites = { "GDPR 18(2)", "GDPR 18(3)" }, on_action = "restrict",
      obliges = { "mark_restricted", "inform_before_lifting", "confirm_to_subject" },
    },
  },

  restriction {
    oblige "collecting waits while it is checked whether the claim is right" {
      cites = { "Debt Collection Act 513/1999 s. 4" }, on = { "granted", "partly_granted", "human_review" }, confidence = "M",
      obliges = { "hold_collection" },
      when  = function(case)
        return case.request:states "restriction_ground" and case.request.restriction_ground == "accuracy_contested"
          and case.subject:states "collections" and case.subject.collections:any "is_open"
      end,
    },

    oblige "while a person decides, the data are marked" {
      cites = { "GDPR 18(1)" }, on = { "human_review" }, obliges = { "mark_restricted" },
    },
  },

  -- Restricted data may only be stored.
  chapter { of = { "marketing_use", "publication", "transfer" },
    refuse "what is restricted is stored and nothing else" {
      code = "processing_restricted", cites = { "GDPR 18(2)" }, force = "mandatory", beyond_notice = true,
      when = is_restricted,
    },
  },

  disclosure {
    refuse "what is restricted is stored and nothing else, unless a law or a claim needs it" {
      code = "processing_restricted", cites = { "GDPR 18(2)" }, force = "mandatory", beyond_notice = true,
      when = function(case)
        return is_restricted(case) and not ask.law_obliges(case) and not ask.for_purpose("billing", "collection")(case)
      end,
    },

    review "the data are restricted, and a claim may need them" {
      cautions = true,
      code = "processing_restricted", cites = { "GDPR 18(2)" }, force = "mandatory",
      when = function(case) return is_restricted(case) and ask.for_purpose("billing", "collection")(case) end,
    },
  },

  staff_access {
    review "the data are restricted: whether a claim, or the checking itself, needs them now, a person decides" {
      code = "processing_restricted", cites = { "GDPR 18(2)" }, force = "mandatory", cautions = true,
      when = is_restricted,
    },

    refuse "what is restricted serves neither statistics nor development nor advertising" {
      code = "processing_restricted", cites = { "GDPR 18(2)" }, force = "mandatory", beyond_notice = true,
      when = function(case)
        return is_restricted(case) and case.request:states "purposes"
          and (ask.for_marketing(case) or ask.for_purpose("statistics", "development", "research")(case))
      end,
    },
  },
}
