// Compiled code in the format of Lua 5.4's dump.
#pragma once

#include <string.h>

#include "sandbox/sandbox.h"

/// Returns instruction `place` of a function's code, of four bytes each.
static inline uint32_t clh_instruction_at(const uint8_t *code, size_t place) {
  uint32_t instruction;
  memcpy(&instruction, code + place * sizeof instruction, sizeof instruction);
  return instruction;
}

// chains.c
/// The number of steps that Lua takes to name a value, and the place of the last, -1 for none.
typedef struct clh_chain {
  int32_t steps, place;
} clh_chain;
/// Returns the longest chain of a function, counted up to the maximum.
clh_chain clh_longest_chain(const uint8_t *code, size_t count);
/// Returns the maximum length of a chain in a function of that size.
int32_t clh_most_steps(size_t instructions, size_t locals);
