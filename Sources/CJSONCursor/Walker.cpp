#include "Walker.h"

namespace seloste {

Fault Walker::walk(const uint32_t *offsets, size_t count) {
  for (size_t i = 0; i < count; i++) {
    Fault found = step(offsets[i], i > 0 ? offsets[i - 1] : 0);
    if (found.kind != JSONFaultNone) return found;
  }
  if (expect_ == Expect::end) return {};
  return step(text_.count, text_.count);
}

/// Handles the token at `offset`; at the end of the text, an incomplete value is an error.
Fault Walker::step(size_t offset, size_t before) {
  switch (expect_) {
    case Expect::firstKey:
    case Expect::key:
      return key(offset, before);
    case Expect::colon:
      if (text_.bytes[offset] != ':') return fault(JSONFaultExpectedColon, offset);
      expect_ = Expect::value;
      return {};
    case Expect::firstValue:
    case Expect::value:
      return value(offset, before);
    case Expect::separator:
      return separator(offset);
    case Expect::end:
      return fault(JSONFaultTrailingText, offset);
  }
  return fault(JSONFaultExpectedValue, offset);
}

Fault Walker::key(size_t offset, size_t before) {
  uint8_t byte = text_.bytes[offset];
  if (byte == '}') {
    if (expect_ == Expect::key) return fault(JSONFaultTrailingComma, before);
    close();
    return {};
  }
  if (byte != '"') return fault(JSONFaultExpectedKey, offset);
  tokens_[open_.back()].count++;
  tokens_.push_back({nullptr, 0, uint32_t(offset), 0, JSONTokenKey, 0});
  expect_ = Expect::colon;
  return scanString(text_, offset, strings_, tokens_.back());
}

Fault Walker::value(size_t offset, size_t before) {
  uint8_t byte = text_.bytes[offset];
  if (byte == ']' && !open_.empty() && !isInObject()) {
    if (expect_ == Expect::value) return fault(JSONFaultTrailingComma, before);
    close();
    return {};
  }
  if (offset >= text_.count) return fault(JSONFaultExpectedValue, offset);
  if (values_-- == 0) return fault(JSONFaultTooMany, offset);
  if (!open_.empty() && !isInObject()) tokens_[open_.back()].count++;
  if (byte == '{' || byte == '[') return begin(offset);
  expect_ = open_.empty() ? Expect::end : Expect::separator;
  tokens_.push_back({text_.bytes + offset, 0, uint32_t(offset), 0, JSONTokenPlain, 0});
  JSONToken &token = tokens_.back();
  if (byte == '"') {
    token.kind = JSONTokenString;
    return scanString(text_, offset, strings_, token);
  }
  size_t length = 0;
  Fault found = scanPlain(text_, offset, length);
  token.length = uint32_t(length);
  return found;
}

Fault Walker::separator(size_t offset) {
  uint8_t byte = text_.bytes[offset];
  bool inObject = isInObject();
  if (byte == ',') {
    expect_ = inObject ? Expect::key : Expect::value;
  } else if (byte == (inObject ? '}' : ']')) {
    close();
  } else {
    return fault(inObject ? JSONFaultExpectedCommaOrBrace : JSONFaultExpectedCommaOrBracket, offset);
  }
  return {};
}

Fault Walker::begin(size_t offset) {
  if (open_.size() == depth_) return fault(JSONFaultTooDeep, offset);
  bool isObject = text_.bytes[offset] == '{';
  open_.push_back(uint32_t(tokens_.size()));
  tokens_.push_back({nullptr, 0, uint32_t(offset), 0, isObject ? JSONTokenObject : JSONTokenArray, 0});
  expect_ = isObject ? Expect::firstKey : Expect::firstValue;
  return {};
}

void Walker::close() {
  tokens_[open_.back()].end = uint32_t(tokens_.size());
  open_.pop_back();
  expect_ = open_.empty() ? Expect::end : Expect::separator;
}

Fault Walker::fault(JSONFault kind, size_t offset) const {
  return {kind, offset, tokenLength(text_, offset)};
}

}  // namespace seloste
