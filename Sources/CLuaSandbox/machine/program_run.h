// A program that runs: its registers, and how an instruction ends. Only the files of the runner include it.
#pragma once

#include "machine/machine.h"
#include "machine/programs.h"

#define CLH_PROGRAM_FRAMES 6  // functions that call one another

typedef enum step { NEXT, DONE, GIVE_UP, UNDECIDED } step;

typedef struct frame {
  const struct clh_program *program;
  const struct frame *creator;  // of an inner function
  value registers[CLH_PROGRAM_REGISTERS];
} frame;

typedef struct run {
  lua_State *L;
  clh_machine *m;
  uint32_t missing_field, missing_cell;
  uint32_t steps, level;
  int64_t asked;  // the instructions of conditions that were asked, which nothing repeats
  frame *frames[CLH_PROGRAM_FRAMES];
} run;

static const value none = {.kind = NONE};

static inline value boolean(bool flag) { return (value){.kind = flag ? TRUE : FALSE}; }

static inline bool is_false(const value *v) { return v->kind == NONE || v->kind == FALSE; }

/// Returns whether the value is a text, and which.
static inline bool is_text(const value *v, const char **text, uint32_t *length) {
  if (v->kind == CONSTANT && v->constant->kind == CLH_CONSTANT_TEXT) {
    *text = v->constant->text;
    *length = v->constant->length;
    return true;
  }
  *text = v->text;
  *length = v->length;
  return v->kind == TEXT;
}

// programs.c
/// Runs the code of the newest frame from its beginning; the value is in its first register.
step clh_program_run(run *r, frame *f);
/// Calls a function with some arguments.
step clh_program_apply(run *r, const value *function, const value *arguments, uint32_t count, value *to);

// program_facts.c
/// Calls the method in the first register with the two arguments that follow it.
step clh_program_call(run *r, value *to);

// program_conditions.c
/// Asks a condition about the case and a record.
step clh_program_ask(run *r, clh_condition *condition, const value *arguments, uint32_t count, value *to);
