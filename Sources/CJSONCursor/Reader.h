#ifndef SELOSTE_READER_H
#define SELOSTE_READER_H

#include <simdjson.h>

#include <string_view>
#include <vector>

#include "Scanner.h"

namespace seloste {

/// Reads the tokens of a text with simdjson's On-Demand API.
class Reader {
 public:
  /// The tokens of the last text; they point into the text and into the parser's buffer.
  std::vector<JSONToken> tokens;

  /// Reads one value from a buffer of `capacity` bytes.
  /// Throws `simdjson_error` if the text is not JSON or exceeds a limit; `Diagnosis` finds out where and why.
  void read(Text text, size_t capacity, size_t depth, size_t values);

 private:
  template <typename Value>
  void value(Value &&value, size_t depth);
  void add(JSONTokenKind kind, const char *place, std::string_view text);

  simdjson::ondemand::parser parser_;
  Text text_ = {};
  size_t values_ = 0;  // the number of values still allowed
};

}  // namespace seloste

#endif
