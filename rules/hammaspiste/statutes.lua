-- Acts on health care that the register of the clinic cites. Act 703/2023 is among the acts of all registers.
return statutes {
  ["Patient Act 785/1992"]              = { title = "laki potilaan asemasta ja oikeuksista 785/1992", from = "1993-03-01" },
  ["Patient Insurance Act 948/2019"]    = { title = "potilasvakuutuslaki 948/2019", from = "2021-01-01" },
  ["Sickness Insurance Act 1224/2004"]  = { title = "sairausvakuutuslaki 1224/2004", from = "2005-01-01" },
  ["Secondary Use Act 552/2019"]        = {
    title = "laki sosiaali- ja terveystietojen toissijaisesta käytöstä 552/2019", from = "2019-05-01",
  },
}
