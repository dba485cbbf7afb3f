#include "Scanner.h"

#include <cstring>

namespace seloste {

/// Whether a byte ends a token. As in simdjson, a stray control character is part of the token.
static bool endsToken(uint8_t byte) {
  switch (byte) {
    case ' ': case '\t': case '\n': case '\r':
    case ',': case ':': case '[': case ']': case '{': case '}': case '"':
      return true;
    default:
      return false;
  }
}

size_t tokenLength(Text text, size_t offset) {
  if (offset >= text.count) return 0;
  size_t end = offset;
  while (end < text.count && !endsToken(text.bytes[end])) end++;
  return end > offset ? end - offset : 1;
}

static bool isDigit(uint8_t byte) { return byte >= '0' && byte <= '9'; }

static bool isNumber(const uint8_t *at, const uint8_t *end) {
  if (*at == '-') at++;
  if (!isDigit(*at)) return false;
  if (*at == '0') {
    at++;
  } else {
    while (isDigit(*at)) at++;
  }
  if (*at == '.') {
    if (!isDigit(*++at)) return false;
    while (isDigit(*at)) at++;
  }
  if (*at == 'e' || *at == 'E') {
    at++;
    if (*at == '+' || *at == '-') at++;
    if (!isDigit(*at)) return false;
    while (isDigit(*at)) at++;
  }
  return at == end;
}

Fault scanPlain(Text text, size_t offset, size_t &length) {
  const uint8_t *token = text.bytes + offset;
  length = tokenLength(text, offset);
  // A quotation mark directly after a token is an error: `1"a"` is not a number and a string.
  bool isWhole = token[length] != '"';
  if (*token == '-' || isDigit(*token)) {
    if (isWhole && isNumber(token, token + length)) return {};
    return {JSONFaultBadNumber, offset, length};
  }
  auto is = [&](const char *word) {
    return length == std::strlen(word) && std::memcmp(token, word, length) == 0;
  };
  if (isWhole && (is("true") || is("false") || is("null"))) return {};
  return {JSONFaultExpectedValue, offset, length};
}

}  // namespace seloste
