// Conditions: functions of a case that any number of rules list. Each is asked once a batch, or once a record where it has a
// second parameter.
#include <stdlib.h>
#include <string.h>

#include "values/values.h"

/// Registry key: the metatable of conditions.
static const char events_key = 0;

enum { FUNCTION = 1, SENTENCE = 2 };  // user values

clh_condition *clh_condition_at(lua_State *L, int index) {
  return lua_type(L, index) == LUA_TUSERDATA && lua_rawlen(L, index) > 0 ? lua_touserdata(L, index) : NULL;
}

void clh_push_condition_function(lua_State *L, int index) { lua_getiuservalue(L, index, FUNCTION); }
void clh_push_condition_sentence(lua_State *L, int index) { lua_getiuservalue(L, index, SENTENCE); }

// MARK: Numbers

/// Makes room for a number in the list of a source.
static clh_numbered *slot(lua_State *L, struct clh_conditions *own, size_t place) {
  if (place >= own->count) {
    size_t count = 2 * place + 8;
    clh_numbered *grown = clh_count_allocation(&clh_of(L)->arena) ? realloc(own->list, count * sizeof *grown) : NULL;
    if (!grown) clh_abort(clh_of(L), CLH_MEMORY_LIMIT);
    memset(grown + own->count, 0, (count - own->count) * sizeof *grown);
    own->list = grown;
    own->count = count;
  }
  return &own->list[place];
}

clh_numbered *clh_function_numbered(lua_State *L, int32_t number) {
  struct clh_conditions *functions = clh_of(L)->functions;
  size_t source = (size_t)number / CLH_MAXIMUM_CONDITIONS;
  if (source >= clh_of(L)->config.configured_count) {
    clh_raise(L, CLH_BAD_VALUE, NULL, "there is no function %d", (int)number);
  }
  return slot(L, &functions[source], (size_t)number % CLH_MAXIMUM_CONDITIONS);
}

void clh_refuse_number(lua_State *L, int32_t number) {
  clh_raise(L, CLH_BAD_VALUE, NULL, "there is no condition %d", (int)number);
  __builtin_unreachable();
}

/// Numbers the condition on top: by the file whose own code runs, and in the order of that code.
static void number_condition(lua_State *L, clh_condition *condition) {
  clh_machine *m = clh_of(L);
  if (m->output.chunk < 0 || m->output.chunk >= INT32_MAX / CLH_MAXIMUM_CONDITIONS) return;
  struct clh_conditions *own = &m->conditions[m->output.chunk];
  size_t place = (size_t)++m->output.condition_count;
  condition->number = m->output.chunk * CLH_MAXIMUM_CONDITIONS + (int32_t)place;
  clh_push_condition_function(L, -1);
  condition->function = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_pushvalue(L, -1);
  condition->reference = luaL_ref(L, LUA_REGISTRYINDEX);
  *slot(L, own, place) = (clh_numbered){.condition = condition};
}

// MARK: Conditions as scripts see them

/// Returns the number of the record that a script passed, CLH_NO_ITEM for a record that no call is made for.
static uint32_t record_number(lua_State *L, int index) {
  const clh_batch *batch = clh_of(L)->input.batch;
  clh_immediate view = clh_immediate_at(L, index);
  if (view.kind != CLH_IMMEDIATE_VIEW || view.high != batch->record_type) return CLH_NO_ITEM;
  clh_check_epoch(L, view);
  uint32_t own = clh_of(L)->input.record;  // the usual one
  if (own != CLH_NO_ITEM && batch->records[own] == view.low) return own;
  clh_charge(L, batch->record_count / 4);
  for (size_t i = 0; i < batch->record_count; i++) {
    if (batch->records[i] == view.low) return (uint32_t)i;
  }
  return CLH_NO_ITEM;
}

static bool is_case(lua_State *L, int index) {
  clh_immediate view = clh_immediate_at(L, index);
  return view.kind == CLH_IMMEDIATE_VIEW && view.high == 0 && view.low == 0;
}

void clh_add_reads(clh_machine *m, uint32_t number) {
  if (m->input.row == CLH_NO_ROW) return;
  uint64_t *words = (uint64_t *)m->answers.words.bytes;
  const uint64_t *reads = words + number * clh_answer_size(m) + CLH_ANSWER_WORDS;
  for (size_t i = 0; i < m->input.batch->read_words; i++) words[m->input.row + i] |= reads[i];
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
  uint32_t number = clh_answer_of(L, condition, record);
  if (clh_answer_at(m, number)->verdict > CLH_UNDECIDED) {
    clh_check_asked(L, condition, number);
    if (!m->programs.run(L, condition, number, record)) clh_ask_in_lua(L, condition, number, record);
  }
  clh_answer answer = *clh_answer_at(m, number);
  clh_check_depth(L, condition, answer.depth);
  clh_add_reads(m, number);
  if (answer.depth > m->input.depth) m->input.depth = answer.depth;
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
  if (lua_gettop(L) != 2 || lua_type(L, 1) != LUA_TSTRING || lua_rawlen(L, 1) == 0 || !lua_isfunction(L, 2)) {
    return clh_raise(
        L, CLH_BAD_VALUE, "condition", "write `condition(\"sentence\", function(case) … end)`");
  }
  if (m->output.condition_count + 1 >= CLH_MAXIMUM_CONDITIONS) {
    return clh_raise(L, CLH_BAD_VALUE, "condition", "the file creates more than %d conditions", CLH_MAXIMUM_CONDITIONS - 1);
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
  number_condition(L, condition);
  return 1;
}

static int refuse_field(lua_State *L) { return clh_raise(L, CLH_RUNTIME, NULL, "a condition has no fields"); }

void clh_open_conditions(lua_State *L) {
  clh_machine *m = clh_of(L);
  m->conditions = calloc(m->config.configured_count + 1, sizeof *m->conditions);
  m->functions = calloc(m->config.configured_count + 1, sizeof *m->functions);
  if (!m->conditions || !m->functions) clh_abort(m, CLH_MEMORY_LIMIT);
  static const luaL_Reg events[] = {
      {"__call", call_condition}, {"__index", refuse_field}, {"__newindex", refuse_field}, {NULL, NULL},
  };
  lua_createtable(L, 0, 4);
  luaL_setfuncs(L, events, 0);
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pushliteral(L, "condition");  // the type in Lua's own messages
  lua_setfield(L, -2, "__name");
  lua_rawsetp(L, LUA_REGISTRYINDEX, &events_key);
}

static void close_list(const clh_machine *m, struct clh_conditions *lists) {
  for (size_t i = 0; lists && i < m->config.configured_count; i++) {
    free(lists[i].list);
  }
  free(lists);
}

void clh_close_conditions(clh_machine *m) {
  close_list(m, m->conditions);
  close_list(m, m->functions);
}
