// Functions of the basic library, and the wrapper that charges the work of Lua's own functions.
#include <string.h>

#include "library/library.h"

int clh_base_type(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushstring(L, clh_type_name(L, 1));
  return 1;
}

int clh_base_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  clh_charge(L, lua_type(L, 1) == LUA_TNUMBER ? 2 * CLH_CALL_COST : CLH_CALL_COST);
  clh_push_text(L, 1);
  return 1;
}

/// Whether scripts cannot catch the error on top. That of a condition would depend on which rule asked for it first, and that
/// of the stack on how deep the caller is.
static bool is_final(lua_State *L, int status) {
  clh_machine *m = clh_of(L);
  if (status == LUA_OK || m->run.is_final) return status != LUA_OK;
  if (m->run.task != CLH_TASK_DECISION) return false;
  const char *message = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
  // Lua has no other sign of a stack that is full.
  return status == LUA_ERRERR || strstr(message, "stack overflow") || strstr(message, "too many results to unpack");
}

/// Calls a function in protected mode. A limit is not an error and never returns here; an unstated fact, and an error that is
/// final, are raised again.
static int protected_call(lua_State *L, int arguments) {
  clh_machine *m = clh_of(L);
  int status = lua_pcall(L, arguments, LUA_MULTRET, 0);
  if (clh_is_out_of_memory(m, status)) clh_abort(m, CLH_MEMORY_LIMIT);
  if (m->input.is_undecided) {
    clh_push_immediate(L, CLH_IMMEDIATE_UNDECIDED, 0, 0);
    lua_error(L);
  }
  if (is_final(L, status)) lua_error(L);
  m->run.is_reported = false;
  m->run.raised = NULL;
  return status;
}

int clh_base_pcall(lua_State *L) {
  luaL_checkany(L, 1);
  clh_charge(L, CLH_CALL_COST);
  lua_pushboolean(L, protected_call(L, lua_gettop(L) - 1) == LUA_OK);
  lua_insert(L, 1);
  return lua_gettop(L);
}

/// The handler runs after the stack is unwound, within the same limits as the rest of the script.
int clh_base_xpcall(lua_State *L) {
  luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_pushvalue(L, 2);
  lua_remove(L, 2);
  lua_insert(L, 1);  // the handler below the function and its arguments
  clh_charge(L, CLH_CALL_COST);
  int status = protected_call(L, lua_gettop(L) - 2);
  if (status == LUA_OK) {
    lua_pushboolean(L, 1);
    lua_replace(L, 1);
    return lua_gettop(L);
  }
  protected_call(L, 1);  // where the handler fails, its error is the message
  lua_settop(L, 1);
  lua_pushboolean(L, 0);
  lua_insert(L, 1);
  return 2;
}

// MARK: Functions of Lua's library, their work charged

int clh_charged(lua_State *L) {
  uint64_t work = CLH_CALL_COST + (uint64_t)lua_gettop(L) / 8;
  for (int i = lua_gettop(L); i > 0; i--) {
    if (lua_type(L, i) == LUA_TSTRING || lua_type(L, i) == LUA_TTABLE) work += lua_rawlen(L, i) / 8;
  }
  clh_charge(L, work);
  clh_make_room(L);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

int clh_string_rep(lua_State *L) {
  size_t length, separator = 0;
  luaL_checklstring(L, 1, &length);
  lua_Integer times = luaL_checkinteger(L, 2);
  luaL_optlstring(L, 3, "", &separator);
  if (times <= 0 || length + separator == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  uint64_t total = (uint64_t)times * (length + separator);
  uint64_t limit = clh_of(L)->meter.byte_limit;
  if ((uint64_t)times > limit || total > limit) clh_abort(clh_of(L), CLH_MEMORY_LIMIT);
  clh_charge(L, CLH_CALL_COST + total / 8);
  clh_make_room(L);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}
