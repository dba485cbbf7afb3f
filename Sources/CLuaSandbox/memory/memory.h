// Memory of a machine: Lua's allocator and buffers outside of Lua, both limited.
#pragma once

#include "limits/limits.h"

// allocator.c
void clh_arena_open(clh_arena *arena);
void clh_arena_drop(clh_arena *arena);
/// Lua's allocator; the argument is the machine.
void *clh_allocate(void *machine, void *pointer, size_t old_size, size_t new_size);
/// Charges bytes of work to the traffic of the allocator.
void clh_charge_traffic(clh_machine *m, uint64_t bytes);
/// Counts one more allocation; returns false where it must fail.
static inline bool clh_count_allocation(clh_arena *arena) {
  arena->allocations++;
  if (arena->allocations_left == 0) return false;
  arena->allocations_left--;
  return true;
}

// room.c
void clh_limit_allocations(clh_machine *m, const clh_limits *limits);
/// Returns whether a call failed for lack of memory. A script can raise Lua's message of that kind, which means nothing.
/// Where it did fail, the run must end: how much memory is left depends on earlier decisions, which no script may learn.
bool clh_is_out_of_memory(const clh_machine *m, int status);
/// Collects garbage where memory could run short for a buffer of a library function, which Lua does not request twice. It
/// costs no instructions, since the amount of garbage depends on earlier decisions.
void clh_make_room(lua_State *L);

// buffer.c
/// Returns `size` more bytes at the buffer's end. They count towards the limit, and growing counts as an allocation, so that
/// tests can make it fail.
uint8_t *clh_reserve(lua_State *L, clh_buffer *buffer, size_t size);

// seed.c
/// Gives a state that is being opened the hash seed that all machines have.
void clh_fix_seed(clh_machine *m, void *state, size_t size);
