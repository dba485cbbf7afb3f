#include "Scanner.h"

namespace seloste {

/// Returns the length of the UTF-8 character at `at` in bytes, or 0 if it is invalid.
static size_t characterLength(const uint8_t *at, size_t left) {
  if (at[0] < 0x80) return 1;
  size_t length = at[0] >= 0xF0 ? 4 : at[0] >= 0xE0 ? 3 : 2;
  if (at[0] < 0xC2 || at[0] > 0xF4 || length > left) return 0;
  for (size_t i = 1; i < length; i++) {
    if ((at[i] & 0xC0) != 0x80) return 0;
  }
  bool isOverlong = (at[0] == 0xE0 && at[1] < 0xA0) || (at[0] == 0xF0 && at[1] < 0x90);
  bool isOutside = (at[0] == 0xED && at[1] > 0x9F) || (at[0] == 0xF4 && at[1] > 0x8F);
  return isOverlong || isOutside ? 0 : length;
}

Fault findBrokenText(Text text) {
  bool isInString = false;
  size_t quote = 0;
  for (size_t at = 0; at < text.count;) {
    uint8_t byte = text.bytes[at];
    size_t length = characterLength(text.bytes + at, text.count - at);
    if (length == 0) return {JSONFaultEncoding, at, 1};
    if (isInString && byte < 0x20) return {JSONFaultControlCharacter, at, 1};
    if (byte == '"') {
      isInString = !isInString;
      quote = at;
    }
    // Skips an escaped quotation mark or backslash. Any other escaped character has no effect on where the string ends.
    if (isInString && byte == '\\' && at + 1 < text.count &&
        (text.bytes[at + 1] == '"' || text.bytes[at + 1] == '\\')) {
      length = 2;
    }
    at += length;
  }
  if (isInString) return {JSONFaultUnclosedString, quote, 1};
  return {};
}

}  // namespace seloste
