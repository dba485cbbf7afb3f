-- What is assumed of the organisation's own facts where a case does not state them. See law/assumptions.lua.
return assumptions {
  ["subject.date_of_birth"] = {
    unknown = true,
    because = "the day of birth is not stated, so the stated age decides",
  },
  ["subject.lending_bans"] = {
    none = true,
    because = "the library records each ban on lending, and none is stated",
  },
  ["subject.reservations"] = {
    none = true,
    because = "the library records each reservation, and none is stated",
  },
}
