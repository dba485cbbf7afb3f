// Compiled code, as a dump of Lua 5.4 has it. Included by bytecode.c and chains.c alone.
#pragma once

#include <string.h>

#include "internals.h"

/// Instruction `place` of a function's code, four bytes each.
static inline uint32_t clh_instruction_at(const uint8_t *code, size_t place) {
  uint32_t instruction;
  memcpy(&instruction, code + place * sizeof instruction, sizeof instruction);
  return instruction;
}

// chains.c
/// How many steps Lua would take to name a value, and the place of the last of them, -1 for none.
typedef struct clh_chain {
  int32_t steps, place;
} clh_chain;
/// The longest of a function, as far as it matters.
clh_chain clh_longest_chain(const uint8_t *code, size_t count);
/// How many steps an expression may take in a function of that size.
int32_t clh_most_steps(size_t instructions, size_t locals);
