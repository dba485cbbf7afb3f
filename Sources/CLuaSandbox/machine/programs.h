// Programs of simple conditions: the code and the constants of a Lua function, with the fields that the constants name.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CLH_PROGRAM_REGISTERS 32

// Opcodes (lopcodes.h, the same in 5.4.0 to 5.4.8).
enum {
  CLH_OP_MOVE = 0, CLH_OP_LOADK = 3, CLH_OP_LOADFALSE = 5, CLH_OP_LFALSESKIP = 6, CLH_OP_LOADTRUE = 7, CLH_OP_GETFIELD = 14,
  CLH_OP_SELF = 20, CLH_OP_NOT = 51, CLH_OP_LEN = 52, CLH_OP_JMP = 56, CLH_OP_LT = 58, CLH_OP_LE = 59, CLH_OP_EQK = 60,
  CLH_OP_EQI = 61, CLH_OP_LTI = 62, CLH_OP_LEI = 63, CLH_OP_GTI = 64, CLH_OP_GEI = 65, CLH_OP_TEST = 66, CLH_OP_TESTSET = 67,
  CLH_OP_CALL = 68, CLH_OP_TAILCALL = 69, CLH_OP_RETURN = 70, CLH_OP_RETURN1 = 72,
};

typedef enum clh_constant_kind {
  CLH_CONSTANT_OTHER = 0,
  CLH_CONSTANT_NIL,
  CLH_CONSTANT_FALSE,
  CLH_CONSTANT_TRUE,
  CLH_CONSTANT_TEXT,
} clh_constant_kind;

/// Methods of records and lists that a program can call.
typedef enum clh_method { CLH_METHOD_NONE = 0, CLH_METHOD_ASSUME, CLH_METHOD_ANY, CLH_METHOD_ALL, CLH_METHOD_NO, CLH_METHOD_INCLUDES }
    clh_method;

typedef struct clh_program_constant {
  clh_constant_kind kind;
  clh_method method;        // of that name
  const char *text;
  size_t length;
  const int16_t *ordinals;  // the place of the field of that name in each record type, -1 for none; NULL where none has it
} clh_program_constant;

/// One block of memory.
struct clh_program {
  const uint32_t *code;
  size_t count;
  const clh_program_constant *constants;
};
