-- What is assumed of the organisation's own facts where a case does not state them. See law/assumptions.lua.
return assumptions {
  ["request.others_in_picture"] = {
    flag = false,
    because = "nothing says that others are in the picture; before a publication, the rules ask",
  },
  ["request.recipient_is_member"] = {
    flag = false,
    because = "a member who asks has to say so, and the request does not say it",
  },
  ["subject.photos"] = {
    unknown = true,
    because = "the pictures of the person are not listed, so the club searches every channel",
  },
}
