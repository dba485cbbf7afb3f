// Iteration over a table: `pairs` and `next`, in the order of the keys.
#include "library/library.h"

/// Upvalues: the table, the position in the list of its keys, that list. Skips keys that were removed meanwhile.
int clh_next_pair(lua_State *L) {
  lua_Integer i = lua_tointeger(L, lua_upvalueindex(2));
  for (;;) {
    clh_charge(L, 2);
    lua_settop(L, 0);
    if (lua_rawgeti(L, lua_upvalueindex(3), ++i) == LUA_TNIL) return 1;
    lua_pushvalue(L, 1);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) break;
  }
  lua_pushinteger(L, i);
  lua_replace(L, lua_upvalueindex(2));
  return 2;
}

int clh_pairs(lua_State *L) {
  luaL_checkany(L, 1);
  clh_charge(L, CLH_CALL_COST);
  if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
    lua_pushvalue(L, 1);
    lua_call(L, 1, 3);
    return 3;
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  clh_push_content(L, 1);
  lua_pushinteger(L, 0);
  clh_push_sorted_keys(L, 2, 0);
  lua_pushcclosure(L, clh_next_pair, 3);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

/// `next(table, key)`: the pair after the key. Searches the whole table each time, unlike `pairs`.
int clh_next(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  clh_push_content(L, 1);
  clh_push_next_key(L, 3, 2);
  if (lua_isnil(L, -1)) return 1;
  lua_pushvalue(L, -1);
  lua_rawget(L, 3);
  return 2;
}
