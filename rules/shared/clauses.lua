-- Clauses that several notices share: the condition, the code of the reason and the obligations. A notice states its
-- promises in its own words: `clause { "S3-17" }` creates a rule that cites these statements, and other keys in the braces
-- are specific to the notice.
local ask = use "shared/questions"

local function clause(common)
  return function(own)
    local rule = { cites = {} }
    for key, value in pairs(common) do
      if key ~= "law" then rule[key] = value end
    end
    for key, value in pairs(own) do
      if type(key) == "number" then rule.cites[key] = value else rule[key] = value end
    end
    if common.law then rule.cites[#rule.cites + 1] = common.law end
    return rule
  end
end

local clauses = {}

-- Erasure: data are destroyed on request, except …

clauses.destroyed_on_request = clause { code = "erasure_on_request", unless_law = true }

clauses.open_invoices = clause { code = "open_invoice", law = "GDPR 17(3)(e)", when = ask.open_invoice }

clauses.collection = clause { code = "open_collection", law = "GDPR 17(3)(e)", when = ask.in_collection }

clauses.work_in_hand = clause {
  code = "contract_running", law = "GDPR 6(1)(b)",
  when = function(case, held)
    if not held:states "necessary" then return ask.work_in_hand(case) end
    if not held.necessary then return false end
    -- Necessary data are deleted only on an erasure request, so only then must it be stated whether work is in hand.
    return case.request.kind == "erasure" and ask.work_in_hand(case) or ask.work_is_on_record(case)
  end,
}

-- Disclosure: no data are disclosed to outsiders, except …

-- Every purpose must be listed, and the recipient must not pursue claims of its own, which are not the controller's.
local listed = { "billing", "collection", "credit_application", "credit_decision", "legal_obligation" }

local function has_no_business_here(case)
  local kind = case.request.recipient_kind
  return kind == "private_person" or kind == "media" or kind == "partner"
end

clauses.billing_and_collection = clause {
  code    = "disclosure_purpose_listed",
  when    = function(case)
    return ask.for_purpose("billing", "collection")(case) and ask.within(case, listed) and not has_no_business_here(case)
  end,
  obliges = { "record_disclosure", "minimise_fields" },
}

clauses.law_obliges = clause {
  code    = "mandatory_legal_duty",
  when    = ask.law_obliges,
  obliges = { "record_disclosure", "minimise_fields" },
}

clauses.own_register = clause {
  code = "own_use",
  when = function(case)
    if case.request.recipient_kind ~= "own_register" then return false end
    return not (case.request:states "purposes" and ask.for_marketing(case) and ask.marketing_banned(case))
  end,
}

clauses.credit_matter = clause {
  code    = "disclosure_purpose_listed",
  when    = function(case)
    return ask.for_credit(case) and ask.within(case, listed) and not has_no_business_here(case) and case.subject.credit_matter
  end,
  obliges = { "record_disclosure", "minimise_fields" },
}

clauses.no_credit_matter = clause {
  code = "credit_matter_missing",
  when = function(case) return ask.for_credit(case) and not case.subject.credit_matter end,
}

-- Services that a provider performs for the controller, and purposes that may accompany them.
local served = { "value_added_service", "technical_hosting", "customer_care", "address_update" }
local served_or_listed = { "billing", "collection", table.unpack(served) }

clauses.provider = clause {
  code    = "processing_on_behalf",
  when    = function(case)
    return (case.request:states "on_behalf" and case.request.on_behalf or ask.goes_to_processor(case))
      and ask.for_purpose(table.unpack(served))(case) and ask.within(case, served_or_listed)
  end,
  obliges = { "require_processor_agreement", "record_disclosure" },
}

clauses.for_advertising = clause {
  code = "purpose_incompatible",
  when = function(case) return ask.for_marketing(case) and case.request.recipient_kind ~= "own_register" end,
}

clauses.anything_else = clause { otherwise = true, code = "disclosure_purpose_not_listed" }

clauses.no_regular_disclosure = clause { otherwise = true, code = "no_regular_disclosure" }

-- A collector may also send an invoice. Any other purpose is its own.
local collecting = { "billing", "collection", "legal_obligation" }

clauses.collected_on_behalf = clause {
  code    = "processing_on_behalf", law = "GDPR 28(3)",
  when    = function(case)
    return ask.for_purpose "collection" (case) and ask.within(case, collecting) and case.request.on_behalf
      and (ask.open_invoice(case) or ask.in_collection(case))
  end,
  obliges = { "require_processor_agreement", "minimise_fields" },
}

clauses.claim_sold = clause {
  code = "claim_assigned",
  when = function(case)
    return ask.for_purpose "collection" (case) and ask.within(case, collecting)
      and not ask.law_obliges(case) and not case.request.on_behalf
  end,
}

clauses.identity_code_not_needed = clause {
  code = "not_necessary", of = { "personal_identity_code" },
  when = function(case) return not case.request.necessity:includes "personal_identity_code" end,
}

-- Transfers

clauses.technically_necessary = clause {
  code = "technically_necessary",
  when = function(case) return case.request.technically_necessary end,
}

-- A disclosure leaves the Union without technical necessity; hosting counts as technically necessary.
clauses.leaves_the_union_needlessly = clause {
  code = "transfer_excluded_by_notice",
  when = function(case)
    local request = case.request
    return request:states "country" and not request.in_eea and not ask.within(case, { "technical_hosting" })
      and not request.technically_necessary
  end,
}

clauses.stays_in_the_union = clause {
  otherwise = true, code = "transfer_excluded_by_notice",
  when = function(case) return not case.request.in_eea end,
}

-- Applies to transfers and disclosures; a disclosure need not state the country.
clauses.never_leaves_the_area = clause {
  code = "transfer_excluded_by_notice",
  when = function(case)
    if case.request.kind == "disclosure" and not case.request:states "country" then return false end
    return not case.request.in_eea
  end,
}

-- Marketing and lists

clauses.own_advertising = clause { code = "own_marketing" }

clauses.advertising_forbidden = clause {
  code = "absolute_right_to_object_marketing", when = ask.marketing_banned,
}

clauses.outside_the_purposes = clause { code = "purpose_incompatible" }

clauses.lists_advertise = clause {
  code = "absolute_right_to_object_marketing", when = ask.advertising_banned,
}

clauses.list_published = clause { code = "own_use", of = { "name", "represented_organisation", "postal_address" } }

clauses.more_than_a_label = clause { otherwise = true, code = "not_necessary", law = "GDPR 5(1)(c)" }

clauses.list_for_outsiders = clause {
  code = "purpose_incompatible", when = function(case) return case.request.list_for_outsiders end,
}

clauses.publication_forbidden = clause {
  code = "publication_prohibited_by_subject", when = ask.banned "publication",
}

clauses.forbids_publication = clause {
  code    = "publication_prohibited_by_subject",
  obliges = { "record_ban", "exclude_from_lists" },
}

clauses.forbids_marketing = clause {
  code    = "absolute_right_to_object_marketing",
  obliges = { "record_ban", "stop_processing", "exclude_from_lists" },
}

clauses.objects_to_marketing = clause {
  code    = "absolute_right_to_object_marketing",
  when    = function(case) return case.request:states "purposes" and ask.for_marketing(case) end,
  obliges = { "record_ban", "stop_processing", "exclude_from_lists", "confirm_to_subject" },
}

-- Access by staff

clauses.designated_under_undertaking = clause {
  code = "own_use", unless_law = true,
  when = function(case)
    local staff = case.request.staff
    return staff.designated and staff.undertaking_signed and staff.own_credentials
  end,
}

clauses.no_undertaking = clause {
  code    = "undertaking_missing",
  when    = function(case) return not case.request.staff.undertaking_signed end,
  obliges = { "obtain_undertaking" },
}

clauses.not_designated = clause {
  code = "not_designated",
  when = function(case) return not case.request.staff.designated end,
}

clauses.shared_credentials = clause {
  code = "credentials_shared",
  when = function(case) return not case.request.staff.own_credentials end,
}

-- Access

clauses.own_data = clause { code = "right_of_access" }

clauses.names_sources = clause { on = { "granted", "partly_granted" }, obliges = { "name_sources" } }

-- Rectification

clauses.incorrect  = clause { code = "incorrect_data", when = ask.on_ground "incorrect" }
clauses.incomplete = clause { code = "incomplete_data", when = ask.on_ground "incomplete" }
clauses.outdated   = clause { code = "outdated_data", when = ask.on_ground "outdated" }

clauses.unnecessary = clause {
  code    = "not_necessary",
  when    = function(case, held)
    return ask.on_ground "unnecessary" (case, held) and not ask.owes_on_record(case) and not held.necessary
  end,
  action  = "erase",
  obliges = { "erase" },
}

clauses.right_and_needed = clause { otherwise = true, code = "data_correct_for_purpose" }

clauses.tells_the_source = clause {
  on_action = "correct", obliges = { "notify_source" },
  when = function(case)
    return case.subject.data:any(function(held)
      return ask.corrects(case, held) and held.source ~= "subject"
    end)
  end,
}

clauses.tells_recipients = clause {
  on_action = "correct", obliges = { "notify_recipients" },
  when = function(case) return #case.subject.disclosures > 0 end,
}

clauses.certifies_a_refusal = clause {
  on = { "refused", "partly_granted" }, obliges = { "issue_refusal_certificate", "inform_complaint_right" },
}

return clauses
