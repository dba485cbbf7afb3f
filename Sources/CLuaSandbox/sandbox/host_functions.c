// Host functions: the arguments of a call are passed as plain values, and so is the result. The host's code returns before
// any error is raised, so no jump of Lua's passes it.
#include <stdio.h>
#include <string.h>

#include "entry/entry.h"
#include "sandbox/sandbox.h"

static const char *kind_name(uint32_t kind) {
  switch ((clh_cell_kind)kind) {
    case CLH_FLAG: return "true or false";
    case CLH_INTEGER: return "a whole number";
    case CLH_NUMBER: return "a number";
    case CLH_DATE: return "a date";
    default: return "a string";
  }
}

/// Reads the argument at `index`; returns false where it is of another kind. `nil` is a fact that is stated as none.
static bool read_argument(lua_State *L, int index, uint32_t kind, clh_scalar *argument) {
  *argument = (clh_scalar){.kind = kind};
  if (lua_isnil(L, index)) {
    argument->kind = CLH_NOTHING;
    return true;
  }
  clh_immediate value = clh_immediate_at(L, index);
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
      clh_note_date_read(L, value);
      argument->value.integer = (int32_t)value.low;
      return value.kind == CLH_IMMEDIATE_DATE;
    default: {
      size_t length;
      if (lua_type(L, index) != LUA_TSTRING) return false;
      argument->value.bytes = lua_tolstring(L, index, &length);
      argument->length = (uint32_t)length;
      clh_charge(L, length / 16);  // the host copies it
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
  if (result->kind != function->result) {
    clh_raise(L, CLH_BAD_VALUE, name, "the host function `%.60s` must return %s", name, kind_name(function->result));
  }
  switch ((clh_cell_kind)result->kind) {
    case CLH_FLAG: lua_pushboolean(L, result->value.integer != 0); return;
    case CLH_INTEGER: lua_pushinteger(L, result->value.integer); return;
    case CLH_NUMBER: lua_pushnumber(L, result->value.number); return;
    case CLH_DATE:
      clh_note_date(L, (clh_date_note){.kind = CLH_DATE_MADE, .to = (int32_t)result->value.integer});
      clh_push_date(L, (int32_t)result->value.integer);
      return;
    default:
      clh_charge(L, result->length / 16);
      lua_pushlstring(L, result->value.bytes, result->length);
  }
}

/// A failure is not an error, which a script could catch and treat as "no": it ends the machine, as a limit does.
static _Noreturn void fail(clh_machine *m, const char *name, const clh_scalar *result) {
  int length = result->length < 300 ? (int)result->length : 300;
  snprintf(m->run.failure, sizeof m->run.failure, "the host function `%.60s` failed: %.*s", name, length, result->value.bytes);
  m->run.abort_reason = m->run.failure;
  clh_abort(m, CLH_HOST_FAILED);
}

/// The upvalue is the function's number.
static int call_host(lua_State *L) {
  clh_machine *m = clh_of(L);
  uint32_t number = (uint32_t)lua_tointeger(L, lua_upvalueindex(1));
  const clh_host_function *function = &m->config.functions[number];
  const char *name = function->name.bytes;
  if (m->run.task != CLH_TASK_DECISION) {
    return clh_raise(L, CLH_FORBIDDEN, name, "`%.60s` can be called by a rule, not while its file loads", name);
  }
  int count = (int)function->parameter_count;
  if (lua_gettop(L) != count) {
    return clh_raise(L, CLH_BAD_VALUE, name, "`%.60s` takes %d arguments, got %d", name, count, lua_gettop(L));
  }
  clh_scalar arguments[CLH_PARAMETERS], result = {0};
  for (int i = 0; i < count; i++) {
    if (!read_argument(L, i + 1, function->parameters[i], &arguments[i])) {
      return clh_raise(
          L, CLH_BAD_VALUE, name, "`%.60s` takes %s as argument %d, got a %s", name, kind_name(function->parameters[i]),
          i + 1, clh_type_name(L, i + 1));
    }
  }
  clh_charge(L, CLH_CALL_COST);
  clh_charge(L, function->cost);
  clh_note_read(m, function->identifier);
  clh_return_to_locale(m->run.host_locale);
  int failed = m->config.callback(m->config.context, number, arguments, &result);
  m->run.host_locale = clh_leave_locale();  // a new one where the function changed it
  if (failed) fail(m, name, &result);
  clh_check_time(L);
  push_result(L, function, &result);
  return 1;
}

void clh_add_host_functions(lua_State *L) {
  clh_machine *m = clh_of(L);
  for (size_t i = 0; i < m->config.function_count; i++) {
    lua_pushlstring(L, m->config.functions[i].name.bytes, m->config.functions[i].name.length);
    lua_pushinteger(L, (lua_Integer)i);
    lua_pushcclosure(L, call_host, 1);
    lua_rawset(L, -3);
  }
}
