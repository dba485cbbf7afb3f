-- The controller of the registers in this folder.
return organisation {
  name    = "Koivulan kaupunki",
  kind    = "municipality",
  contact = { role = "registry_office", address = "Kirkkotie 2, 99990 Koivula", email = "kirjaamo@koivula.example" },
  financial_year_end = "12-31",
  archive_plan       = {},  -- the town archives nothing of its library customers; the notice sets the periods
}
