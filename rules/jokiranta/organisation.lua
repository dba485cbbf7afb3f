-- Jokirannan Pallo ry, a made-up sports club. Its secretary answers for the register.
return organisation {
  name    = "Jokirannan Pallo ry",
  kind    = "association",
  contact = { role = "secretary", address = "Rantakenttä 1, 99999 Jokiranta", email = "sihteeri@jokiranta.example" },
  financial_year_end = "12-31",
}
