/// The channel by which a request arrived.
public enum Channel: String, CaseIterable, Codable, FactCode {
  /// Written.
  case letter, email, webForm = "web_form", chat, onlineService = "online_service"
  /// Spoken.
  case phone, inPerson = "in_person"
  /// Through a member of staff.
  case staff

  /// Every channel by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// The channel by which marketing reaches the subject.
public enum MarketingChannel: String, CaseIterable, Codable, FactCode {
  /// Needs no consent in advance.
  case letter, phone, inPerson = "in_person"
  /// Needs consent in advance, Act 917/2014, section 200.
  case email, textMessage = "text_message", automatedCall = "automated_call", fax
  /// On a site or in an application.
  case online

  /// Every channel by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
