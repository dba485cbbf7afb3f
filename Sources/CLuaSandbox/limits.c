// Limits on instructions, memory and time. A limit that trips is no Lua error: it jumps out of the machine.
#include <time.h>

#include "internals.h"

// The coarse clock stands still for a few milliseconds and costs next to nothing: it can be read at every hook.
#ifdef CLOCK_MONOTONIC_COARSE
#define CLOCK CLOCK_MONOTONIC_COARSE
#else
#define CLOCK CLOCK_MONOTONIC
#endif

static uint64_t read_clock(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static uint64_t now(void) { return read_clock(CLOCK); }

uint64_t clh_precise_time(void) { return read_clock(CLOCK_MONOTONIC); }

_Noreturn void clh_abort(clh_machine *m, clh_kind kind) {
  m->abort_kind = kind;
  clh_note_abort(m);
  siglongjmp(m->exit, 1);
}

bool clh_is_out_of_memory(const clh_machine *m, int status) {
  return status != LUA_OK && (m->refused || (status == LUA_ERRMEM && m->was_refused));
}

// Lua counts 200 calls of C within each other, whatever each takes of the stack; on a small thread that can be too many.
#define MAXIMUM_STACK (256 * 1024)  // bytes of C's stack below the entry

void clh_checkpoint(clh_machine *m) {
  if (m->fuel < 0) clh_abort(m, CLH_INSTRUCTION_LIMIT);
  if (now() > m->deadline) clh_abort(m, CLH_TIME_LIMIT);
  if (clh_is_interrupted(m)) clh_abort(m, CLH_INTERRUPTED);
  m->checkpoint = m->fuel > CLH_HOOK_INTERVAL ? m->fuel - CLH_HOOK_INTERVAL : 0;
  ptrdiff_t taken = m->stack - (char *)__builtin_frame_address(0);
  if (taken > MAXIMUM_STACK || taken < -MAXIMUM_STACK) {
    clh_raise(m->L, CLH_RUNTIME, NULL, "C stack overflow: too many calls within each other");
  }
}

void clh_check_time(lua_State *L) {
#ifdef CLH_UNGUARDED
  return;
#endif
  if (now() > clh_of(L)->deadline) clh_abort(clh_of(L), CLH_TIME_LIMIT);
  if (clh_is_interrupted(clh_of(L))) clh_abort(clh_of(L), CLH_INTERRUPTED);
}

// Recursion without end is the commonest mistake of all: it gets an error that says so, before memory ends.
#define MAXIMUM_CALLS 16000
#define HOOKS_BETWEEN 64  // looks at the depth, each of which goes through the calls

static void hook(lua_State *L, lua_Debug *ar) {
  clh_machine *m = clh_of(L);
  if (ar->event == LUA_HOOKLINE) {
    clh_count_line(L, ar);
    return;
  }
  m->fuel -= m->interval;
  clh_checkpoint(m);
  if (++m->hooks % HOOKS_BETWEEN == 0 && lua_getstack(L, MAXIMUM_CALLS, ar)) {
    clh_raise(L, CLH_RUNTIME, NULL, "stack overflow: more than %d calls within each other", MAXIMUM_CALLS);
  }
}

void clh_start_counting(clh_machine *m) {
  int mask = (m->metered ? LUA_MASKCOUNT : 0) | (m->lines ? LUA_MASKLINE : 0);
  if (mask) lua_sethook(m->L, hook, mask, m->interval);
}

void clh_shorten_interval(clh_machine *m) {
  if (m->task != CLH_TASK_DECISION) m->has_long_texts = true;
  if (m->interval == CLH_SHORT_INTERVAL) return;
  m->interval = CLH_SHORT_INTERVAL;
  clh_start_counting(m);
}

// A collection that a script brings about by what it keeps is paid for as this many times the memory: ten of them, and the
// script has used it up.
#define COLLECTION 6

void clh_make_room(lua_State *L) {
  clh_machine *m = clh_of(L);
  uint64_t most = m->byte_limit / 8 < 1 << 20 ? m->byte_limit / 8 : 1 << 20;
  if (m->arena.used + most <= m->byte_limit) return;
  clh_check_time(L);
  clh_spend(m, m->arena.used * COLLECTION);
  lua_gc(L, LUA_GCCOLLECT, 0);
}

void clh_stop_counting(clh_machine *m) { lua_sethook(m->L, NULL, 0, 0); }

void clh_set_limits(clh_machine *m, const clh_limits *limits) {
  m->byte_limit = limits->bytes;
  m->fuel = limits->instructions > INT64_MAX ? INT64_MAX : (int64_t)limits->instructions;
  m->fuel_at_start = (uint64_t)m->fuel;
  m->traffic = limits->bytes > INT64_MAX / CLH_TRAFFIC ? INT64_MAX : (int64_t)limits->bytes * CLH_TRAFFIC;
#ifndef CLH_UNGUARDED
  m->metered = limits->instructions != UINT64_MAX || limits->nanoseconds != UINT64_MAX || limits->interruption
      || limits->cancellation;
#endif
  m->interruption = limits->interruption;
  m->cancellation = limits->cancellation;
  uint64_t start = now();
  m->deadline = limits->nanoseconds > UINT64_MAX - start ? UINT64_MAX : start + limits->nanoseconds;
  m->refused = m->was_refused = false;
  m->stack = __builtin_frame_address(0);
  m->unclocked = m->values = m->hooks = 0;
  m->interval = m->has_long_texts ? CLH_SHORT_INTERVAL : CLH_HOOK_INTERVAL;
  clh_checkpoint(m);
}

int clh_on_panic(lua_State *L) {
  clh_machine *m = clh_of(L);
  clh_abort(m, CLH_MEMORY_LIMIT);  // only an error outside a protected call comes here: memory, while entering
}

void clh_limit_allocations(clh_machine *m, const clh_limits *limits) {
  m->arena.allocations_left = limits->allocations ? limits->allocations : UINT64_MAX;
  m->arena.allocations_at_start = m->arena.allocations;
}
