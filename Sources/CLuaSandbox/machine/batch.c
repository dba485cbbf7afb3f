// A batch of guarded calls in one run.
#include <string.h>

#include "entry/entry.h"
#include "sandbox/sandbox.h"

typedef struct batch {
  const clh_call *calls;
  size_t count;
  clh_result *results;
  uint64_t *reads;
  size_t read_words;
} batch;

/// Calls a function of the call and pushes its result. Returns false where the function read an unstated fact.
static bool call_function(lua_State *L, const clh_call *call, int function, clh_result *result) {
  const int handler = 1, functions = 2;  // where `run_batch` put them
  clh_machine *m = clh_of(L);
  m->input.is_undecided = false;
  clh_charge(L, 20);  // so that short calls, too, read the clock: at every eleventh
  if (m->meter.interval == CLH_SHORT_INTERVAL) clh_check_time(L);
  clh_start_counting(m);  // restarts the hook's count: a call costs the same in any batch
  lua_rawgeti(L, functions, function);
  clh_push_view(L, CLH_IMMEDIATE_VIEW, 0, 0);
  if (call->item != CLH_NO_ITEM) clh_push_view(L, CLH_IMMEDIATE_VIEW, call->item_type, call->item);
  int status = lua_pcall(L, call->item != CLH_NO_ITEM ? 2 : 1, 1, handler);
  if (clh_is_out_of_memory(m, status)) clh_abort(m, CLH_MEMORY_LIMIT);
  if (status == LUA_OK && !m->input.is_undecided) return true;
  if (m->input.is_undecided) {
    result->missing_field = m->input.missing_field;
    result->missing_cell = m->input.missing_cell;
    return false;
  }
  lua_error(L);  // reported already
  return false;
}

/// Stores the value on top as an output. Dates, the most frequent, are not encoded.
static void store_output(lua_State *L, int k, clh_result *result) {
  clh_immediate value = clh_immediate_at(L, -1);
  if (value.kind == CLH_IMMEDIATE_DATE) {
    result->days[k] = (int32_t)value.low;
    result->has_output[k] = CLH_OUTPUT_DATE;
  } else if (lua_isnil(L, -1)) {
    result->has_output[k] = CLH_OUTPUT_NIL;
  } else {
    result->output[k] = clh_of(L)->output.values.length;
    clh_encode(L, -1, 0);
    result->has_output[k] = CLH_OUTPUT_GIVEN;
  }
}

static void run_batch(lua_State *L, void *argument) {
  batch *b = argument;
  clh_machine *m = clh_of(L);
  lua_pushcfunction(L, clh_message_handler);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_functions);
  for (size_t i = 0; i < b->count; i++) {
    const clh_call *call = &b->calls[i];
    clh_result *result = &b->results[i];
    int64_t fuel = m->meter.fuel;
    uint64_t began = m->config.times_calls ? clh_precise_time() : 0;
    m->run.call = (int)i;
    m->input.reads = b->reads + i * b->read_words;
    result->verdict = CLH_HELD;
    if (call->guard) {
      if (!call_function(L, call, call->guard, result)) {
        result->verdict = CLH_UNDECIDED;
      } else if (!lua_isboolean(L, -1)) {
        clh_raise(L, CLH_BAD_VALUE, "when", "`when` must return a boolean, got a %s", clh_type_name(L, -1));
      } else {
        result->verdict = lua_toboolean(L, -1) ? CLH_HELD : CLH_NOT_HELD;
      }
    }
    for (int k = 0; k < CLH_OUTPUTS && result->verdict == CLH_HELD; k++) {
      if (!call->outputs[k]) continue;
      lua_settop(L, 2);
      if (!call_function(L, call, call->outputs[k], result)) {
        result->has_output[k] = CLH_OUTPUT_UNDECIDED;
        continue;
      }
      store_output(L, k, result);
    }
    result->instructions = (uint64_t)(fuel - m->meter.fuel);
    if (m->config.times_calls) result->nanoseconds = clh_precise_time() - began;
    lua_settop(L, 2);
  }
  m->run.call = -1;
}

clh_kind clh_call_all(
    clh_machine *m, const clh_facts *facts, const clh_call *calls, size_t count, const clh_limits *limits,
    clh_result *results, uint64_t *reads, size_t read_words) {
  m->output.values.length = m->output.printed.length = 0;
  m->input.facts = *facts;
  m->input.epoch = (m->input.epoch + 1) & 0xfff;
  batch b = {calls, count, results, reads, read_words};
  clh_kind kind = clh_enter(m, limits, run_batch, &b, NULL);
  m->input.facts = (clh_facts){0};
  m->input.reads = NULL;
  return kind;
}
