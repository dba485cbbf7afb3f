/// Finds telephone numbers and e-mail addresses of persons.
enum ContactLine {
  /// Whether a text tells how to reach somebody and is no sentence.
  static func isContact(_ text: String) -> Bool {
    guard text.utf8.count < 400 else { return false }
    let words = text.split(separator: " ")
    let isSentence = PlainText.isEnded(text) && words.count >= 5
    let isWebSite = words.count <= 3 && ["www.", "http://", "https://"].contains { text.contains($0) }
    return !isSentence && words.count <= 12 && (masked(text) != text || text.contains("@") || isWebSite)
  }

  /// Whether a text has the e-mail address of a person, so that it probably names them.
  static func namesPerson(_ text: String) -> Bool {
    text.split(separator: " ").contains { isPersonal(String($0)) }
  }

  /// Returns a text without telephone numbers and e-mail addresses of persons.
  static func masked(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices where isPersonal(words[index]) {
      let word = words[index]
      let (begin, end) = (
        word.prefix { "(<\"".contains($0) }, word.reversed().prefix { ")>\".,;:".contains($0) }
      )
      words[index] = begin + "[e-mail]" + String(end.reversed())
    }
    return withoutNumbers(words.joined(separator: " "))
  }

  /// Whether a word is an address such as `first.last@oulu.example`; `kirjaamo@oulu.example` is an office's.
  private static func isPersonal(_ word: String) -> Bool {
    let parts = word.split(separator: "@")
    guard parts.count == 2, parts[1].contains("."), let name = parts.first else { return false }
    return name.contains { ".-_".contains($0) }
  }

  /// Replaces runs of digits that begin with 0 or + and have the length of a telephone number.
  private static func withoutNumbers(_ text: String) -> String {
    let letters = Array(text)
    var result: [Character] = []
    var index = 0
    while index < letters.count {
      let isStart =
        index == 0
        || !(letters[index - 1].isLetter || letters[index - 1].isNumber || "-/.".contains(letters[index - 1]))
      guard isStart, letters[index] == "0" || letters[index] == "+", let end = numberEnd(letters, index)
      else {
        result.append(letters[index])
        index += 1
        continue
      }
      result += "[phone]"
      index = end
    }
    return String(result)
  }

  /// The end of the telephone number that begins at an index; nil if none does.
  private static func numberEnd(_ letters: [Character], _ start: Int) -> Int? {
    var (index, digits, end) = (start, 0, start)
    while index < letters.count, index < start + 30 {
      if letters[index].isASCII, letters[index].isNumber {
        (digits, end) = (digits + 1, index + 1)
      } else if !" -()+".contains(letters[index]) {
        break
      }
      index += 1
    }
    // A postal code has five digits.
    return (6...15).contains(digits) && !(end < letters.count && letters[end].isLetter) ? end : nil
  }
}
