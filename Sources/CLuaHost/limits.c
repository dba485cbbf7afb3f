// Limits on instructions, memory and time. A limit that trips is no Lua error: it jumps out of the machine.
#include <time.h>

#include "internals.h"

uint64_t clh_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

_Noreturn void clh_abort(clh_machine *m, clh_kind kind) {
  m->abort_kind = kind;
  clh_note_abort(m);
  siglongjmp(m->exit, 1);
}

void clh_overdrawn(clh_machine *m) { clh_abort(m, CLH_INSTRUCTION_LIMIT); }

void clh_hook(lua_State *L, lua_Debug *ar) {
  (void)ar;
  clh_machine *m = clh_of(L);
  m->fuel -= CLH_HOOK_INTERVAL;
  if (m->fuel < 0) clh_overdrawn(m);
  if (m->hooks_until_clock-- == 0) {
    m->hooks_until_clock = 16;
    if (clh_now() > m->deadline) clh_abort(m, CLH_TIME_LIMIT);
  }
}

int clh_on_panic(lua_State *L) {
  clh_machine *m = clh_of(L);
  clh_abort(m, CLH_MEMORY_LIMIT);  // only an error outside a protected call comes here: memory, while entering
}

void clh_limit_allocations(clh_machine *m, const clh_limits *limits) {
  m->arena.allocations_left = limits->allocations ? limits->allocations : UINT64_MAX;
  m->arena.allocations_at_start = m->arena.allocations;
}
