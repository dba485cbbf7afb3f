// Limits on instructions and time. A limit that is reached is not a Lua error: it jumps out of the machine.
#include <time.h>

#include "limits/limits.h"

// The coarse clock advances every few milliseconds and is cheap enough to be read at every hook.
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
  m->run.abort_kind = kind;
  clh_note_abort(m);
  siglongjmp(m->run.exit, 1);
}

// Lua allows 200 nested calls of C, however much of the stack each takes. A thread with a small stack can overflow before.
#define MAXIMUM_STACK (256 * 1024)  // bytes of C's stack below the entry

#define TRAFFIC 64  // how many times its memory a run may allocate, frees not counted

void clh_checkpoint(clh_machine *m) {
  if (m->meter.fuel < 0) clh_abort(m, CLH_INSTRUCTION_LIMIT);
  if (now() > m->meter.deadline) clh_abort(m, CLH_TIME_LIMIT);
  if (clh_is_interrupted(m)) clh_abort(m, CLH_INTERRUPTED);
  m->meter.checkpoint = m->meter.fuel > CLH_HOOK_INTERVAL ? m->meter.fuel - CLH_HOOK_INTERVAL : 0;
  ptrdiff_t taken = m->run.stack - (char *)__builtin_frame_address(0);
  if (taken > MAXIMUM_STACK || taken < -MAXIMUM_STACK) {
    clh_raise(m->L, CLH_RUNTIME, NULL, "C stack overflow: too many nested calls");
  }
}

void clh_check_time(lua_State *L) {
#ifdef CLH_UNGUARDED
  return;
#endif
  if (now() > clh_of(L)->meter.deadline) clh_abort(clh_of(L), CLH_TIME_LIMIT);
  if (clh_is_interrupted(clh_of(L))) clh_abort(clh_of(L), CLH_INTERRUPTED);
}

// Infinite recursion is the most common mistake: it gets an error of its own before memory runs out.
#define MAXIMUM_CALLS 16000
#define HOOKS_BETWEEN 64  // checks of the depth, each of which walks through the calls

static void hook(lua_State *L, lua_Debug *ar) {
  clh_machine *m = clh_of(L);
  if (ar->event == LUA_HOOKLINE) {
    clh_count_line(L, ar);
    return;
  }
  m->meter.fuel -= m->meter.interval;
  clh_checkpoint(m);
  if (++m->meter.hooks % HOOKS_BETWEEN == 0 && lua_getstack(L, MAXIMUM_CALLS, ar)) {
    clh_raise(L, CLH_RUNTIME, NULL, "stack overflow: more than %d nested calls", MAXIMUM_CALLS);
  }
}

void clh_start_counting(clh_machine *m) {
  int mask = (m->meter.is_on ? LUA_MASKCOUNT : 0) | (m->lines ? LUA_MASKLINE : 0);
  if (mask) lua_sethook(m->L, hook, mask, m->meter.interval);
}

void clh_shorten_interval(clh_machine *m) {
  if (m->run.task != CLH_TASK_DECISION) m->meter.has_long_strings = true;
  if (m->meter.interval == CLH_SHORT_INTERVAL) return;
  m->meter.interval = CLH_SHORT_INTERVAL;
  clh_start_counting(m);
}

void clh_stop_counting(clh_machine *m) { lua_sethook(m->L, NULL, 0, 0); }

void clh_set_limits(clh_machine *m, const clh_limits *limits) {
  m->meter.byte_limit = limits->bytes;
  m->meter.fuel = limits->instructions > INT64_MAX ? INT64_MAX : (int64_t)limits->instructions;
  m->meter.fuel_at_start = (uint64_t)m->meter.fuel;
  m->meter.traffic = limits->bytes > INT64_MAX / TRAFFIC ? INT64_MAX : (int64_t)limits->bytes * TRAFFIC;
#ifndef CLH_UNGUARDED
  m->meter.is_on = limits->instructions != UINT64_MAX || limits->nanoseconds != UINT64_MAX || limits->interruption
      || limits->cancellation;
#endif
  m->meter.interruption = limits->interruption;
  m->meter.cancellation = limits->cancellation;
  uint64_t start = now();
  m->meter.deadline = limits->nanoseconds > UINT64_MAX - start ? UINT64_MAX : start + limits->nanoseconds;
  m->meter.is_refused = m->meter.was_refused = false;
  m->run.stack = __builtin_frame_address(0);
  m->meter.unclocked = m->output.value_count = m->meter.hooks = 0;
  m->meter.interval = m->meter.has_long_strings ? CLH_SHORT_INTERVAL : CLH_HOOK_INTERVAL;
  clh_checkpoint(m);
}
