// Facts as the host passes them: cells of 16 bytes, and the bytes of strings.
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef enum clh_cell_kind {
  CLH_UNSTATED = 0,
  CLH_NOTHING,  // stated as none
  CLH_FLAG,
  CLH_INTEGER,
  CLH_NUMBER,
  CLH_DATE,    // days since 1970-01-01
  CLH_STRING,  // `offset` and `count` of the bytes
  CLH_CODE,    // index into the machine's codes
  CLH_RECORD,  // `offset` of its first field's cell
  CLH_LIST,    // `count` elements from the cell at `offset`: one cell for a scalar, one a field for a record
} clh_cell_kind;

typedef struct clh_cell {
  uint32_t kind;
  uint32_t count;
  union {
    int64_t integer;
    double number;
    uint64_t offset;
  } value;
} clh_cell;

typedef struct clh_facts {
  const clh_cell *cells;  // the root record's fields come first
  size_t cell_count;
  const char *bytes;
  size_t byte_count;
} clh_facts;
