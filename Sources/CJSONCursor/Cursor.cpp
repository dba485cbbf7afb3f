#include <simdjson.h>

#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include "CJSONCursor.h"
#include "Walker.h"

using seloste::Fault;
using seloste::Text;

/// Uses the first stage of simdjson, which validates the encoding and finds the start of each token. simdjson's second stage
/// drops the places and converts numbers to doubles, so `Walker` replaces it.
struct JSONCursor {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> stages;
  std::vector<uint8_t> input;
  std::vector<uint8_t> strings;
  std::vector<JSONToken> tokens;
  std::vector<uint32_t> open;

  /// Copies the input and adds the padding that simdjson requires.
  Text take(const uint8_t *bytes, size_t count) {
    size_t needed = count + simdjson::SIMDJSON_PADDING;
    if (input.size() < needed) {
      input.resize(needed);
      strings.resize(needed);
    }
    if (count > 0) std::memcpy(input.data(), bytes, count);
    std::memset(input.data() + count, 0, simdjson::SIMDJSON_PADDING);
    tokens.clear();
    open.clear();
    return {input.data(), count};
  }

  /// Reserves space for the offsets of all tokens; the capacity never shrinks.
  simdjson::error_code reserve(size_t count) {
    size_t capacity = count < 4096 ? 4096 : count;
    if (!stages) {
      return simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, 1, stages);
    }
    return stages->capacity() < capacity ? stages->allocate(capacity, 1) : simdjson::SUCCESS;
  }

  Fault read(Text text, size_t depth, size_t values) {
    if (reserve(text.count) != simdjson::SUCCESS) return {JSONFaultMemory, 0, 0};
    switch (stages->stage1(text.bytes, text.count, simdjson::stage1_mode::regular)) {
      case simdjson::SUCCESS:
        break;
      case simdjson::EMPTY:
        return {JSONFaultEmpty, text.count, 0};
      case simdjson::CAPACITY:
      case simdjson::MEMALLOC:
        return {JSONFaultMemory, 0, 0};
      default: {
        Fault found = seloste::findBrokenText(text);
        if (found.kind == JSONFaultNone) return {JSONFaultExpectedValue, 0, 1};
        return found;
      }
    }
    seloste::Walker walker(text, depth, values, tokens, open, strings.data());
    return walker.walk(stages->structural_indexes.get(), stages->n_structural_indexes);
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
  // C++ exceptions must not reach Swift. Only the vectors throw, if memory runs out.
  try {
    Text text = cursor->take(bytes, count);
    fault = cursor->read(text, depth, values);
    reading.bytes = text.bytes;
    reading.isASCII = isASCII(text);
    reading.tokens = cursor->tokens.data();
    reading.tokenCount = cursor->tokens.size();
  } catch (...) {
    fault = {JSONFaultMemory, 0, 0};
  }
  reading.fault = fault.kind;
  reading.faultOffset = fault.offset;
  reading.faultLength = fault.length;
  return reading;
}
