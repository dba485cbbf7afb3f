-- The clinic, which the registers of this folder name as their controller.
return organisation {
  name    = "Hammaspiste Oy",
  kind    = "company",
  contact = {
    role  = "data_protection_officer", address = "Mallikatu 3, 00100 Helsinki", email = "tietosuoja@hammaspiste.example",
    phone = "010 000 0000",
  },
  financial_year_end = "12-31",
  processors = { { name = "Esimerkkiviestit Oy", country = "FI" }, { name = "Mallipotilasjärjestelmä Oy", country = "FI" } },
}
