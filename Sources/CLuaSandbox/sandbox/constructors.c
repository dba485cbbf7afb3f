// Constructors: `retain "open invoices" { ... }` builds a table that records its word, its name and its position, in the
// metatable under a key that no script can name, so that no script can forge them.
#include "sandbox/sandbox.h"

/// Pushes a copy of the table at index 1; the upvalue is the list of its word, name, line and source.
static int build(lua_State *L) {
  lua_settop(L, 1);
  if (lua_type(L, 1) == LUA_TUSERDATA) return 1;  // a blank, whose problem is recorded already
  if (lua_type(L, 1) != LUA_TTABLE) {
    lua_rawgeti(L, lua_upvalueindex(1), 1);
    const char *word = lua_tostring(L, -1);
    return clh_raise(L, CLH_BAD_VALUE, word, "`%s` takes a table, got %s", word, clh_type_name(L, 1));
  }
  clh_push_content(L, 1);
  lua_createtable(L, (int)lua_rawlen(L, 2), 8);
  for (lua_pushnil(L); lua_next(L, 2);) {
    clh_charge(L, 2);
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, 3);
  }
  lua_createtable(L, 0, 1);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_rawsetp(L, -2, &clh_key_construction);
  lua_setmetatable(L, 3);
  return 1;
}

/// `word "name" { ... }` or `word { ... }`; the upvalue is the word.
static int construct(lua_State *L) {
  bool named = lua_type(L, 1) == LUA_TSTRING;
  int32_t source;
  clh_charge(L, CLH_CALL_COST);
  lua_settop(L, 1);
  lua_createtable(L, 4, 0);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_rawseti(L, 2, 1);
  if (named) {
    lua_pushvalue(L, 1);
  } else {
    lua_pushboolean(L, 0);
  }
  lua_rawseti(L, 2, 2);
  lua_pushinteger(L, clh_script_position(L, &source));
  lua_rawseti(L, 2, 3);
  lua_pushinteger(L, source);
  lua_rawseti(L, 2, 4);
  lua_pushcclosure(L, build, 1);
  if (named) return 1;
  lua_insert(L, 1);
  lua_call(L, 1, 1);
  return 1;
}

void clh_add_constructors(lua_State *L) {
  clh_machine *m = clh_of(L);
  for (size_t i = 0; i < m->config.constructor_count; i++) {
    lua_pushlstring(L, m->config.constructors[i].bytes, m->config.constructors[i].length);
    lua_pushvalue(L, -1);
    lua_pushcclosure(L, construct, 1);
    lua_rawset(L, -3);
  }
}
