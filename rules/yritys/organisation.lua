-- What the template leaves open. An organisation that takes the template completes this file, and changes no other.
return organisation {
  name    = "Esimerkkiyritys Oy",
  kind    = "company",
  contact = { role = "customer_service", address = "Esimerkkikatu 1, 00100 Helsinki", email = "asiakaspalvelu@yritys.example" },
  financial_year_end = "12-31",
}
