#ifndef SELOSTE_SCANNER_H
#define SELOSTE_SCANNER_H

#include <cstddef>
#include <cstdint>

#include "CJSONCursor.h"

namespace seloste {

/// The kind and the place of an error; offset and length in bytes.
struct Fault {
  JSONFault kind = JSONFaultNone;
  size_t offset = 0;
  size_t length = 0;
};

/// The text to read, followed by simdjson's padding of NUL bytes, so that reading a few bytes ahead is safe.
struct Text {
  const uint8_t *bytes;
  size_t count;
};

/// Returns the length of the number, word or stray character at `offset` in bytes, limited by the end of the text.
size_t tokenLength(Text text, size_t offset);

/// Checks a number, `true`, `false` or `null`, and stores its length in `length`.
Fault scanPlain(Text text, size_t offset, size_t &length);

/// Returns the place of an encoding error or an unclosed string, which simdjson detects without a place.
Fault findBrokenText(Text text);

}  // namespace seloste

#endif
