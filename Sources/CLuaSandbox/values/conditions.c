// Conditions: functions of a case that any number of rules list. Each is asked once a batch, or once a record where it has a
// second parameter. Its answer, the facts that it read and its instructions are noted in a cell; a condition that another one
// calls answers from the same cell.
#include <string.h>

#include "values/values.h"

/// Registry keys: the conditions by number, and their metatable.
static const char conditions_key = 0, events_key = 0;

#define MAXIMUM_CONDITIONS 65536  // that one file may create

enum { FUNCTION = 1, SENTENCE = 2 };  // user values

clh_condition *clh_condition_at(lua_State *L, int index) {
  return lua_type(L, index) == LUA_TUSERDATA && lua_rawlen(L, index) > 0 ? lua_touserdata(L, index) : NULL;
}

void clh_push_condition_function(lua_State *L, int index) { lua_getiuservalue(L, index, FUNCTION); }
void clh_push_condition_sentence(lua_State *L, int index) { lua_getiuservalue(L, index, SENTENCE); }

void clh_push_condition(lua_State *L, int32_t number) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &conditions_key);
  lua_rawgeti(L, -1, number);
  lua_remove(L, -2);
}

// MARK: Answers

clh_answer *clh_answer_at(clh_machine *m, uint32_t number) { return (clh_answer *)m->answers.answers.bytes + number; }

static uint64_t *reads_of(clh_machine *m, uint32_t number) {
  return (uint64_t *)m->answers.reads.bytes + number * m->input.batch->read_words;
}

uint32_t clh_add_answers(lua_State *L, uint32_t count) {
  clh_machine *m = clh_of(L);
  clh_charge(L, count / 4);
  size_t words = m->input.batch->read_words;
  clh_answer *answers = (clh_answer *)clh_reserve(L, &m->answers.answers, count * sizeof *answers);
  for (uint32_t i = 0; i < count; i++) answers[i] = (clh_answer){.verdict = CLH_UNASKED};
  memset(clh_reserve(L, &m->answers.reads, count * words * sizeof(uint64_t)), 0, count * words * sizeof(uint64_t));
  uint32_t first = (uint32_t)m->answers.count;
  m->answers.count += count;
  return first;
}

bool clh_call_noted(lua_State *L, uint32_t answer, uint32_t record) {
  clh_machine *m = clh_of(L);
  const clh_batch *batch = m->input.batch;
  bool was_undecided = m->input.is_undecided;
  size_t row = m->input.row;
  int64_t fuel = m->meter.fuel;
  int function = lua_gettop(L);
  clh_answer_at(m, answer)->verdict = CLH_ASKING;
  m->input.is_undecided = false;
  m->input.row = answer * batch->read_words;
  luaL_checkstack(L, 6, NULL);
  lua_pushcfunction(L, clh_message_handler);
  lua_insert(L, function);
  clh_push_view(L, CLH_IMMEDIATE_VIEW, 0, 0);
  if (record != CLH_NO_ITEM) clh_push_view(L, CLH_IMMEDIATE_VIEW, batch->record_type, batch->records[record]);
  int status = lua_pcall(L, record != CLH_NO_ITEM ? 2 : 1, 1, function);
  if (clh_is_out_of_memory(m, status)) clh_abort(m, CLH_MEMORY_LIMIT);
  lua_remove(L, function);
  bool is_undecided = m->input.is_undecided;
  m->input.is_undecided = was_undecided;
  m->input.row = row;
  clh_answer *noted = clh_answer_at(m, answer);
  noted->verdict = CLH_UNASKED;
  noted->instructions = (uint64_t)(fuel - m->meter.fuel);
  if (is_undecided) {
    noted->verdict = CLH_UNDECIDED;
    noted->missing_field = m->input.missing_field;
    noted->missing_cell = m->input.missing_cell;
    return false;
  }
  if (status != LUA_OK) lua_error(L);  // reported already
  return true;
}

/// Asks the function on top, and pops it.
static void ask(lua_State *L, uint32_t answer, uint32_t record, const char *name) {
  if (clh_call_noted(L, answer, record)) {
    if (!lua_isboolean(L, -1)) {
      clh_raise(
          L, CLH_BAD_VALUE, name, "a condition must return true or false, got a %s", clh_type_name(L, -1));
    }
    clh_answer_at(clh_of(L), answer)->verdict = lua_toboolean(L, -1) ? CLH_HELD : CLH_NOT_HELD;
  }
  lua_pop(L, 1);
}

uint32_t clh_ask_function(lua_State *L, uint32_t record) {
  uint32_t answer = clh_add_answers(L, 1);
  ask(L, answer, record, "when");
  return answer;
}

uint32_t clh_ask_condition(lua_State *L, int index, uint32_t record) {
  clh_machine *m = clh_of(L);
  clh_condition *condition = clh_condition_at(L, index);
  if (condition->sequence != m->input.sequence) {
    condition->first = clh_add_answers(L, condition->reads_record ? (uint32_t)m->input.batch->record_count : 1);
    condition->sequence = m->input.sequence;
  }
  if (!condition->reads_record) record = CLH_NO_ITEM;
  uint32_t answer = condition->first + (record != CLH_NO_ITEM ? record : 0);
  uint32_t verdict = clh_answer_at(m, answer)->verdict;
  if (verdict == CLH_ASKING) {
    clh_push_condition_sentence(L, index);
    clh_raise(L, CLH_BAD_VALUE, NULL, "the condition “%.200s” asks itself in a circle", lua_tostring(L, -1));
  }
  if (verdict == CLH_UNASKED) {
    clh_push_condition_function(L, index);
    ask(L, answer, record, "condition");
  }
  return answer;
}

// MARK: Conditions as scripts see them

/// Returns the number of the record that a script passed, CLH_NO_ITEM for a record that no call is made for.
static uint32_t record_number(lua_State *L, int index) {
  const clh_batch *batch = clh_of(L)->input.batch;
  clh_immediate view = clh_immediate_at(L, index);
  if (view.kind != CLH_IMMEDIATE_VIEW || view.high != batch->record_type) return CLH_NO_ITEM;
  clh_check_epoch(L, view);
  for (size_t i = 0; i < batch->record_count; i++) {
    if (batch->records[i] == view.low) return (uint32_t)i;
  }
  clh_charge(L, batch->record_count / 4);
  return CLH_NO_ITEM;
}

static bool is_case(lua_State *L, int index) {
  clh_immediate view = clh_immediate_at(L, index);
  return view.kind == CLH_IMMEDIATE_VIEW && view.high == 0 && view.low == 0;
}

/// `the.invoice_is_open(case)`: the answer of this batch. A call that no batch makes, or with another record, runs the
/// function.
static int call_condition(lua_State *L) {
  clh_machine *m = clh_of(L);
  clh_condition *condition = clh_condition_at(L, 1);
  clh_charge(L, 4);
  uint32_t record = CLH_NO_ITEM;
  bool is_noted = m->run.task == CLH_TASK_DECISION && m->input.batch && is_case(L, 2);
  if (is_noted && condition->reads_record) {
    record = record_number(L, 3);
    is_noted = record != CLH_NO_ITEM;
  }
  if (!is_noted) {
    int arguments = lua_gettop(L) - 1;
    clh_push_condition_function(L, 1);
    lua_replace(L, 1);
    lua_call(L, arguments, 1);
    return 1;
  }
  uint32_t number = clh_ask_condition(L, 1, record);
  clh_answer answer = *clh_answer_at(m, number);
  if (m->input.row != CLH_NO_ROW) {
    uint64_t *own = (uint64_t *)m->answers.reads.bytes + m->input.row;
    for (size_t i = 0; i < m->input.batch->read_words; i++) own[i] |= reads_of(m, number)[i];
  }
  if (answer.verdict == CLH_UNDECIDED) clh_undecided(L, answer.missing_field, answer.missing_cell);
  lua_pushboolean(L, answer.verdict == CLH_HELD);
  return 1;
}

int clh_condition_constructor(lua_State *L) {
  clh_machine *m = clh_of(L);
  if (m->run.task == CLH_TASK_DECISION) {
    return clh_raise(L, CLH_FORBIDDEN, "condition", "a condition is created at the top of a file, not in a rule");
  }
  if (lua_type(L, 2) == LUA_TUSERDATA && !clh_condition_at(L, 2)) return 1;  // a blank, whose problem is recorded already
  if (lua_type(L, 1) != LUA_TSTRING || lua_rawlen(L, 1) == 0 || !lua_isfunction(L, 2)) {
    return clh_raise(
        L, CLH_BAD_VALUE, "condition", "write `condition(\"sentence\", function(case) … end)`");
  }
  if (m->output.condition_count + 1 >= MAXIMUM_CONDITIONS) {
    return clh_raise(L, CLH_BAD_VALUE, "condition", "the file creates more than %d conditions", MAXIMUM_CONDITIONS);
  }
  clh_charge(L, CLH_CALL_COST);
  lua_Debug ar;
  lua_pushvalue(L, 2);
  lua_getinfo(L, ">u", &ar);
  int32_t source, line = clh_script_position(L, &source);
  clh_condition *condition = lua_newuserdatauv(L, sizeof *condition, 2);
  *condition = (clh_condition){.line = line, .reads_record = ar.nparams > 1};
  lua_pushvalue(L, 2);
  lua_setiuservalue(L, -2, FUNCTION);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, SENTENCE);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &events_key);
  lua_setmetatable(L, -2);
  if (m->output.chunk >= 0 && m->output.chunk < INT32_MAX / MAXIMUM_CONDITIONS) {
    condition->number = m->output.chunk * MAXIMUM_CONDITIONS + ++m->output.condition_count;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &conditions_key);
    lua_pushvalue(L, -2);
    lua_rawseti(L, -2, condition->number);
    lua_pop(L, 1);
  }
  return 1;
}

static int refuse_field(lua_State *L) { return clh_raise(L, CLH_RUNTIME, NULL, "a condition has no fields"); }

void clh_open_conditions(lua_State *L) {
  lua_createtable(L, 8, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &conditions_key);
  static const luaL_Reg events[] = {
      {"__call", call_condition}, {"__index", refuse_field}, {"__newindex", refuse_field}, {NULL, NULL},
  };
  lua_createtable(L, 0, 4);
  luaL_setfuncs(L, events, 0);
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_rawsetp(L, LUA_REGISTRYINDEX, &events_key);
}
