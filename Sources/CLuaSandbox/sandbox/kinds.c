// Kinds of request: `erasure`, and `any_of(erasure, retention)` for several. A kind has a constructor for each verb, such as
// `erasure.retain`; a constructor takes kinds as `form(access) { ... }` does.
#include <stdio.h>
#include <string.h>

#include "sandbox/sandbox.h"

/// Metatable key: the list of the names of the kinds.
static const char kinds_key = 0;

bool clh_push_kinds(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) return false;
  bool has_kinds = lua_rawgetp(L, -1, &kinds_key) == LUA_TTABLE;
  lua_remove(L, -2);
  if (has_kinds) clh_push_content(L, -1);  // a file that keeps a constructor of the kind froze the list
  if (has_kinds) lua_remove(L, -2);
  if (!has_kinds) lua_pop(L, 1);
  return has_kinds;
}

/// Raises or reports the name of a kind, the upvalue, with what follows it.
static int unknown_path(lua_State *L, const char *format, const char *rest) {
  char path[96];
  clh_push_content(L, lua_upvalueindex(1));
  lua_rawgeti(L, -1, 1);
  snprintf(path, sizeof path, format, lua_tostring(L, -1), rest);
  return clh_unknown_path(L, path);
}

/// The upvalue is the list of kinds.
static int verb_of_kinds(lua_State *L) {
  clh_machine *m = clh_of(L);
  size_t length = 0;
  const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tolstring(L, 2, &length) : clh_type_name(L, 2);
  for (size_t i = 0; i < m->config.verb_count; i++) {
    clh_text verb = m->config.verbs[i];
    if (verb.length != length || memcmp(verb.bytes, key, length) != 0) continue;
    clh_push_content(L, lua_upvalueindex(1));
    clh_push_word(L, key, length, lua_gettop(L), 1);
    return 1;
  }
  return unknown_path(L, "%.30s.%.60s", key);
}

/// `erasure { ... }` or `erasure "name"`: the form of earlier versions.
static int call_kinds(lua_State *L) { return unknown_path(L, "%.50s%s", " {"); }

static int refuse_change(lua_State *L) { return clh_raise(L, CLH_FORBIDDEN, NULL, "a kind of request cannot be changed"); }

/// Pops a list of names, and pushes the value for these kinds.
static void push_value(lua_State *L) {
  int list = lua_gettop(L);
  lua_createtable(L, 0, 0);
  lua_createtable(L, 0, 5);
  lua_pushvalue(L, list);
  lua_pushcclosure(L, verb_of_kinds, 1);
  lua_setfield(L, -2, "__index");
  lua_pushvalue(L, list);
  lua_pushcclosure(L, call_kinds, 1);
  lua_setfield(L, -2, "__call");
  lua_pushcfunction(L, refuse_change);
  lua_setfield(L, -2, "__newindex");
  lua_pushvalue(L, list);
  lua_rawsetp(L, -2, &kinds_key);
  clh_set_hidden_metatable(L);
  lua_remove(L, list);
}

/// Appends the names of the list on top to the list below, each once, and pops it.
static void append(lua_State *L, int to) {
  int from = lua_gettop(L);
  for (lua_Integer i = 1; lua_rawgeti(L, from, i) != LUA_TNIL; i++) {
    lua_Integer count = (lua_Integer)lua_rawlen(L, to);
    bool is_known = false;
    clh_charge(L, (uint64_t)count + 1);
    for (lua_Integer k = 1; k <= count && !is_known; k++) {
      lua_rawgeti(L, to, k);
      is_known = lua_rawequal(L, -1, -2);
      lua_pop(L, 1);
    }
    if (is_known) {
      lua_pop(L, 1);
    } else {
      lua_rawseti(L, to, count + 1);
    }
  }
  lua_settop(L, from - 1);
}

/// `any_of(erasure, retention)`.
static int any_of(lua_State *L) {
  int count = lua_gettop(L);
  clh_charge(L, CLH_CALL_COST);
  lua_createtable(L, count, 0);
  for (int i = 1; i <= count; i++) {
    if (lua_type(L, i) == LUA_TUSERDATA) {  // a blank, whose problem is recorded already
      lua_pushvalue(L, i);
      return 1;
    }
    if (!clh_push_kinds(L, i)) {
      return clh_raise(
          L, CLH_BAD_VALUE, "any_of", "`any_of` takes kinds of request, such as `any_of(erasure, retention)`, got a %s",
          clh_type_name(L, i));
    }
    append(L, count + 1);
  }
  if (lua_rawlen(L, count + 1) == 0) {
    return clh_raise(L, CLH_BAD_VALUE, "any_of", "`any_of` names no kind of request");
  }
  push_value(L);
  return 1;
}

void clh_add_kinds(lua_State *L) {
  clh_machine *m = clh_of(L);
  for (size_t i = 0; i < m->config.kind_count; i++) {
    clh_text kind = m->config.kinds[i];
    lua_pushlstring(L, kind.bytes, kind.length);
    lua_createtable(L, 1, 0);
    lua_pushvalue(L, -2);
    lua_rawseti(L, -2, 1);
    push_value(L);
    lua_rawset(L, -3);
  }
  if (m->config.kind_count == 0) return;
  lua_pushcfunction(L, any_of);
  lua_setfield(L, -2, "any_of");
  lua_pushcfunction(L, clh_condition_constructor);
  lua_setfield(L, -2, "condition");
  lua_pushliteral(L, "everything");  // `data = everything`
  lua_setfield(L, -2, "everything");
}
