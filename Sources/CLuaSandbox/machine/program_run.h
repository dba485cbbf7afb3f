// A program that runs: its registers, and how an instruction ends. Only the two files of the runner include it.
#pragma once

#include "machine/machine.h"
#include "machine/programs.h"

typedef enum value_kind { NONE, FALSE, TRUE, INTEGER, DATE, TEXT, VIEW, LIST, METHOD, CONSTANT } value_kind;

/// The value of a register.
typedef struct value {
  value_kind kind;
  int32_t type;     // of a view, or of the elements of a list; -1 for scalars
  int64_t integer;  // a number, days, the first cell of a view, the number of a constant, a method
  const char *text;
  size_t length;    // of a text
  const clh_cell *list;
} value;

typedef enum step { NEXT, SKIP, JUMP, DONE, GIVE_UP, UNDECIDED } step;

typedef struct run {
  clh_machine *m;
  const struct clh_program *program;
  value registers[CLH_PROGRAM_REGISTERS];
  uint32_t missing_field, missing_cell;
  bool result;
} run;

static const value none = {.kind = NONE};

static inline value boolean(bool flag) { return (value){.kind = flag ? TRUE : FALSE}; }

static inline bool is_false(const value *v) { return v->kind == NONE || v->kind == FALSE; }

// program_facts.c
/// Reads a field of a view, as `clh_view_index` does.
step clh_program_field(run *r, const value *view, const clh_program_constant *name, value *to);
/// Calls the method in the first register with the two arguments that follow it.
step clh_program_call(run *r, value *to);
