-- Acts that this club meets besides those of rules/law/statutes.lua.
return statutes {
  ["Associations Act"]  = { title = "yhdistyslaki 503/1989", from = "1990-01-01" },
  ["Act 148/2014"]      = {
    title = "laki lasten kanssa toimivien vapaaehtoisten rikostaustan selvittämisestä 148/2014", from = "2014-05-01",
  },
  ["Child Custody Act"] = { title = "laki lapsen huollosta ja tapaamisoikeudesta 361/1983", from = "1984-01-01" },
}
