// What stops a run from inside, and what its work is charged to. Included by internals.h alone.
#pragma once

// limits.c
_Noreturn void clh_abort(clh_machine *m, clh_kind kind);
/// Whether a call failed for want of memory; a script can raise Lua's message of that kind, and it means nothing. Where it
/// did, nothing of it may come to the script: how much room there is depends on what was decided before.
bool clh_is_out_of_memory(const clh_machine *m, int status);
void clh_set_limits(clh_machine *m, const clh_limits *limits);
void clh_start_counting(clh_machine *m);
/// From now on the clock is read more often.
void clh_shorten_interval(clh_machine *m);
/// Collects garbage where a buffer of a library function, which Lua asks for but once, could be refused for want of it. It
/// costs no instructions: whose garbage it is depends on what was decided before.
void clh_make_room(lua_State *L);
/// Counts bytes that were gone through as if they were taken and given back.
void clh_spend(clh_machine *m, uint64_t bytes);
void clh_stop_counting(clh_machine *m);
void clh_checkpoint(clh_machine *m);
void clh_check_time(lua_State *L);
/// Nanoseconds since some moment, by the clock that costs more to read.
uint64_t clh_precise_time(void);
int clh_on_panic(lua_State *L);
void clh_limit_allocations(clh_machine *m, const clh_limits *limits);
/// Charges the work of a C function in units of one instruction.
static inline void clh_charge(lua_State *L, uint64_t units) {
#ifdef CLH_UNGUARDED
  return;
#endif
  clh_machine *m = clh_of(L);
  m->fuel -= (int64_t)(units > INT32_MAX ? INT32_MAX : units);
  if (m->fuel < m->checkpoint) clh_checkpoint(m);
}
