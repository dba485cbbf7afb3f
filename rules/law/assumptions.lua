-- What `record:assume "fact"` returns of a fact that a case does not state: the only place where silence has a meaning. A rule that
-- reads the fact plainly, `record.fact`, asks for it instead. Every decision lists what it assumed, with the reason. An
-- organisation withdraws an assumption in its own assumptions.lua, and `--no-assumptions` withdraws all: the fact is asked for.
--
--   none = true      there is none; a list without elements
--   unknown = true   nothing is known of it, and the rule that reads it grants nothing on it
return assumptions {
  -- The request

  ["request.made_by"] = {
    code = "subject", cites = "GDPR 12(6)",
    because = "a request in a person's name is taken for theirs, and who asks is identified apart",
  },
  ["request.signed"] = {
    code = "none",
    because = "a signature is seen where there is one",
  },
  ["request.identity"] = {
    code = "sufficient", cites = { "GDPR 12(6)", "Ombudsman TSV/224/2023" },
    because = "a signature leaves no reasonable doubt, unless the controller states one",
  },
  ["request.authorisation"] = {
    unknown = true, cites = "GDPR 12(6)",
    because = "an agent who states none is asked for it, and only a stated lack counts as one",
  },
  ["request.channel"] = {
    unknown = true, cites = "GDPR 12(3)",
    because = "an answer goes by electronic means only where the request came so",
  },
  ["request.language"] = {
    unknown = true, cites = "GDPR 12(1)",
    because = "an answer is in Swedish only where the request was",
  },
  ["request.addressed_to"] = {
    unknown = true,
    because = "a form is eased only for a request that reached the contact person",
  },
  ["request.categories"] = {
    unknown = true,
    because = "a request that names no data is about all of them, and one to change data is asked for them",
  },
  ["request.purposes"] = {
    unknown = true,
    because = "a purpose that the request does not name is not asked for",
  },
  ["request.items.category"] = {
    unknown = true,
    because = "an item without its data is incomplete, and the request is asked for them",
  },
  ["request.items.ground"] = {
    unknown = true,
    because = "an item without its ground is incomplete, and the request is asked for it",
  },
  ["request.items.right_then"] = {
    flag = false, cites = "GDPR 5(2)",
    because = "that data were right at their time is for the controller to show",
  },
  ["request.items.confirmed"] = {
    flag = false,
    because = "the source is asked before data that it gave are corrected",
  },
  ["request.situation"] = {
    none = true, cites = "GDPR 21(1)",
    because = "grounds in the person's own situation are named by the person",
  },
  ["request.overriding_grounds"] = {
    unknown = true, cites = "GDPR 21(1)",
    because = "an official weighs the grounds, and has not until a result is stated",
  },
  ["request.restriction_ground"] = {
    unknown = true, cites = "GDPR 18(1)",
    because = "data are marked as contested only where the person contests them",
  },
  ["request.automated_decision"] = {
    flag = false, cites = "GDPR 22(3)",
    because = "a person who contests an automated decision says so",
  },
  ["request.employees_asked"] = {
    flag = false, cites = "GDPR 15(4)",
    because = "names of employees are given only to a request for them",
  },
  ["request.repeated"] = {
    flag = false, cites = "GDPR 12(5)",
    because = "the controller shows that a request is excessive",
  },
  ["request.abuse_proved"] = {
    flag = false, cites = "GDPR 12(5)",
    because = "the controller proves misuse",
  },

  -- Recipients

  ["request.recipient"] = {
    unknown = true,
    because = "a recipient without a name has no case of the controller",
  },
  ["request.recipient_kind"] = {
    unknown = true, cites = "GDPR 28(3)",
    because = "a recipient of unknown kind is an outsider, except in a transfer, which is to a processor",
  },
  ["request.on_behalf"] = {
    flag = false, cites = "GDPR 28(3)",
    because = "who works for the controller has a contract, which the controller knows",
  },
  ["request.controller_claim"] = {
    unknown = true, cites = "GDPR 5(1)(b)",
    because = "a claim is another's only where that is stated; whose it is, is asked for before a grant",
  },
  ["request.law_cited"] = {
    unknown = true, cites = "GDPR 6(3)",
    because = "a recipient that relies on a law names it",
  },
  ["request.law_checked"] = {
    unknown = true, cites = "GDPR 6(3)",
    because = "a law counts as read only where the controller states what it found",
  },
  ["request.necessity"] = {
    unknown = true, cites = "GDPR 5(1)(c)",
    because = "a recipient that names less than it asks for says so",
  },
  ["request.in_eea"] = {
    flag = true, cites = "GDPR 44",
    because = "a disclosure that leaves the area states the country",
  },
  ["request.transfer_tool"] = {
    unknown = true, cites = "GDPR 46",
    because = "a rule about one tool leaves other transfers alone; without a tool there is no transfer",
  },
  ["request.repetitive"] = {
    unknown = true, cites = "GDPR recital 111",
    because = "hosting, mailing and support go on by their nature",
  },
  ["request.dpf_certified"] = {
    unknown = true, cites = "GDPR 45",
    because = "a certified recipient stands in a public list",
  },
  ["request.staff.roles"] = {
    unknown = true, cites = "GDPR 32(4)",
    because = "a role without the duty rules access out where it is stated; to give access, roles are asked for",
  },
  ["request.soft_opt_in"] = {
    flag = false, cites = "917/2014 s. 200.3",
    because = "the sender shows the sale that allows messages",
  },

  -- The person

  ["subject.kind"] = {
    code = "natural_person", cites = "GDPR 4(1)",
    because = "a register of persons is about living natural persons",
  },
  ["subject.age"] = {
    unknown = true,
    because = "age matters for a child, and a child is stated",
  },
  ["subject.minor"] = {
    unknown = true, cites = "GDPR 8(1)",
    because = "a child is stated",
  },
  ["subject.is_minor"] = {
    flag = false, cites = "GDPR 8(1)",
    because = "a child is stated",
  },
  ["subject.groups"] = {
    unknown = true,
    because = "the special rules for a group apply to its stated members",
  },
  ["subject.contact_role"] = {
    none = true,
    because = "a contact person is stated as one",
  },
  ["subject.relationship"] = {
    unknown = true,
    because = "a period from the end of a relationship runs from a stated end",
  },
  ["subject.relationship.ended"] = {
    none = true,
    because = "a relationship goes on until its end is stated",
  },
  ["subject.contract_running"] = {
    unknown = true,
    because = "work in hand is recorded; of a current customer it is asked for",
  },
  ["subject.assignments"] = {
    unknown = true,
    because = "work in hand is recorded; of a current customer it is asked for",
  },
  ["subject.non_disclosure_order"] = {
    flag = false, cites = "Act 661/2009 s. 36",
    because = "the population register reports an order to its customers; for a disclosure it is asked for",
  },
  ["subject.consents"] = {
    unknown = true, cites = "GDPR 7(1)",
    because = "the controller shows a consent that it relies on",
  },
  ["subject.consents.channel"] = {
    unknown = true,
    because = "a consent that names no channel is for all",
  },
  ["subject.consents.given"] = {
    unknown = true,
    because = "a consent is old only where its day is stated",
  },
  ["subject.bans"] = {
    none = true, cites = "GDPR 5(1)(d)",
    because = "a ban is recorded when it is made; before marketing and publication it is asked for",
  },
  ["subject.bans.purposes"] = {
    none = true, cites = "GDPR 21(3)",
    because = "a ban that names no purpose covers all of them",
  },
  ["subject.restrictions"] = {
    none = true, cites = "GDPR 4(3)",
    because = "restricted data are marked",
  },
  ["subject.legal_holds"] = {
    none = true, cites = "GDPR 5(1)(d)",
    because = "a hold is recorded when it is ordered",
  },
  ["subject.disclosures"] = {
    none = true, cites = "GDPR 5(2)",
    because = "a disclosure is recorded when it is made",
  },
  ["subject.printouts"] = {
    none = true,
    because = "a printout is recorded when it is made",
  },

  -- Debts

  ["subject.invoices"] = {
    none = true,
    because = "what is asked for elsewhere: here an invoice only adds a bar, and one that is stated counts",
  },
  ["subject.invoices.status"] = {
    unknown = true,
    because = "a dispute is recorded when it is made",
  },
  ["subject.invoices.creditor"] = {
    none = true,
    because = "an invoice in the register is the controller's unless another creditor is stated",
  },
  ["subject.invoices.public_claim"] = {
    flag = false, cites = "706/2007 s. 20",
    because = "a public claim has a longer limitation, and is stated as one",
  },
  ["subject.invoices.interrupted"] = {
    none = true, cites = "728/2003 s. 10",
    because = "without a stated interruption a person looks for one",
  },
  ["subject.collections"] = {
    unknown = true,
    because = "a collection case is opened on an open invoice, of which the register knows",
  },
  ["subject.collections.status"] = {
    unknown = true, cites = "728/2003 s. 11",
    because = "a claim in court or enforcement is stated as such",
  },
  ["subject.collections.opened"] = {
    unknown = true,
    because = "a case of unknown day is not time-barred",
  },
  ["subject.collections.agent"] = {
    none = true,
    because = "an agency has the case that states it",
  },

  -- The data

  ["subject.data"] = {
    unknown = true,
    because = "only what is stated to be held is meant; before data are given or erased, they are asked for",
  },
  ["subject.data.source"] = {
    unknown = true,
    because = "a source is asked for a correction where it is known",
  },
  ["subject.data.basis"] = {
    unknown = true, cites = "GDPR 5(2)",
    because = "the controller shows the legal basis that it relies on",
  },
  ["subject.data.basis.purpose"] = {
    unknown = true,
    because = "a basis without a purpose is for all",
  },
  ["subject.data.necessary"] = {
    unknown = true, cites = "GDPR 5(1)(e)",
    because = "data stay by necessity where it is stated or asked for, and go without a question once no claim can be made",
  },
  ["subject.data.special"] = {
    flag = false, cites = "GDPR 9(1)",
    because = "the register states which of its data are of a special category",
  },
  ["subject.data.secret"] = {
    flag = false,
    because = "the register states which of its data the law makes secret",
  },
  ["subject.data.access_harmful"] = {
    flag = false, cites = "Data Protection Act 34",
    because = "the controller shows the harm that access would do",
  },
  ["subject.data.disputed"] = {
    flag = false, cites = "GDPR 18(1)(a)",
    because = "a person who contests data says so",
  },
  ["subject.data.linked"] = {
    unknown = true, cites = "GDPR 11(2)",
    because = "data in the register are linked to the person; of cookie data it is asked for",
  },
  ["subject.data.unlawful"] = {
    flag = false, cites = "GDPR 17(1)(d)",
    because = "unlawful processing is found before it is a ground",
  },
  ["subject.data.must_be_erased"] = {
    flag = false, cites = "GDPR 17(1)(e)",
    because = "an order to erase is stated",
  },
  ["subject.data.collected_from_child"] = {
    flag = false, cites = "GDPR 17(1)(f)",
    because = "data that a child gave online are stated as such",
  },

  -- The controller

  ["controller.archive_plan"] = {
    unknown = true, cites = "Information Management Act 906/2019 s. 21",
    because = "a plan keeps what it names; a public body without one is asked for it",
  },
  ["controller.archive_plan.years"] = {
    unknown = true,
    because = "an entry of the plan states years or a day",
  },
}
