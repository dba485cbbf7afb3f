// Metatables are private copies: `setmetatable` reads a script's table once and copies its events into a metatable that no
// script can reach. Later changes of the table have no effect, so that a forbidden event cannot be added.
#include <string.h>

#include "library/library.h"

static const char *const events[] = {"__add", "__band", "__bnot", "__bor",  "__bxor", "__call", "__div",      "__eq",
                                     "__idiv", "__le",  "__len",  "__lt",   "__mod",  "__mul",  "__pow",      "__shl",
                                     "__shr",  "__sub", "__unm", "__index", "__newindex", "__pairs", "__tostring", NULL};

/// Events that are not available: those that depend on the garbage collector, `__close`, and those with memory bugs in Lua
/// 5.4.4 (`__concat`, and `__mode` near the memory limit).
static const struct {
  const char *event, *instead;
} refused[] = {
    {"__gc", "nothing runs when memory is freed"},
    {"__mode", "tables are never weak"},
    {"__close", "nothing runs when a variable goes out of scope"},
    {"__concat", "write `tostring(a) .. tostring(b)`"},
    {NULL, NULL},
};

/// `__index` and `__newindex` that are tables: one call a step, so that a chain of them is charged and ends.
static int index_through(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  lua_settop(L, 2);
  lua_gettable(L, lua_upvalueindex(1));
  return 1;
}

static int newindex_through(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  lua_settop(L, 3);
  lua_settable(L, lua_upvalueindex(1));
  return 0;
}

/// Replaces an event that the given table did not have: behaves like a table without it, and raises an error where the event
/// was added later, which otherwise would silently have no effect. Upvalues: the given table, the event.
static int late_event(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  const char *event = lua_tostring(L, lua_upvalueindex(2));
  clh_push_content(L, lua_upvalueindex(1));
  lua_pushvalue(L, lua_upvalueindex(2));
  if (lua_rawget(L, -2) != LUA_TNIL) {
    return clh_raise(L, CLH_RUNTIME, event, "`%s` was added after `setmetatable`: add it before", event);
  }
  switch (event[2]) {
    case 'n':  // __newindex
      lua_settop(L, 3);
      lua_rawset(L, 1);
      return 0;
    case 'l':  // __len
      clh_push_content(L, 1);
      lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
      return 1;
    case 't': lua_pushliteral(L, "table"); return 1;  // __tostring
    default: lua_pushnil(L); return 1;                // __index
  }
}

static bool has_default(const char *event) {
  return !strcmp(event, "__index") || !strcmp(event, "__newindex") || !strcmp(event, "__len")
         || !strcmp(event, "__tostring");
}

static void push_event(lua_State *L, int given, const char *event) {
  lua_pushstring(L, event);
  lua_rawget(L, given);
  bool is_index = !strcmp(event, "__index"), is_newindex = !strcmp(event, "__newindex");
  switch (lua_type(L, -1)) {
    case LUA_TNIL:  // without one of the others Lua raises an error; `__eq` may be the other table's
      if (has_default(event)) {
        lua_pop(L, 1);
        lua_pushvalue(L, 2);
        lua_pushstring(L, event);
        lua_pushcclosure(L, late_event, 2);
      }
      return;
    case LUA_TFUNCTION: return;
    case LUA_TTABLE:
      if (is_index || is_newindex) {
        lua_pushcclosure(L, is_index ? index_through : newindex_through, 1);
        return;
      }
      break;
    default: break;
  }
  clh_raise(
      L, CLH_RUNTIME, event, "`%s` takes a function%s, got %s", event, is_index || is_newindex ? " or a table" : "",
      clh_type_name(L, -1));
}

/// `setmetatable(table, metatable)`: reads the events now. One that is added to `metatable` later is an error at its use.
int clh_setmetatable(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argexpected(L, lua_isnil(L, 2) || lua_istable(L, 2), 2, "nil or table");
  lua_settop(L, 2);
  clh_charge(L, 8 * CLH_CALL_COST);
  clh_check_changeable(L, 1);
  if (clh_push_construction(L, 1)) {
    return clh_raise(L, CLH_FORBIDDEN, NULL, "a table that a constructor built cannot have a metatable");
  }
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) return luaL_error(L, "cannot change a protected metatable");
  if (lua_istable(L, 2)) {
    clh_push_content(L, 2);
    int given = lua_gettop(L);
    for (int i = 0; refused[i].event; i++) {
      lua_pushstring(L, refused[i].event);
      if (lua_rawget(L, given) != LUA_TNIL) {
        return clh_raise(
            L, CLH_FORBIDDEN, refused[i].event, "the sandbox has no `%s`: %s", refused[i].event, refused[i].instead);
      }
      lua_pop(L, 1);
    }
    lua_createtable(L, 0, 8);
    for (const char *const *event = events; *event; event++) {
      push_event(L, given, *event);
      lua_setfield(L, -2, *event);
    }
    lua_pushliteral(L, "__metatable");
    lua_rawget(L, given);
    lua_setfield(L, -2, "__metatable");
    lua_pushvalue(L, 2);
    lua_rawsetp(L, -2, &clh_key_given);
  } else {
    lua_pushnil(L);
  }
  lua_setmetatable(L, 1);
  lua_settop(L, 1);
  return 1;
}

/// `getmetatable(value)`: the table that `setmetatable` was given, or the value of its `__metatable`.
int clh_getmetatable(lua_State *L) {
  luaL_checkany(L, 1);
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) return 1;
  if (!clh_push_given_metatable(L, 1)) lua_pushnil(L);
  return 1;
}

// MARK: Access without metatables

int clh_rawget(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  lua_settop(L, 2);
  clh_push_content(L, 1);
  lua_insert(L, 2);
  lua_rawget(L, 2);
  return 1;
}

int clh_rawset(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  luaL_checkany(L, 3);
  lua_settop(L, 3);
  clh_charge(L, 4);
  clh_check_changeable(L, 1);
  lua_rawset(L, 1);
  return 1;
}

int clh_rawlen(lua_State *L) {
  luaL_argexpected(L, lua_istable(L, 1) || lua_type(L, 1) == LUA_TSTRING, 1, "table or string");
  if (lua_istable(L, 1)) clh_push_content(L, 1);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
  return 1;
}
