#ifndef SELOSTE_DIAGNOSIS_H
#define SELOSTE_DIAGNOSIS_H

#include "Scanner.h"

namespace seloste {

/// Finds the first error of a text that `Reader` rejects; the encoding is valid and all strings are closed.
///
/// simdjson does not replace this: it reports a wrong last character before any other error, and no place in a string.
class Diagnosis {
 public:
  Diagnosis(Text text, size_t depth, size_t values) : text_(text), depth_(depth), values_(values) {}

  /// Returns the first error.
  Fault find();

 private:
  int next();
  void value(size_t depth);
  void container(size_t depth);
  void string();
  void escape();
  [[noreturn]] void fail(JSONFault kind) const;

  Text text_;
  size_t depth_;
  size_t values_;  // the number of values still allowed
  size_t at_ = 0;
};

}  // namespace seloste

#endif
