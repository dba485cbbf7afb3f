// The answers of a batch. Each function is asked once, and its answer, the facts that it read and its instructions are noted
// in a cell; a condition that another one calls answers from the same cell.
#include <stdio.h>
#include <string.h>

#include "values/values.h"

#define MAXIMUM_DEPTH 30  // of functions that ask for one another; far below the nested calls that Lua allows

uint32_t clh_add_answers(lua_State *L, uint32_t count) {
  clh_machine *m = clh_of(L);
  size_t bytes = count * clh_answer_size(m) * sizeof(uint64_t);
  clh_charge(L, count / 4);
  memset(clh_reserve(L, &m->answers.words, bytes), 0, bytes);
  uint32_t first = m->answers.count;
  m->answers.count += count;
  for (uint32_t i = 0; i < count; i++) clh_answer_at(m, first + i)->verdict = CLH_UNASKED;
  return first;
}

void clh_begin_answers(lua_State *L, clh_condition *condition) {
  clh_machine *m = clh_of(L);
  condition->first = clh_add_answers(L, condition->reads_record ? (uint32_t)m->input.batch->record_count : 1);
  condition->sequence = m->input.sequence;
}

/// Pushes the sentence of a condition, for an error that no script can catch.
static const char *push_final(lua_State *L, const clh_condition *condition) {
  clh_of(L)->run.is_final = true;
  lua_rawgeti(L, LUA_REGISTRYINDEX, condition->reference);
  clh_push_condition_sentence(L, -1);
  return lua_tostring(L, -1);
}

void clh_check_depth(lua_State *L, const clh_condition *condition, uint32_t depth) {
  if (clh_of(L)->input.nesting + depth <= MAXIMUM_DEPTH) return;
  clh_raise(
      L, CLH_BAD_VALUE, NULL, "the condition “%.200s” is one of more than %d that ask for one another",
      push_final(L, condition), MAXIMUM_DEPTH);
}

bool clh_can_ask(const clh_machine *m, uint32_t answer, uint32_t depth) {
  return clh_answer_at(m, answer)->verdict != CLH_ASKING && m->input.nesting + depth <= MAXIMUM_DEPTH;
}

void clh_check_asked(lua_State *L, const clh_condition *condition, uint32_t answer) {
  if (clh_answer_at(clh_of(L), answer)->verdict == CLH_ASKING) {
    clh_raise(L, CLH_BAD_VALUE, NULL, "the condition “%.200s” asks itself in a circle", push_final(L, condition));
  }
  clh_check_depth(L, condition, 1);
}

void clh_push_asked(lua_State *L, const clh_condition *condition, uint32_t answer) {
  clh_check_asked(L, condition, answer);
  lua_rawgeti(L, LUA_REGISTRYINDEX, condition->function);
}

bool clh_call_noted(lua_State *L, uint32_t answer, uint32_t record, int handler) {
  clh_machine *m = clh_of(L);
  const clh_batch *batch = m->input.batch;
  bool was_undecided = m->input.is_undecided;
  size_t row = m->input.row;
  uint32_t outer_record = m->input.record, depth = m->input.depth;
  int64_t fuel = m->meter.fuel;
  clh_answer_at(m, answer)->verdict = CLH_ASKING;
  m->input.is_undecided = false;
  m->input.record = record;
  m->input.depth = 0;
  m->input.nesting++;
  m->input.row = answer * clh_answer_size(m) + CLH_ANSWER_WORDS;
  clh_push_view(L, CLH_IMMEDIATE_VIEW, 0, 0);
  if (record != CLH_NO_ITEM) clh_push_view(L, CLH_IMMEDIATE_VIEW, batch->record_type, batch->records[record]);
  int status = lua_pcall(L, record != CLH_NO_ITEM ? 2 : 1, 1, handler);
  if (clh_is_out_of_memory(m, status)) clh_abort(m, CLH_MEMORY_LIMIT);
  bool is_undecided = m->input.is_undecided;
  m->input.is_undecided = was_undecided;
  m->input.row = row;
  m->input.record = outer_record;
  m->input.nesting--;
  clh_answer *noted = clh_answer_at(m, answer);
  noted->verdict = CLH_UNASKED;
  noted->depth = m->input.depth + 1;
  m->input.depth = noted->depth > depth ? noted->depth : depth;
  noted->instructions = (uint64_t)(fuel - m->meter.fuel);
  if (is_undecided) {
    noted->verdict = CLH_UNDECIDED;
    noted->missing_field = m->input.missing_field;
    noted->missing_cell = m->input.missing_cell;
    lua_pop(L, 1);
    return false;
  }
  if (status != LUA_OK) {
    m->run.is_final = true;
    lua_error(L);  // reported already
  }
  return true;
}

/// Raises an error about the answer on top, at the function of a condition, or without a position for a plain function.
static void refuse_answer(lua_State *L, const clh_condition *condition) {
  const char *type = clh_type_name(L, -1);
  if (!condition) clh_raise(L, CLH_BAD_VALUE, "condition", "a condition must return true or false, got a %s", type);
  lua_rawgeti(L, LUA_REGISTRYINDEX, condition->reference);
  clh_push_condition_sentence(L, -1);
  char message[320];
  snprintf(
      message, sizeof message, "the condition “%.200s” must return true or false, got a %.30s", lua_tostring(L, -1), type);
  lua_Debug ar;
  lua_rawgeti(L, LUA_REGISTRYINDEX, condition->function);
  lua_getinfo(L, ">S", &ar);
  clh_raise_at(L, CLH_BAD_VALUE, clh_source_number(clh_of(L), ar.source), ar.linedefined, message);
}

void clh_ask(lua_State *L, const clh_condition *condition, uint32_t answer, uint32_t record, int handler) {
  if (!clh_call_noted(L, answer, record, handler)) return;
  if (!lua_isboolean(L, -1)) {
    clh_of(L)->run.is_final = true;
    refuse_answer(L, condition);
  }
  clh_answer_at(clh_of(L), answer)->verdict = lua_toboolean(L, -1) ? CLH_HELD : CLH_NOT_HELD;
  lua_pop(L, 1);
}

void clh_ask_in_lua(lua_State *L, const clh_condition *condition, uint32_t answer, uint32_t record) {
  luaL_checkstack(L, 6, NULL);
  lua_pushcfunction(L, clh_message_handler);
  int handler = lua_gettop(L);
  clh_push_asked(L, condition, answer);
  clh_ask(L, condition, answer, record, handler);
  lua_remove(L, handler);
}
