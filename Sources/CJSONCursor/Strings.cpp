#include "Scanner.h"

#include <cstring>

namespace seloste {

/// Returns the value of four hexadecimal digits, or -1.
static int32_t hexadecimal(const uint8_t *at) {
  int32_t value = 0;
  for (int i = 0; i < 4; i++) {
    uint8_t lower = at[i] | 0x20;
    if (at[i] >= '0' && at[i] <= '9') {
      value = value * 16 + (at[i] - '0');
    } else if (lower >= 'a' && lower <= 'f') {
      value = value * 16 + (lower - 'a' + 10);
    } else {
      return -1;
    }
  }
  return value;
}

static void appendUTF8(uint32_t scalar, uint8_t *&out) {
  if (scalar < 0x80) {
    *out++ = uint8_t(scalar);
    return;
  }
  int more = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
  const uint8_t lead[] = {0, 0xC0, 0xE0, 0xF0};
  *out++ = uint8_t(lead[more] | (scalar >> (6 * more)));
  while (more-- > 0) *out++ = uint8_t(0x80 | ((scalar >> (6 * more)) & 0x3F));
}

/// Writes the character of the escape at `at` and advances both pointers.
static JSONFault unescape(const uint8_t *&at, uint8_t *&out) {
  const char *names = "\"\\/bfnrt";
  const char *meanings = "\"\\/\b\f\n\r\t";
  if (at[1] != 'u') {
    const char *name = at[1] == 0 ? nullptr : std::strchr(names, at[1]);
    if (!name) return JSONFaultBadEscape;
    *out++ = uint8_t(meanings[name - names]);
    at += 2;
    return JSONFaultNone;
  }
  int32_t unit = hexadecimal(at + 2);
  if (unit < 0) return JSONFaultBadEscape;
  if (unit < 0xD800 || unit > 0xDFFF) {
    appendUTF8(uint32_t(unit), out);
    at += 6;
    return JSONFaultNone;
  }
  // A high surrogate must be followed directly by a low surrogate.
  int32_t low = unit < 0xDC00 && at[6] == '\\' && at[7] == 'u' ? hexadecimal(at + 8) : -1;
  if (low < 0xDC00 || low > 0xDFFF) return JSONFaultLoneSurrogate;
  appendUTF8(0x10000 + (uint32_t(unit - 0xD800) << 10) + uint32_t(low - 0xDC00), out);
  at += 12;
  return JSONFaultNone;
}

/// Finds the first quotation mark or backslash, eight bytes at a time; NUL bytes follow the text.
static const uint8_t *findEnd(const uint8_t *at, const uint8_t *end) {
  const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
  static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the first byte of a word is its lowest");
  // Sets the high bit of the lowest byte of `x` that is zero; higher bits may be wrong.
  auto zeros = [&](uint64_t x) { return (x - ones) & ~x & high; };
  for (; at < end; at += 8) {
    uint64_t bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    uint64_t found = zeros(bytes ^ ones * '"') | zeros(bytes ^ ones * '\\');
    if (found != 0) return at + (__builtin_ctzll(found) >> 3);
  }
  return end;
}

Fault scanString(Text text, size_t offset, uint8_t *&free, JSONToken &token) {
  const uint8_t *start = text.bytes + offset + 1;
  const uint8_t *end = text.bytes + text.count;
  const uint8_t *at = findEnd(start, end);
  if (at < end && *at == '"') {
    token.text = start;
    token.length = uint32_t(at - start);
    return {};
  }
  token.text = free;
  std::memcpy(free, start, size_t(at - start));
  free += at - start;
  while (at < end && *at != '"') {
    if (*at != '\\') {
      *free++ = *at++;
      continue;
    }
    const uint8_t *escape = at;
    JSONFault fault = unescape(at, free);
    if (fault != JSONFaultNone) {
      size_t length = fault == JSONFaultLoneSurrogate ? 6 : 2;
      return {fault, size_t(escape - text.bytes), length};
    }
  }
  if (at >= end) return {JSONFaultUnclosedString, offset, 1};
  token.length = uint32_t(free - token.text);
  return {};
}

}  // namespace seloste
