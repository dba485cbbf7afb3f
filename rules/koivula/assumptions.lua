-- What is assumed of the organisation's own facts where a case does not state them. See law/assumptions.lua.
return assumptions {
  ["subject.date_of_birth"] = {
    unknown = true,
    because = "the day of birth is not stated, so the stated age decides",
  },
}
