-- Rectification and notification of recipients: GDPR 16 and 19.
local the = use "shared/conditions"

local data_are_needed = condition("the data are still necessary, or an open invoice or collection case is stated",
  function(case, held) return the.debt_is_on_record(case) or held.necessary end)

local each_item_is_complete = condition("the request names items, each with its data and its ground", function(case)
  return #case.request.items > 0 and case.request.items:all(function(item)
    return item:assume "category" ~= nil and item:assume "ground" ~= nil
  end)
end)

-- What is missing may be completed. Nothing else can be put right where nothing is held.
local data_to_be_changed_are_not_held = condition(
  "the register does not hold data that are called incorrect, outdated or unnecessary; if held data are not stated, no",
  function(case, held) return the.data_are_not_held(case, held) and not the.data_are_called_incomplete(case, held) end)

local data_are_stated_disputed = condition("the person contests the accuracy of the data; if this is not stated, no",
  function(_, held) return held:assume "disputed" end)

local an_invoice_is_disputed = condition("an invoice is disputed", function(case)
  return case.subject.invoices:any(function(invoice) return invoice.status == "disputed" end)
end)

-- Returns whether an item of the request calls this category incorrect.
local function is_about(item, held) return item.category == held.category and item.ground == "incorrect" end

local data_were_right_then = condition(
  "data that are called incorrect were right at the time that they are about; if this is not stated, no",
  function(case, held)
    return case.request.items:any(function(item)
      return is_about(item, held) and item:assume "right_then"
    end)
  end)

local source_confirms_the_data = condition("the source confirms data that are called incorrect; if this is not stated, no",
  function(case, held)
    return case.request.items:any(function(item)
      return is_about(item, held) and item:assume "confirmed"
    end)
  end)

return law "GDPR on rectification" {
  title    = "Regulation (EU) 2016/679, articles 16 and 19",
  in_force = { from = "2018-05-25" },
  checked  = "2026-11-30",
  confidence = "M+",

  rectification.permit "inaccurate data are put right" {
    code = "incorrect_data", cites = "GDPR 16", data = everything, when = the.data_are_called_incorrect,
  },

  rectification.permit "incomplete data are completed" {
    code = "incomplete_data", cites = "GDPR 16", data = everything, when = the.data_are_called_incomplete,
  },

  rectification.permit "outdated data are brought up to date" {
    code = "outdated_data", cites = { "GDPR 16", "GDPR 5(1)(d)" }, data = everything, when = the.data_are_called_outdated,
  },

  rectification.refuse "data that are not held cannot be put right" {
    code = "wrong_register", cites = { "GDPR 16", "GDPR 5(1)(d)" }, data = everything, confidence = "M+",
    except = { "invoice_voucher", "ledger", "billing_journal" }, reports_conflict = false,  -- these follow from invoices
    when = data_to_be_changed_are_not_held,
  },

  rectification.permit "data that the purpose does not need are deleted" {
    code    = "not_necessary", cites = { "GDPR 5(1)(c)", "GDPR 17(1)(a)" }, data = everything,
    when    = { the.data_are_called_unnecessary, the.data_are_stated_unnecessary }, unless = the.debt_is_on_record,
    action  = "erase",
    obliges = "erase",
  },

  rectification.retain "data that the purpose needs are kept" {
    fallback = true,
    code = "still_necessary", cites = "GDPR 17(1)(a)", layer = "default", data = everything,
    when = { the.data_are_called_unnecessary, data_are_needed },
  },

  rectification.require "the request names the data and what is wrong with them" {
    requirement = "itemised", code = "not_itemised", cites = "GDPR 16", layer = "default",
    met  = each_item_is_complete,
    asks = "which data, and what is wrong with them",
  },

  rectification.review "the accuracy of the data is disputed" {
    code    = "accuracy_contested", cites = { "GDPR 16", "GDPR 18(1)(a)" }, data = everything,
    dpv     = "justifications:ContestAccuracy",
    when    = data_are_stated_disputed,
    obliges = "mark_restricted",
  },

  rectification.review "the amount of a claim is disputed, and one side alone does not settle it" {
    code = "accuracy_contested", cites = { "GDPR 16", "GDPR 18(1)(a)", "Debt Collection Act 513/1999 s. 4 b" },
    data = { "billing_data", "payment_data", "price_and_payment_data", "collection_file" }, confidence = "S",
    when = { the.data_would_be_corrected, an_invoice_is_disputed }, unless = the.controller_made_the_request,
    obliges = { "mark_restricted", "hold_collection" },
  },

  rectification.review "an assessment is not overwritten on the word of one side: a professional decides" {
    code = "accuracy_contested", cites = { "GDPR 16", "GDPR 5(1)(d)" }, confidence = "M+",
    data = { "health_data", "social_support_needs", "youth_service_notes" },
    when = the.data_are_called_incorrect, unless = the.controller_made_the_request,
  },

  rectification.refuse "data that were right at their time stay, and the person may add a statement" {
    code = "data_correct_for_purpose", cites = { "GDPR 16", "GDPR 5(1)(d)" }, data = everything, confidence = "M+",
    reports_conflict = false, when = data_were_right_then, obliges = "add_supplementary_statement",
  },

  rectification.review "the source confirms the data that the person calls incorrect" {
    code = "accuracy_contested", cites = { "GDPR 16", "GDPR 18(1)(a)" }, data = everything, confidence = "M+",
    when = source_confirms_the_data, unless = the.controller_made_the_request, obliges = "mark_restricted",
  },

  rectification.oblige "data are put right, and the person is informed" {
    cites = "GDPR 16", on_action = "correct", obliges = { "correct", "confirm_to_subject" },
  },

  any_of(rectification, erasure, restriction).oblige "recipients are notified" {
    cites = "GDPR 19", on_outcome = { "granted", "partly_granted" }, obliges = "notify_recipients",
    when  = the.disclosures_are_on_record,
  },
}
