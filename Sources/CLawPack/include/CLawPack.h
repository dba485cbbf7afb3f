// The law pack that is built into the binary.
#ifndef C_LAW_PACK_H
#define C_LAW_PACK_H

#include <stddef.h>

/// A file of the pack. The bytes are UTF-8 and have no NUL at their end.
struct law_file {
  /// The path below a rule folder.
  const char *path;
  const char *bytes;
  size_t length;
};

/// The number of files.
size_t law_file_count(void);

/// Returns a file; they are sorted by path.
struct law_file law_file_at(size_t number);

#endif
