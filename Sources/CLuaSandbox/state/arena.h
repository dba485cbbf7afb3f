// The memory blocks of a machine: `memory/allocator.c` takes them and gives them back.
#pragma once

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

/// A call of Lua's to its allocator.
typedef struct clh_request {
  const void *pointer;
  size_t old_size, new_size;
} clh_request;
