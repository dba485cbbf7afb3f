#include "Reader.h"

namespace seloste {

using namespace simdjson;

void Reader::read(Text text, size_t capacity, size_t depth, size_t values) {
  tokens.clear();
  text_ = text;
  values_ = values;
  ondemand::document document = parser_.iterate(text.bytes, text.count, capacity);
  value(document, depth);
  // Only a number or word is still the current token, because simdjson has not parsed it; it must be the last one.
  bool isWhole = tokens[0].kind == JSONTokenPlain
                     ? tokens[0].offset + document.raw_json_token().value().size() == text.count
                     : document.current_location().error() == OUT_OF_BOUNDS;
  if (!isWhole) throw simdjson_error(TRAILING_CONTENT);
}

/// Appends the tokens of a value with at most `depth` levels; `Value` is the document or a value in it.
template <typename Value>
void Reader::value(Value &&value, size_t depth) {
  if (values_-- == 0) throw simdjson_error(CAPACITY);
  std::string_view raw = value.raw_json_token();
  size_t own = tokens.size();
  switch (raw[0]) {
    case '{':
      if (depth == 0) throw simdjson_error(DEPTH_ERROR);
      add(JSONTokenObject, raw.data(), {});
      for (ondemand::field field : value.get_object()) {
        const char *key = field.key().raw() - 1;
        add(JSONTokenKey, key, field.unescaped_key());
        tokens[own].count++;
        this->value(field.value(), depth - 1);
      }
      break;
    case '[':
      if (depth == 0) throw simdjson_error(DEPTH_ERROR);
      add(JSONTokenArray, raw.data(), {});
      for (ondemand::value element : value.get_array()) {
        tokens[own].count++;
        this->value(element, depth - 1);
      }
      break;
    case '"':
      return add(JSONTokenString, raw.data(), value.get_string());
    default:
      // The text of a number is kept, so simdjson does not parse it.
      size_t length = 0;
      auto offset = size_t(reinterpret_cast<const uint8_t *>(raw.data()) - text_.bytes);
      if (scanPlain(text_, offset, length).kind != JSONFaultNone) throw simdjson_error(TAPE_ERROR);
      return add(JSONTokenPlain, raw.data(), raw.substr(0, length));
  }
  tokens[own].end = uint32_t(tokens.size());
}

void Reader::add(JSONTokenKind kind, const char *place, std::string_view text) {
  auto bytes = reinterpret_cast<const uint8_t *>(text.data());
  auto offset = reinterpret_cast<const uint8_t *>(place) - text_.bytes;
  tokens.push_back({bytes, uint32_t(text.size()), uint32_t(offset), 0, kind, 0});
}

}  // namespace seloste
