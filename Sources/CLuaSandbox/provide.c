// Functions of the host: a script's call goes out as plain values and comes back as one. The host's code returns before
// anything is raised, so that no jump of Lua's passes it.
#include <stdio.h>
#include <string.h>

#include "internals.h"

static const char *name_of_kind(uint32_t kind) {
  switch ((clh_cell_kind)kind) {
    case CLH_FLAG: return "true or false";
    case CLH_INTEGER: return "a whole number";
    case CLH_NUMBER: return "a number";
    case CLH_DATE: return "a date";
    default: return "a text";
  }
}

/// Reads the argument at `index`; false where it is of another kind. `nil` is a fact that is stated as none.
static bool read_argument(lua_State *L, int index, uint32_t kind, clh_scalar *argument) {
  *argument = (clh_scalar){.kind = kind};
  if (lua_isnil(L, index)) {
    argument->kind = CLH_NOTHING;
    return true;
  }
  clh_word word = clh_word_at(L, index);
  switch ((clh_cell_kind)kind) {
    case CLH_FLAG:
      argument->value.integer = lua_toboolean(L, index);
      return lua_isboolean(L, index);
    case CLH_INTEGER:
      argument->value.integer = lua_tointeger(L, index);
      return lua_isinteger(L, index);
    case CLH_NUMBER:
      argument->value.number = lua_tonumber(L, index);
      return lua_type(L, index) == LUA_TNUMBER;
    case CLH_DATE:
      argument->value.integer = (int32_t)word.low;
      return word.kind == CLH_WORD_DATE;
    default: {
      size_t length;
      if (lua_type(L, index) != LUA_TSTRING) return false;
      argument->value.bytes = lua_tolstring(L, index, &length);
      argument->length = (uint32_t)length;
      clh_charge(L, length / 16);  // the host keeps it
      return true;
    }
  }
}

static void push_result(lua_State *L, const clh_host_function *function, const clh_scalar *result) {
  const char *name = function->name.bytes;
  if (result->kind == CLH_UNSTATED) clh_undecided(L, function->identifier, UINT32_MAX);
  if (result->kind == CLH_NOTHING) {
    lua_pushnil(L);
    return;
  }
  if (result->kind != function->result) clh_raise(L, CLH_BAD_VALUE, name, "the host's `%.60s` did not say %s", name, name_of_kind(function->result));
  switch ((clh_cell_kind)result->kind) {
    case CLH_FLAG: lua_pushboolean(L, result->value.integer != 0); return;
    case CLH_INTEGER: lua_pushinteger(L, result->value.integer); return;
    case CLH_NUMBER: lua_pushnumber(L, result->value.number); return;
    case CLH_DATE: clh_push_date(L, (int32_t)result->value.integer); return;
    default:
      clh_charge(L, result->length / 16);
      lua_pushlstring(L, result->value.bytes, result->length);
  }
}

/// No answer is none that a script could catch and read as "no": the machine ends, as at a limit.
static _Noreturn void fail(clh_machine *m, const char *name, const clh_scalar *result) {
  int length = result->length < 300 ? (int)result->length : 300;
  snprintf(m->failure, sizeof m->failure, "the host's `%.60s` failed: %.*s", name, length, result->value.bytes);
  m->reason = m->failure;
  clh_abort(m, CLH_HOST_FAILED);
}

/// The upvalue is the function's number.
static int call_host(lua_State *L) {
  clh_machine *m = clh_of(L);
  uint32_t number = (uint32_t)lua_tointeger(L, lua_upvalueindex(1));
  const clh_host_function *function = &m->host_functions[number];
  const char *name = function->name.bytes;
  if (m->task != CLH_TASK_DECISION) {
    return clh_raise(L, CLH_FORBIDDEN, name, "`%.60s` is asked by a rule, not while its file is loaded", name);
  }
  if (lua_gettop(L) != (int)function->parameter_count) {
    return clh_raise(L, CLH_BAD_VALUE, name, "`%.60s` takes %d values, got %d", name, (int)function->parameter_count, lua_gettop(L));
  }
  clh_scalar arguments[CLH_PARAMETERS], result = {0};
  for (uint32_t i = 0; i < function->parameter_count; i++) {
    if (!read_argument(L, (int)i + 1, function->parameters[i], &arguments[i])) {
      return clh_raise(
          L, CLH_BAD_VALUE, name, "`%.60s` takes %s as value %d, got a %s", name, name_of_kind(function->parameters[i]), (int)i + 1,
          clh_type_name(L, (int)i + 1));
    }
  }
  clh_charge(L, CLH_CALL);
  clh_charge(L, function->cost);
  clh_note_read(m, function->identifier);
  clh_return_to_locale(m->outside);
  int failed = m->answer(m->context, number, arguments, &result);
  m->outside = clh_leave_locale();  // another one, where the program changed it
  if (failed) fail(m, name, &result);
  clh_check_time(L);
  push_result(L, function, &result);
  return 1;
}

void clh_add_host_functions(lua_State *L) {
  clh_machine *m = clh_of(L);
  for (size_t i = 0; i < m->function_count; i++) {
    lua_pushlstring(L, m->host_functions[i].name.bytes, m->host_functions[i].name.length);
    lua_pushinteger(L, (lua_Integer)i);
    lua_pushcclosure(L, call_host, 1);
    lua_rawset(L, -3);
  }
}
