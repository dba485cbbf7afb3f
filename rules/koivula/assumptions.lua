-- What is assumed of the organisation's own facts where a case does not state them. See law/assumptions.lua.
return assumptions {
  ["subject.date_of_birth"] = {
    unknown = true,
    because = "the age counts where the day of birth is not stated",
  },
  ["subject.lending_bans"] = {
    none = true,
    because = "a ban on lending is recorded when it is made",
  },
  ["subject.reservations"] = {
    none = true,
    because = "a reservation is recorded when it is made",
  },
}
