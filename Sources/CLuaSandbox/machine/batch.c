// A batch of guarded calls in one run.
#include <string.h>

#include "entry/entry.h"
#include "sandbox/sandbox.h"

typedef struct batch {
  const clh_batch *input;
  clh_result *results;
} batch;

enum { FUNCTIONS = 1 };  // the stack index of the functions by number

/// Charges a call, so that short calls, too, read the clock: at every eleventh.
static void begin_call(lua_State *L) {
  clh_machine *m = clh_of(L);
  clh_charge(L, 20);
  if (m->meter.interval == CLH_SHORT_INTERVAL) clh_check_time(L);
  clh_start_counting(m);  // restarts the hook's count: a call costs the same in any batch
}

static void note_asked(lua_State *L, uint32_t answer) {
  memcpy(clh_reserve(L, &clh_of(L)->answers.asked, sizeof answer), &answer, sizeof answer);
}

/// Returns the number of the answer of a guard.
static uint32_t ask(lua_State *L, const clh_guard *guard, uint32_t record) {
  if (guard->function > 0) {
    begin_call(L);
    lua_rawgeti(L, FUNCTIONS, guard->function);
    return clh_ask_function(L, record);
  }
  clh_push_condition(L, -guard->function);
  clh_condition *condition = clh_condition_at(L, -1);
  if (!condition) clh_raise(L, CLH_BAD_VALUE, NULL, "there is no condition %d", -guard->function);
  bool is_answered = condition->sequence == clh_of(L)->input.sequence
                     && clh_answer_at(clh_of(L), condition->first + (condition->reads_record ? record : 0))->verdict
                            <= CLH_UNDECIDED;
  if (!is_answered) begin_call(L);
  uint32_t answer = clh_ask_condition(L, -1, record);
  lua_pop(L, 1);
  return answer;
}

/// Asks the guards of a call in their order. One with the other answer decides, even where an earlier one is undecided.
static uint32_t verdict(lua_State *L, const clh_call *call, clh_result *result) {
  clh_machine *m = clh_of(L);
  uint32_t verdict = CLH_HELD, rest = CLH_HELD;  // of the guards of which not all may answer yes
  for (uint32_t i = 0; i < call->guard_count; i++) {
    const clh_guard *guard = &m->input.batch->guards[call->first_guard + i];
    clh_charge(L, 5);
    uint32_t number = ask(L, guard, call->item);
    note_asked(L, number);
    const clh_answer *answer = clh_answer_at(m, number);
    bool is_rest = guard->expected == CLH_NOT_ALL;
    if (answer->verdict == CLH_UNDECIDED) {
      if (verdict != CLH_UNDECIDED && rest != CLH_UNDECIDED) {
        result->missing_field = answer->missing_field;
        result->missing_cell = answer->missing_cell;
      }
      *(is_rest ? &rest : &verdict) = CLH_UNDECIDED;
    } else if (is_rest) {
      if (answer->verdict == CLH_NOT_HELD) return verdict;
      if (rest == CLH_HELD) rest = CLH_NOT_HELD;
    } else if ((answer->verdict == CLH_HELD) != (guard->expected != 0)) {
      return CLH_NOT_HELD;
    }
  }
  return rest == CLH_HELD ? verdict : rest;
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

static void call_output(lua_State *L, const clh_call *call, int k, clh_result *result) {
  begin_call(L);
  uint32_t answer = clh_add_answers(L, 1);
  note_asked(L, answer);
  lua_rawgeti(L, FUNCTIONS, call->outputs[k]);
  if (clh_call_noted(L, answer, call->item)) {
    clh_answer_at(clh_of(L), answer)->verdict = CLH_HELD;
    store_output(L, k, result);
  } else {
    result->has_output[k] = CLH_OUTPUT_UNDECIDED;
    result->missing_field = clh_answer_at(clh_of(L), answer)->missing_field;
    result->missing_cell = clh_answer_at(clh_of(L), answer)->missing_cell;
  }
}

static uint32_t asked_count(const clh_machine *m) { return (uint32_t)(m->answers.asked.length / sizeof(uint32_t)); }

static void run_batch(lua_State *L, void *argument) {
  batch *b = argument;
  clh_machine *m = clh_of(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_functions);
  for (size_t i = 0; i < b->input->call_count; i++) {
    const clh_call *call = &b->input->calls[i];
    clh_result *result = &b->results[i];
    int64_t fuel = m->meter.fuel;
    uint64_t began = m->config.times_calls ? clh_precise_time() : 0;
    m->run.call = (int)i;
    result->first_asked = asked_count(m);
    result->verdict = verdict(L, call, result);
    for (int k = 0; k < CLH_OUTPUTS && result->verdict == CLH_HELD; k++) {
      if (call->outputs[k]) call_output(L, call, k, result);
      lua_settop(L, FUNCTIONS);
    }
    result->asked_count = asked_count(m) - result->first_asked;
    result->instructions = (uint64_t)(fuel - m->meter.fuel);
    if (m->config.times_calls) result->nanoseconds = clh_precise_time() - began;
    lua_settop(L, FUNCTIONS);
  }
  m->run.call = -1;
}

clh_kind clh_call_all(
    clh_machine *m, const clh_facts *facts, const clh_batch *input, const clh_limits *limits, clh_result *results) {
  m->output.values.length = m->output.printed.length = 0;
  m->answers.answers.length = m->answers.reads.length = m->answers.asked.length = m->answers.count = 0;
  m->input.facts = *facts;
  m->input.epoch = (m->input.epoch + 1) & 0xfff;
  m->input.sequence++;
  m->input.batch = input;
  m->input.row = CLH_NO_ROW;
  batch b = {input, results};
  clh_kind kind = clh_enter(m, limits, run_batch, &b, NULL);
  m->input.facts = (clh_facts){0};
  m->input.batch = NULL;
  m->input.row = CLH_NO_ROW;
  return kind;
}

clh_answers clh_last_answers(const clh_machine *m) {
  return (clh_answers){
      .answers = (const clh_answer *)m->answers.answers.bytes,
      .reads = (const uint64_t *)m->answers.reads.bytes,
      .count = m->answers.count,
      .asked = (const uint32_t *)m->answers.asked.bytes,
      .asked_count = asked_count(m),
  };
}
