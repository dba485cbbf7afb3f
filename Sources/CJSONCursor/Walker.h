#ifndef SELOSTE_WALKER_H
#define SELOSTE_WALKER_H

#include <vector>

#include "Scanner.h"

namespace seloste {

/// Checks that the tokens, whose offsets simdjson found, form one JSON value.
class Walker {
 public:
  /// Results are appended to `tokens`; `strings` has space for as many bytes as the text.
  Walker(
      Text text, size_t depth, size_t values, std::vector<JSONToken> &tokens, std::vector<uint32_t> &open,
      uint8_t *strings)
      : text_(text), depth_(depth), values_(values), tokens_(tokens), open_(open), strings_(strings) {}

  /// Reads the value whose tokens start at the given offsets.
  Fault walk(const uint32_t *offsets, size_t count);

 private:
  enum class Expect { value, firstValue, key, firstKey, colon, separator, end };

  Fault step(size_t offset, size_t before);
  Fault key(size_t offset, size_t before);
  Fault value(size_t offset, size_t before);
  Fault separator(size_t offset);
  Fault begin(size_t offset);
  void close();
  Fault fault(JSONFault kind, size_t offset) const;
  bool isInObject() const { return tokens_[open_.back()].kind == JSONTokenObject; }

  Text text_;
  size_t depth_;
  size_t values_;  // the number of values still allowed
  std::vector<JSONToken> &tokens_;
  std::vector<uint32_t> &open_;  // the objects and arrays that are not closed yet
  uint8_t *strings_;
  Expect expect_ = Expect::value;
};

}  // namespace seloste

#endif
