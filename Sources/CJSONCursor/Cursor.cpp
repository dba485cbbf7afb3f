#include <cstring>
#include <new>
#include <vector>

#include "CJSONCursor.h"
#include "Diagnosis.h"
#include "Reader.h"

using seloste::Fault;
using seloste::Text;

struct JSONCursor {
  std::vector<uint8_t> input;
  seloste::Reader reader;

  /// Copies the input and adds the padding that simdjson requires.
  Text take(const uint8_t *bytes, size_t count) {
    size_t needed = count + simdjson::SIMDJSON_PADDING;
    if (input.size() < needed) input.resize(needed);
    if (count > 0) std::memcpy(input.data(), bytes, count);
    std::memset(input.data() + count, 0, simdjson::SIMDJSON_PADDING);
    return {input.data(), count};
  }

  Fault read(Text text, size_t depth, size_t values) {
    try {
      reader.read(text, input.size(), depth, values);
      return {};
    } catch (const simdjson::simdjson_error &error) {
      Fault found;
      switch (error.error()) {
        case simdjson::MEMALLOC:
          return {JSONFaultMemory, 0, 0};
        case simdjson::UTF8_ERROR:
        case simdjson::UNESCAPED_CHARS:
        case simdjson::UNCLOSED_STRING:
          found = seloste::findBrokenText(text);
          break;
        default:
          found = seloste::Diagnosis(text, depth, values).find();
      }
      return found.kind == JSONFaultNone ? Fault{JSONFaultExpectedValue, 0, 1} : found;
    }
  }
};

static bool isASCII(Text text) {
  uint8_t all = 0;
  for (size_t i = 0; i < text.count; i++) all |= text.bytes[i];
  return all < 0x80;
}

JSONCursor *JSONCursorCreate(void) { return new (std::nothrow) JSONCursor(); }

void JSONCursorDestroy(JSONCursor *cursor) { delete cursor; }

JSONReading JSONCursorRead(JSONCursor *cursor, const uint8_t *bytes, size_t count, size_t depth, size_t values) {
  JSONReading reading = {};
  Fault fault;
  if (count >= simdjson::SIMDJSON_MAXSIZE_BYTES) {
    reading.fault = JSONFaultTooLarge;
    return reading;
  }
  // C++ exceptions must not reach Swift. Here, only the vectors throw, if memory runs out.
  try {
    Text text = cursor->take(bytes, count);
    fault = cursor->read(text, depth, values);
    reading.bytes = text.bytes;
    reading.isASCII = isASCII(text);
    reading.tokens = cursor->reader.tokens.data();
    reading.tokenCount = cursor->reader.tokens.size();
  } catch (...) {
    fault = {JSONFaultMemory, 0, 0};
  }
  reading.fault = fault.kind;
  reading.faultOffset = fault.offset;
  reading.faultLength = fault.length;
  return reading;
}
