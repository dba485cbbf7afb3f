-- What `record:assume "fact"` returns of a fact that a case does not state: the only place where silence has a meaning. A rule
-- that reads the fact plainly, `record.fact`, asks for it instead. Every decision lists what it assumed, with the reason. An
-- organisation withdraws an assumption in its own assumptions.lua by `["subject.legal_holds"] = false`, and `--no-assumptions`
-- withdraws all: the fact is asked for.
--
--   none = true      there is none: a list without elements, and nil for any other fact
--   unknown = true   nothing is known of it: nil for any fact; the sentence of the condition says what follows
--   flag, code       the value itself
return assumptions {
  -- The request

  ["request.made_by"] = {
    code = "subject", cites = "GDPR 12(6)",
    because = "the request names no other requester, and the identity is checked separately where it matters",
  },
  ["request.signed"] = {
    code = "none",
    because = "no signature is stated, so the request counts as unsigned and proves no identity",
  },
  ["request.identity"] = {
    code = "sufficient", cites = { "GDPR 12(6)", "Ombudsman TSV/224/2023" },
    because = "a signature or electronic identification is enough, since the controller states no reasonable doubt",
  },
  ["request.authorisation"] = {
    unknown = true, cites = "GDPR 12(6)",
    because = "nothing says that the guardian has no custody or order; the person who decides checks it",
  },
  ["request.channel"] = {
    unknown = true, cites = "GDPR 12(3)",
    because = "the rules on electronic requests and on letters apply only where the channel is known",
  },
  ["request.language"] = {
    unknown = true, cites = "GDPR 12(1)",
    because = "the reply is in Swedish only where the request is known to be in Swedish",
  },
  ["request.addressed_to"] = {
    unknown = true,
    because = "the notice eases the form only for a request that is known to have gone to the contact person",
  },
  ["request.categories"] = {
    unknown = true,
    because = "a request that names no data is about all the data held on the person",
  },
  ["request.purposes"] = {
    unknown = true,
    because = "without a purpose, rules on one do not apply, and bans, objections and withdrawals cover all",
  },
  ["request.items.category"] = {
    unknown = true,
    because = "an item that names no data is incomplete, so the requester is asked for the data",
  },
  ["request.items.ground"] = {
    unknown = true,
    because = "an item that names no ground is incomplete, so the requester is asked for the ground",
  },
  ["request.items.right_then"] = {
    flag = false, cites = "GDPR 5(2)",
    because = "the controller has to show that the data were right at their time, and has not shown it",
  },
  ["request.items.confirmed"] = {
    flag = false,
    because = "nothing says that the source has confirmed the data as correct",
  },
  ["request.situation"] = {
    none = true, cites = "GDPR 21(1)",
    because = "the person has to name grounds in their own situation, and has named none",
  },
  ["request.overriding_grounds"] = {
    unknown = true, cites = "GDPR 21(1)",
    because = "no result of the weighing is stated, so a person still has to weigh the grounds",
  },
  ["request.restriction_ground"] = {
    unknown = true, cites = "GDPR 18(1)",
    because = "collection is suspended only where the request contests the accuracy of the data",
  },
  ["request.automated_decision"] = {
    flag = false, cites = "GDPR 22(3)",
    because = "the person has to contest an automated decision, and the request contests none",
  },
  ["request.employees_asked"] = {
    flag = false, cites = "GDPR 15(4)",
    because = "the request does not ask for the names of employees, so the controller gives none",
  },
  ["request.repeated"] = {
    flag = false, cites = "GDPR 12(5)",
    because = "the controller has to show that a request is excessive, and states no earlier request",
  },
  ["request.abuse_proved"] = {
    flag = false, cites = "GDPR 12(5)",
    because = "the controller has to prove that a requester misuses the right, and has not proved it",
  },

  -- Recipients

  ["request.recipient_kind"] = {
    unknown = true, cites = "GDPR 28(3)",
    because = "a recipient of unknown kind counts as an outsider, but in a transfer as a processor",
  },
  ["request.on_behalf"] = {
    flag = false, cites = "GDPR 28(3)",
    because = "a recipient acts for the controller only under a contract, and none is stated",
  },
  ["request.controller_claim"] = {
    unknown = true, cites = "GDPR 5(1)(b)",
    because = "nothing says that the claim is another creditor's; before a disclosure for it, the rules ask",
  },
  ["request.law_cited"] = {
    unknown = true, cites = "GDPR 6(3)",
    because = "a recipient that relies on a law has to name it, and the request names none",
  },
  ["request.law_checked"] = {
    unknown = true, cites = "GDPR 6(3)",
    because = "the controller has not stated what it found in the law, so only the list of duties counts",
  },
  ["request.legal_form_met"] = {
    unknown = true,
    because = "the controller states where a demand lacks the form that its law requires",
  },
  ["request.necessity"] = {
    unknown = true, cites = "GDPR 5(1)(c)",
    because = "the recipient has not stated that it needs less than it asks for",
  },
  ["request.country"] = {
    unknown = true, cites = "GDPR 6(3)",
    because = "an authority that cites a Finnish act is in Finland, since the request states no other country",
  },
  ["request.in_eea"] = {
    flag = true, cites = "GDPR 44",
    because = "a disclosure that leaves the European Economic Area states the country; this one states none",
  },
  ["request.transfer_tool"] = {
    unknown = true, cites = "GDPR 46",
    because = "the rules on a certain tool apply only where it is stated; before a transfer, the rules ask for it",
  },
  ["request.repetitive"] = {
    unknown = true, cites = "GDPR recital 111",
    because = "hosting, added services, customer care and address updates continue by their nature",
  },
  ["request.technically_necessary"] = {
    unknown = true, cites = "GDPR 28(3)",
    because = "hosting is technical by its nature, and nobody says that the implementation does without it",
  },
  ["request.dpf_certified"] = {
    unknown = true, cites = "GDPR 45",
    because = "a public list names the certified recipients; nothing says that it names this one",
  },
  ["request.staff.roles"] = {
    unknown = true, cites = "GDPR 32(4)",
    because = "a role without the duty rules access out where it is stated; to give access, roles are asked for",
  },
  ["request.soft_opt_in"] = {
    flag = false, cites = "917/2014 s. 200.3",
    because = "the controller has to show the sale that allows the messages, and has shown none",
  },

  -- The person

  ["subject.kind"] = {
    code = "natural_person", cites = "GDPR 4(1)",
    because = "the register is about living natural persons unless something else is stated",
  },
  ["subject.age"] = {
    unknown = true,
    because = "the age matters only for a child, and nothing says that the person is one",
  },
  ["subject.minor"] = {
    unknown = true, cites = "GDPR 8(1)",
    because = "the register records that a person is a child, and no such record is stated",
  },
  ["subject.is_minor"] = {
    flag = false, cites = "GDPR 8(1)",
    because = "neither an age nor anything else shows that the person is a child",
  },
  ["subject.groups"] = {
    unknown = true,
    because = "rules on a customer group apply only to its stated members, except that a bank account stays protected",
  },
  ["subject.contact_role"] = {
    none = true,
    because = "the register records the role of a contact person, and no role is stated",
  },
  ["subject.relationship"] = {
    unknown = true,
    because = "no relationship is stated: the person is no current customer, and no period has run from its end",
  },
  ["subject.relationship.ended"] = {
    none = true,
    because = "the relationship continues, since no end of it is stated",
  },
  ["subject.contract_running"] = {
    unknown = true,
    because = "the register shows no running contract; for a current customer, the rules ask",
  },
  ["subject.assignments"] = {
    unknown = true,
    because = "the register shows no open assignment; for a current customer, the rules ask about a contract",
  },
  ["subject.non_disclosure_order"] = {
    flag = false, cites = "Act 661/2009 s. 36",
    because = "no order is reported to the controller; before data go to another, the rules ask",
  },
  ["subject.consents"] = {
    unknown = true, cites = "GDPR 7(1)",
    because = "a consent counts as given or as withdrawn only where the controller has recorded it",
  },
  ["subject.consents.channel"] = {
    unknown = true,
    because = "a consent that names no channel covers every channel",
  },
  ["subject.bans"] = {
    none = true, cites = "GDPR 5(1)(d)",
    because = "the controller records each ban and states none; before marketing or publication, the rules ask",
  },
  ["subject.bans.purposes"] = {
    none = true, cites = "GDPR 21(3)",
    because = "a ban that names no purpose covers every purpose",
  },
  ["subject.restrictions"] = {
    none = true, cites = "GDPR 4(3)",
    because = "the controller marks restricted data, and no mark is stated",
  },
  ["subject.legal_holds"] = {
    none = true, cites = "GDPR 5(1)(d)",
    because = "the controller records each legal hold, and none is stated",
  },
  ["subject.disclosures"] = {
    none = true, cites = "GDPR 5(2)",
    because = "the controller records each disclosure, and none is stated",
  },
  ["subject.printouts"] = {
    none = true,
    because = "the controller keeps account of its printouts, and none is stated",
  },

  -- Debts

  ["subject.invoices"] = {
    none = true,
    because = "only stated invoices count here; where an open one could keep the data, the rules ask",
  },
  ["subject.invoices.creditor"] = {
    none = true,
    because = "an invoice in the register is the controller's own unless another creditor is stated",
  },
  ["subject.invoices.public_claim"] = {
    flag = false, cites = "706/2007 s. 20",
    because = "an invoice is a public claim, with its longer limitation, only where that is stated",
  },
  ["subject.invoices.interrupted"] = {
    none = true, cites = "728/2003 s. 10",
    because = "no interruption of the limitation is stated; once the period is over, a person looks for one",
  },
  ["subject.collections"] = {
    unknown = true,
    because = "no collection case is stated; where an invoice is open and a case matters, the rules ask",
  },

  -- The data

  ["subject.data"] = {
    unknown = true,
    because = "rules on certain data apply only to stated data; before access or erasure, the rules ask",
  },
  ["subject.data.source"] = {
    unknown = true,
    because = "data are corrected at their source only where the source is stated",
  },
  ["subject.data.basis"] = {
    unknown = true, cites = "GDPR 5(2)",
    because = "the rules on a certain legal basis apply only where the controller has stated it",
  },
  ["subject.data.necessary"] = {
    unknown = true, cites = "GDPR 5(1)(e)",
    because = "only a stated need counts; before an erasure the rules ask for it, unless no claim can be made any more",
  },
  ["subject.data.special"] = {
    flag = false, cites = "GDPR 9(1)",
    because = "the controller marks data of a special category; data without a mark do not count as such",
  },
  ["subject.data.secret"] = {
    flag = false,
    because = "the controller marks data that the law makes secret; data without a mark do not count as secret",
  },
  ["subject.data.access_harmful"] = {
    flag = false, cites = "Data Protection Act 34",
    because = "the controller has to show that access would do serious harm, and has not shown it",
  },
  ["subject.data.disputed"] = {
    flag = false, cites = "GDPR 18(1)(a)",
    because = "the person has to contest the accuracy of data, and nothing says that the person did",
  },
  ["subject.data.linked"] = {
    unknown = true, cites = "GDPR 11(2)",
    because = "data in the register are linked to the person; for cookie data, the rules ask",
  },
  ["subject.data.unlawful"] = {
    flag = false, cites = "GDPR 17(1)(d)",
    because = "nothing says that the controller processed the data unlawfully",
  },
  ["subject.data.must_be_erased"] = {
    flag = false, cites = "GDPR 17(1)(e)",
    because = "no law or decision of an authority that orders the erasure is stated",
  },
  ["subject.data.collected_from_child"] = {
    flag = false, cites = "GDPR 17(1)(f)",
    because = "nothing says that an online service collected the data from a child",
  },

  -- The controller

  ["controller.archive_plan"] = {
    unknown = true, cites = "Information Management Act 906/2019 s. 21",
    because = "no plan is stated, so none keeps the data; before a public body erases data, the rules ask",
  },
  ["controller.archive_plan.years"] = {
    unknown = true,
    because = "the entry of the plan states no years, so its last day applies, or it keeps the data for good",
  },
}
