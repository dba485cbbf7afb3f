-- What is assumed of the organisation's own facts where a case does not state them. See law/assumptions.lua.
return assumptions {
  ["request.special_reason"] = {
    none = true,
    because = "the patient has to name a special reason to see older logs, and has named none",
  },
  ["subject.died"] = {
    none = true,
    because = "the clinic records a death when it learns of it, and states none",
  },
  ["subject.data.identifies"] = {
    flag = true,
    because = "a picture may identify the patient unless the clinic states that it does not",
  },
}
