// A batch of guarded calls in one run.
#include <string.h>

#include "entry/entry.h"
#include "machine/machine.h"

typedef struct batch {
  const clh_batch *input;
  clh_result *results;
} batch;

enum { HANDLER = 1, FUNCTIONS = 2 };  // stack indices: the message handler, and the functions by number

/// Charges a call, so that short calls, too, read the clock: at every eleventh.
static void begin_call(lua_State *L) {
  clh_machine *m = clh_of(L);
  clh_charge(L, 20);
  if (m->meter.interval == CLH_SHORT_INTERVAL) clh_check_time(L);
  clh_start_counting(m);  // restarts the hook's count: a call costs the same in any batch
}

/// Notes that the call in progress asked for an answer; `run_batch` reserved room.
static void note_asked(clh_machine *m, uint32_t answer) {
  ((uint32_t *)m->answers.asked.bytes)[m->answers.asked_count++] = answer;
}

/// Pushes the function of a guard.
static void push_function(lua_State *L, const clh_guard *guard, const clh_numbered *numbered, uint32_t answer) {
  if (numbered->condition) {
    clh_push_asked(L, numbered->condition, answer);
  } else {
    lua_rawgeti(L, FUNCTIONS, guard->function);
  }
}

static void prepare(lua_State *L, const clh_guard *guard, clh_numbered *numbered, uint32_t answer) {
  push_function(L, guard, numbered, answer);
  clh_prepare_program(L, numbered);
  lua_pop(L, 1);
}

/// Returns the number of the answer of a guard.
static uint32_t ask(lua_State *L, const clh_guard *guard, uint32_t record) {
  clh_numbered *numbered;
  uint32_t answer;
  if (guard->function > 0) {
    numbered = clh_function_numbered(L, guard->function);
    answer = clh_add_answers(L, 1);
  } else {
    numbered = clh_condition_numbered(L, -guard->function);
    answer = clh_answer_of(L, numbered->condition, record);
    if (clh_answer_at(clh_of(L), answer)->verdict <= CLH_UNDECIDED) return answer;
    if (!numbered->condition->reads_record) record = CLH_NO_ITEM;
  }
  if (!numbered->is_prepared) prepare(L, guard, numbered, answer);
  if (clh_run_program(L, numbered, answer, record)) return answer;
  begin_call(L);
  push_function(L, guard, numbered, answer);
  clh_ask(L, numbered->condition, answer, record, HANDLER);
  return answer;
}

/// Asks the guards of a call in their order. One with the other answer decides, even where an earlier one is undecided.
static uint32_t verdict(lua_State *L, const clh_call *call, clh_result *result) {
  clh_machine *m = clh_of(L);
  uint32_t verdict = CLH_HELD, rest = CLH_HELD;  // of the guards of which not all may answer yes
  const clh_guard *guards = m->input.batch->guards + call->first_guard;
  for (uint32_t i = 0; i < call->guard_count; i++) {
    clh_charge(L, 5);
    uint32_t number = ask(L, &guards[i], call->item);
    note_asked(m, number);
    const clh_answer *answer = clh_answer_at(m, number);
    bool is_rest = guards[i].expected == CLH_NOT_ALL;
    if (answer->verdict == CLH_UNDECIDED) {
      if (verdict != CLH_UNDECIDED && rest != CLH_UNDECIDED) {
        result->missing_field = answer->missing_field;
        result->missing_cell = answer->missing_cell;
      }
      *(is_rest ? &rest : &verdict) = CLH_UNDECIDED;
    } else if (is_rest) {
      if (answer->verdict == CLH_NOT_HELD) return verdict;
      if (rest == CLH_HELD) rest = CLH_NOT_HELD;
    } else if ((answer->verdict == CLH_HELD) != (guards[i].expected != 0)) {
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
  clh_machine *m = clh_of(L);
  uint32_t number = clh_add_answers(L, 1);
  note_asked(m, number);
  begin_call(L);
  lua_rawgeti(L, FUNCTIONS, call->outputs[k]);
  if (clh_call_noted(L, number, call->item, HANDLER)) {
    clh_answer_at(m, number)->verdict = CLH_HELD;
    store_output(L, k, result);
    return;
  }
  const clh_answer *answer = clh_answer_at(m, number);
  result->has_output[k] = CLH_OUTPUT_UNDECIDED;
  result->missing_field = answer->missing_field;
  result->missing_cell = answer->missing_cell;
}

/// Reserves room for the numbers of all answers that the calls can ask for.
static void reserve_asked(lua_State *L, const clh_batch *input) {
  size_t count = 0;
  for (size_t i = 0; i < input->call_count; i++) {
    count += input->calls[i].guard_count + (input->calls[i].outputs[0] != 0) + (input->calls[i].outputs[1] != 0);
  }
  clh_charge(L, count / 4);
  clh_reserve(L, &clh_of(L)->answers.asked, count * sizeof(uint32_t));
}

static void run_batch(lua_State *L, void *argument) {
  batch *b = argument;
  clh_machine *m = clh_of(L);
  reserve_asked(L, b->input);
  lua_pushcfunction(L, clh_message_handler);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_functions);
  for (size_t i = 0; i < b->input->call_count; i++) {
    const clh_call *call = &b->input->calls[i];
    clh_result *result = &b->results[i];
    int64_t fuel = m->meter.fuel;
    uint64_t began = m->config.times_calls ? clh_precise_time() : 0;
    m->run.call = (int)i;
    result->first_asked = m->answers.asked_count;
    result->verdict = verdict(L, call, result);
    result->asked_guards = m->answers.asked_count - result->first_asked;
    for (int k = 0; k < CLH_OUTPUTS && result->verdict == CLH_HELD; k++) {
      if (!call->outputs[k]) continue;
      call_output(L, call, k, result);
      lua_settop(L, FUNCTIONS);
    }
    result->asked_count = m->answers.asked_count - result->first_asked;
    result->instructions = (uint64_t)(fuel - m->meter.fuel);
    if (m->config.times_calls) result->nanoseconds = clh_precise_time() - began;
  }
  m->run.call = -1;
}

clh_kind clh_call_all(
    clh_machine *m, const clh_facts *facts, const clh_batch *input, const clh_limits *limits, clh_result *results) {
  m->output.values.length = m->output.printed.length = 0;
  m->answers.words.length = m->answers.asked.length = m->answers.count = m->answers.asked_count = 0;
  m->dates.notes.length = m->dates.loaded;
  m->input.facts = *facts;
  m->input.epoch = (m->input.epoch + 1) & 0xfff;
  m->input.sequence++;
  m->input.batch = input;
  m->input.row = CLH_NO_ROW;
  m->input.record = CLH_NO_ITEM;
  m->input.nesting = m->input.depth = 0;
  batch b = {input, results};
  clh_kind kind = clh_enter(m, limits, run_batch, &b, NULL);
  m->input.facts = (clh_facts){0};
  m->input.batch = NULL;
  m->input.row = CLH_NO_ROW;
  return kind;
}

clh_answers clh_last_answers(const clh_machine *m) {
  return (clh_answers){
      .words = (const uint64_t *)m->answers.words.bytes,
      .word_count = m->answers.words.length / sizeof(uint64_t),
      .asked = (const uint32_t *)m->answers.asked.bytes,
      .asked_count = m->answers.asked_count,
  };
}
