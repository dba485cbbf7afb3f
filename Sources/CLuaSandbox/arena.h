// The memory of a machine: `arena.c`.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CLH_SIZE_CLASSES 32

typedef struct clh_block {
  struct clh_block *previous, *next;
} clh_block;

typedef struct clh_arena {
  void *free_lists[CLH_SIZE_CLASSES + 1];
  clh_block *chunks;  // of small objects
  clh_block large;    // ring of large objects
  char *bump;
  size_t bump_left;
  uint64_t used, allocations, allocations_at_start, allocations_left;
} clh_arena;

/// What Lua asks for: a block, its size, and the size that it shall have.
typedef struct clh_request {
  const void *pointer;
  size_t old_size, new_size;
} clh_request;

void clh_arena_open(clh_arena *arena);
void clh_arena_drop(clh_arena *arena);
/// Counts one more allocation; false where it must fail.
static inline bool clh_count_allocation(clh_arena *arena) {
  arena->allocations++;
  if (arena->allocations_left == 0) return false;
  arena->allocations_left--;
  return true;
}
void *clh_allocate(void *machine, void *pointer, size_t old_size, size_t new_size);
