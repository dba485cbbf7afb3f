// What the metatable of a table records under keys that no script can name.
#include "values/values.h"

const char clh_key_content, clh_key_original, clh_key_given, clh_key_construction;

/// Pushes the value of one of these keys. Returns false, and pushes nothing, where there is none.
static bool push_entry(lua_State *L, int index, const void *key) {
  if (!lua_getmetatable(L, index)) return false;
  if (lua_rawgetp(L, -1, key) == LUA_TNIL) {
    lua_pop(L, 2);
    return false;
  }
  lua_remove(L, -2);
  return true;
}

void clh_set_hidden_metatable(lua_State *L) {
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
}

void clh_push_proxy(lua_State *L) {
  lua_createtable(L, 0, 0);
  lua_createtable(L, 0, 3);
  lua_rotate(L, -4, 2);
  lua_setfield(L, -3, "__newindex");
  lua_setfield(L, -2, "__index");
  clh_set_hidden_metatable(L);
}

bool clh_push_construction(lua_State *L, int index) { return push_entry(L, index, &clh_key_construction); }

void clh_push_content(lua_State *L, int index) {
  if (!push_entry(L, index, &clh_key_content)) lua_pushvalue(L, index);
}

bool clh_push_given_metatable(lua_State *L, int index) { return push_entry(L, index, &clh_key_given); }

static bool has_entry(lua_State *L, int index, const void *key) {
  if (!push_entry(L, index, key)) return false;
  lua_pop(L, 1);
  return true;
}

bool clh_push_original_metatable(lua_State *L, int index) {
  if (!has_entry(L, index, &clh_key_content)) return lua_getmetatable(L, index);
  return push_entry(L, index, &clh_key_original);
}

bool clh_is_frozen(lua_State *L, int index) { return has_entry(L, index, &clh_key_content); }

bool clh_is_sealed(lua_State *L, int index) {
  if (!lua_getmetatable(L, index)) return false;
  lua_pop(L, 1);
  return !has_entry(L, index, &clh_key_content) && !has_entry(L, index, &clh_key_given)
         && !has_entry(L, index, &clh_key_construction);
}

int clh_refuse_change(lua_State *L) {
  return clh_raise(
      L, CLH_FORBIDDEN, NULL, "a table that a file created while it loaded is read-only: create it inside the function");
}

void clh_check_changeable(lua_State *L, int index) {
  if (clh_is_frozen(L, index)) clh_refuse_change(L);
  if (clh_is_sealed(L, index)) clh_raise(L, CLH_FORBIDDEN, NULL, "tables of the sandbox are read-only");
}
