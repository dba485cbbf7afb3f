// What ends a run: instructions, time, interruption. Functions in C charge their work to the same meter.
//
// A limit records the position of the script before it jumps, and a C stack that is too deep is a Lua error: so the meter
// calls `errors`. No function of `errors` charges, so the arrow goes one way.
#pragma once

#include "errors/errors.h"

#define CLH_HOOK_INTERVAL 200 // instructions between two calls of the hook, which reads the clock
#define CLH_SHORT_INTERVAL 8  // the same once there are strings so long that one instruction can take milliseconds
#define CLH_CALL_COST 16      // the cost of a call of a C function, in instructions

// meter.c
/// Ends the run: jumps to its entry. The machine is dead from then on.
_Noreturn void clh_abort(clh_machine *m, clh_kind kind);
void clh_set_limits(clh_machine *m, const clh_limits *limits);
/// Sets the hook, with a full interval before its next call.
void clh_start_counting(clh_machine *m);
void clh_stop_counting(clh_machine *m);
/// From now on the hook runs at the short interval.
void clh_shorten_interval(clh_machine *m);
/// Checks instructions, time, interruption and the depth of C's stack.
void clh_checkpoint(clh_machine *m);
/// Checks time and interruption alone.
void clh_check_time(lua_State *L);
/// Returns nanoseconds by the precise clock, which costs more to read.
uint64_t clh_precise_time(void);
/// Charges the work of a C function in units of one instruction.
static inline void clh_charge(lua_State *L, uint64_t units) {
#ifdef CLH_UNGUARDED
  return;
#endif
  clh_machine *m = clh_of(L);
  m->meter.fuel -= (int64_t)(units > INT32_MAX ? INT32_MAX : units);
  if (m->meter.fuel < m->meter.checkpoint) clh_checkpoint(m);
}

// interruption.c
bool clh_is_interrupted(const clh_machine *m);

// lines.c
bool clh_open_lines(clh_machine *m);
void clh_close_lines(clh_machine *m);
void clh_note_code(clh_machine *m, int32_t source, int32_t line);
void clh_count_line(lua_State *L, lua_Debug *ar);
bool clh_open_operands(clh_machine *m);
void clh_count_operand(clh_machine *m, uint64_t number, bool is_true);
