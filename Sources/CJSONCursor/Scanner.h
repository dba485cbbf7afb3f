#ifndef SELOSTE_SCANNER_H
#define SELOSTE_SCANNER_H

#include <cstddef>
#include <cstdint>

#include "CJSONCursor.h"

namespace seloste {

/// What is wrong, and where.
struct Fault {
  JSONFault kind = JSONFaultNone;
  size_t offset = 0;
  size_t length = 0;
};

/// The text that is read; eight NUL bytes and more stand behind its end, so that looking a word ahead is always allowed.
struct Text {
  const uint8_t *bytes;
  size_t count;
};

/// How many bytes the number, word or stray character at `offset` takes, never more than the text has.
size_t tokenLength(Text text, size_t offset);

/// Checks a number, `true`, `false` or `null`, and gives its length in `length`.
Fault scanPlain(Text text, size_t offset, size_t &length);

/// Finds the text of the string whose quotation mark stands at `offset`. A string with escapes is unescaped into
/// `free`, which moves behind it; any other stays where it is.
Fault scanString(Text text, size_t offset, uint8_t *&free, JSONToken &token);

/// Where the text breaks the rules that simdjson checks as a whole: its encoding and its strings' ends.
Fault findBrokenText(Text text);

}  // namespace seloste

#endif
