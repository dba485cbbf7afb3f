#include "Diagnosis.h"

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

Fault Diagnosis::find() {
  if (next() < 0) return {JSONFaultEmpty, at_, 0};
  try {
    value(0);
    if (next() >= 0) fail(JSONFaultTrailingText);
  } catch (const Fault &fault) {
    return fault;
  }
  return {};
}

/// Skips white space and returns the byte after it, or -1 at the end of the text.
int Diagnosis::next() {
  while (at_ < text_.count) {
    uint8_t byte = text_.bytes[at_];
    if (byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r') return byte;
    at_++;
  }
  return -1;
}

void Diagnosis::value(size_t depth) {
  int byte = next();
  if (byte < 0) fail(JSONFaultExpectedValue);
  if (values_-- == 0) fail(JSONFaultTooMany);
  if (byte == '{' || byte == '[') return container(depth);
  if (byte == '"') return string();
  size_t length = 0;
  Fault found = scanPlain(text_, at_, length);
  if (found.kind != JSONFaultNone) throw found;
  at_ += length;
}

void Diagnosis::container(size_t depth) {
  if (depth == depth_) fail(JSONFaultTooDeep);
  bool isObject = text_.bytes[at_++] == '{';
  int end = isObject ? '}' : ']';
  while (next() != end) {
    if (isObject) {
      if (next() != '"') fail(JSONFaultExpectedKey);
      string();
      if (next() != ':') fail(JSONFaultExpectedColon);
      at_++;
    }
    value(depth + 1);
    if (next() == end) break;
    if (next() != ',') fail(isObject ? JSONFaultExpectedCommaOrBrace : JSONFaultExpectedCommaOrBracket);
    size_t comma = at_++;
    if (next() == end) throw Fault{JSONFaultTrailingComma, comma, 1};
  }
  at_++;
}

void Diagnosis::string() {
  for (at_++; at_ < text_.count && text_.bytes[at_] != '"'; at_++) {
    if (text_.bytes[at_] == '\\') escape();
  }
  at_++;
}

/// Checks the escape at `at_` and moves to its last byte.
void Diagnosis::escape() {
  const uint8_t *escape = text_.bytes + at_;
  at_++;
  if (escape[1] != 'u') {
    if (!std::memchr("\"\\/bfnrt", escape[1], 8)) throw Fault{JSONFaultBadEscape, at_ - 1, 2};
    return;
  }
  int32_t unit = hexadecimal(escape + 2);
  if (unit < 0) throw Fault{JSONFaultBadEscape, at_ - 1, 2};
  at_ += 4;
  if (unit < 0xD800 || unit > 0xDFFF) return;
  // A high surrogate must be followed directly by a low surrogate.
  int32_t low = unit < 0xDC00 && escape[6] == '\\' && escape[7] == 'u' ? hexadecimal(escape + 8) : -1;
  if (low < 0xDC00 || low > 0xDFFF) throw Fault{JSONFaultLoneSurrogate, at_ - 5, 6};
  at_ += 6;
}

void Diagnosis::fail(JSONFault kind) const { throw Fault{kind, at_, tokenLength(text_, at_)}; }

}  // namespace seloste
