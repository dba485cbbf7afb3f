// Programs of simple conditions: the code and the constants of a Lua function, with the fields that the constants name and
// the values of its outer variables.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sandbox/sandbox.h"

#define CLH_PROGRAM_REGISTERS 32

// Opcodes (lopcodes.h, the same in 5.4.0 to 5.4.8).
enum {
  CLH_OP_MOVE = 0, CLH_OP_LOADI = 1, CLH_OP_LOADK = 3, CLH_OP_LOADFALSE = 5, CLH_OP_LFALSESKIP = 6, CLH_OP_LOADTRUE = 7,
  CLH_OP_LOADNIL = 8, CLH_OP_GETUPVAL = 9, CLH_OP_GETTABUP = 11, CLH_OP_GETTABLE = 12, CLH_OP_GETFIELD = 14,
  CLH_OP_SELF = 20, CLH_OP_NOT = 51, CLH_OP_LEN = 52, CLH_OP_JMP = 56, CLH_OP_EQ = 57, CLH_OP_LT = 58, CLH_OP_LE = 59,
  CLH_OP_EQK = 60, CLH_OP_EQI = 61, CLH_OP_LTI = 62, CLH_OP_LEI = 63, CLH_OP_GTI = 64, CLH_OP_GEI = 65, CLH_OP_TEST = 66,
  CLH_OP_TESTSET = 67, CLH_OP_CALL = 68, CLH_OP_TAILCALL = 69, CLH_OP_RETURN = 70, CLH_OP_RETURN1 = 72, CLH_OP_CLOSURE = 79,
};

typedef enum clh_constant_kind {
  CLH_CONSTANT_OTHER = 0,
  CLH_CONSTANT_NIL,
  CLH_CONSTANT_FALSE,
  CLH_CONSTANT_TRUE,
  CLH_CONSTANT_TEXT,
} clh_constant_kind;

/// Methods of records and lists that a program can call.
typedef enum clh_method {
  CLH_METHOD_NONE = 0,
  CLH_METHOD_ASSUME,
  CLH_METHOD_ANY,
  CLH_METHOD_ALL,
  CLH_METHOD_NO,
  CLH_METHOD_INCLUDES,
} clh_method;

typedef struct clh_program_constant {
  clh_constant_kind kind;
  clh_method method;        // of that name
  const char *text;
  uint32_t length;
  const int16_t *ordinals;  // the place of the field of that name in each record type, -1 for none; NULL where none has it
} clh_program_constant;

typedef enum value_kind {
  NONE, FALSE, TRUE, INTEGER, DATE, TEXT, VIEW, LIST, METHOD, CONSTANT, TABLE, FUNCTION, CONDITION, CLOSURE, OTHER
} value_kind;

/// The value of a register or of an outer variable.
typedef struct value {
  value_kind kind;
  union {
    int32_t type;     // of a view, or of the elements of a list; -1 for scalars
    uint32_t length;  // of a text
    uint32_t level;   // of the frame that created a closure
  };
  union {
    int64_t integer;  // a number, days, the first cell of a view, a method
    const char *text;
    const clh_cell *list;
    const clh_program_constant *constant;
    struct clh_link *link;  // of a table or a function
    clh_condition *condition;
    const struct clh_program *program;  // of a closure
  };
} value;

/// An outer variable of an inner function: a register of the function that creates it, or an outer variable of that one.
typedef struct clh_capture {
  uint8_t is_register, place, kind;
} clh_capture;

struct clh_program {
  const uint32_t *code;
  size_t count;
  const clh_program_constant *constants;
  const struct clh_program **inner;
  size_t inner_count;
  const clh_capture *captures;
  size_t capture_count;
  const value *outer;  // the values of outer variables, which never change; NULL for an inner function
  uint32_t parameters;
};

/// An object of Lua's that programs refer to: a function, or a table that cannot change.
typedef struct clh_link {
  struct clh_link *next;
  const void *object;
  int reference;  // in Lua's registry
  bool is_prepared;
  const struct clh_program *program;
  struct clh_program_table *table;
} clh_link;

typedef struct clh_program_entry {
  const char *text;  // NULL for a free one
  uint32_t length;
  value value;
} clh_program_entry;

/// The entries of a table whose keys are texts.
typedef struct clh_program_table {
  uint32_t mask;
  bool has_events;  // such as the error of a file's value for a name that it does not have
  clh_program_entry entries[];
} clh_program_table;

// links.c
/// Returns memory that is zero and lives as long as the machine; NULL where memory is short.
void *clh_program_memory(clh_machine *m, size_t size);
/// Returns the value at a stack index as programs see it.
value clh_program_value(lua_State *L, int index);
/// Returns the program of a function, NULL where it has none.
const struct clh_program *clh_link_program(lua_State *L, clh_link *link);
/// Reads an entry of a table. Returns false where programs cannot read it.
bool clh_link_entry(lua_State *L, clh_link *link, const char *text, uint32_t length, value *to);
