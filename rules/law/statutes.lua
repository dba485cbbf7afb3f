-- The acts that rules may cite: what each is, since when it is law, until when it was, and the number of its last article
-- or section. A citation that begins with none of them, or goes beyond the last, is refused when rules are loaded.
return statutes {
  ["GDPR"]                                          = { title = "Regulation (EU) 2016/679", from = "2018-05-25", last = 99 },
  ["Regulation 1182/71"]                            = { title = "Regulation (EEC, Euratom) No 1182/71 on periods, dates and time limits", from = "1971-07-01" },
  ["Data Protection Act"]                           = { title = "tietosuojalaki 1050/2018", from = "2019-01-01", last = 38 },
  ["Personal Data Act"]                             = { title = "henkilötietolaki 523/1999", from = "1999-06-01", to = "2018-12-31", last = 51 },
  ["Openness Act"]                                  = { title = "julkisuuslaki 621/1999", from = "1999-12-01", last = 38 },
  ["Information Management Act 906/2019"]           = { title = "tiedonhallintalaki 906/2019", from = "2020-01-01" },
  ["Administrative Procedure Act 434/2003"]         = { title = "hallintolaki 434/2003", from = "2004-01-01" },
  ["Act 13/2003"]                                   = { title = "laki sähköisestä asioinnista viranomaistoiminnassa 13/2003", from = "2003-02-01" },
  ["Act 661/2009"]                                  = { title = "laki väestötietojärjestelmästä 661/2009", from = "2010-03-01" },
  ["Archives Act 831/1994"]                         = { title = "arkistolaki 831/1994", from = "1994-10-01" },
  ["917/2014"]                                      = { title = "laki sähköisen viestinnän palveluista 917/2014", from = "2015-01-01" },
  ["Accounting Act"]                                = { title = "kirjanpitolaki 1336/1997", from = "1997-12-31" },
  ["Local Government Act 410/2015"]                 = { title = "kuntalaki 410/2015", from = "2015-05-01" },
  ["728/2003"]                                      = { title = "laki velan vanhentumisesta 728/2003", from = "2004-01-01" },
  ["Debt Collection Act 513/1999"]                  = { title = "perintälaki 513/1999", from = "1999-09-01" },
  ["Act 812/2000"]                                  = { title = "sosiaalihuollon asiakaslaki 812/2000", from = "2001-01-01" },
  ["Act 254/2015"]                                  = { title = "sosiaalihuollon asiakasasiakirjalaki 254/2015", from = "2015-04-01", to = "2023-12-31" },
  ["Act 703/2023"]                                  = { title = "asiakastietolaki 703/2023", from = "2024-01-01" },
  ["Ombudsman"]                                     = { title = "decisions of the Data Protection Ombudsman" },
  ["CJEU"]                                          = { title = "judgments of the Court of Justice of the European Union" },
}
