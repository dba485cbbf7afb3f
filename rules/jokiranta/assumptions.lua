-- What is assumed of the organisation's own facts where a case does not state them. See law/assumptions.lua.
return assumptions {
  ["request.others_in_picture"] = {
    flag = false,
    because = "the one who asks says whether others are in the picture; before a publication it is asked for",
  },
  ["request.recipient_is_member"] = {
    flag = false,
    because = "a member who asks says so",
  },
  ["subject.photos"] = {
    unknown = true,
    because = "a picture is looked for in all channels",
  },
}
