-- What is assumed of the organisation's own facts where a case does not state them. See law/assumptions.lua.
return assumptions {
  ["request.special_reason"] = {
    none = true,
    because = "a reason to see older logs is named by the patient",
  },
  ["subject.died"] = {
    none = true,
    because = "a death is recorded when it is known",
  },
  ["subject.data.identifies"] = {
    flag = true,
    because = "a picture may identify the patient unless it is stated that it does not",
  },
}
