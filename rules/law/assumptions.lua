-- What a fact is taken for that a case does not state: the only place where silence has a meaning. Every decision lists what it
-- assumed, with the reason. An organisation withdraws an assumption in its own assumptions.lua; `--no-assumptions` withdraws all.
return assumptions {
  ["subject.legal_holds"] = {
    none = true, cites = "GDPR 5(1)(d)",
    because = "a hold is recorded in the register when it is ordered",
  },
  ["request.repeated"] = {
    flag = false, cites = "GDPR 12(5)",
    because = "the controller must show that a request is excessive",
  },
  ["subject.kind"] = {
    code = "natural_person", cites = "GDPR 4(1)",
    because = "a register of persons is about living natural persons",
  },
  ["request.identity"] = {
    code = "sufficient", given = { signed = { "signed", "hand_signed", "e_identified" } }, cites = { "GDPR 12(6)", "Ombudsman TSV/224/2023" },
    because = "a signed request leaves no reasonable doubt unless the controller states one",
  },
}
