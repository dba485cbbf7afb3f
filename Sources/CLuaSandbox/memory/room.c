// Checks how much memory a run has left.
#include "memory/memory.h"

void clh_limit_allocations(clh_machine *m, const clh_limits *limits) {
  m->arena.allocations_left = limits->allocations ? limits->allocations : UINT64_MAX;
  m->arena.allocations_at_start = m->arena.allocations;
}

bool clh_is_out_of_memory(const clh_machine *m, int status) {
  return status != LUA_OK && (m->meter.is_refused || (status == LUA_ERRMEM && m->meter.was_refused));
}

// The cost of such a collection, in times the memory: a script that provokes ten of them has used up its traffic.
#define COLLECTION 6

void clh_make_room(lua_State *L) {
  clh_machine *m = clh_of(L);
  uint64_t most = m->meter.byte_limit / 8 < 1 << 20 ? m->meter.byte_limit / 8 : 1 << 20;
  if (m->arena.used + most <= m->meter.byte_limit) return;
  clh_check_time(L);
  clh_charge_traffic(m, m->arena.used * COLLECTION);
  lua_gc(L, LUA_GCCOLLECT, 0);
}
