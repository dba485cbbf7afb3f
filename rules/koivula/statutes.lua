return statutes {
  ["Public Libraries Act 1492/2016"] = { title = "laki yleisistä kirjastoista 1492/2016", from = "2017-01-01" },
}
