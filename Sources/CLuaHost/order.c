// The order of a table's keys. Lua's own depends on addresses and the clock; this one does not.
#include <stdlib.h>
#include <string.h>

#include "internals.h"

typedef struct sort_key {
  int type;
  int is_integer;
  lua_Integer integer;
  lua_Number number;
  const char *text;
  size_t length;
} sort_key;

static int compare_keys(const void *one, const void *other) {
  const sort_key *a = one, *b = other;
  if (a->type != b->type) return a->type - b->type;
  if (a->type == LUA_TSTRING) {
    size_t shared = a->length < b->length ? a->length : b->length;
    int order = memcmp(a->text, b->text, shared);
    return order ? order : (a->length > b->length) - (a->length < b->length);
  }
  if (a->is_integer && b->is_integer) return (a->integer > b->integer) - (a->integer < b->integer);
  return (a->number > b->number) - (a->number < b->number);
}

void clh_push_sorted_keys(lua_State *L, int index, lua_Integer skip) {
  index = lua_absindex(L, index);
  size_t count = 0, capacity = 0;
  for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) capacity++;
  clh_charge(L, capacity * 8);
  sort_key *keys = lua_newuserdatauv(L, capacity * sizeof *keys + 1, 0);
  for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
    sort_key *key = &keys[count];
    key->type = lua_type(L, -2);
    key->is_integer = 0;
    switch (key->type) {
      case LUA_TBOOLEAN: key->number = lua_toboolean(L, -2); break;
      case LUA_TNUMBER:
        key->is_integer = lua_isinteger(L, -2);
        key->integer = lua_tointeger(L, -2);
        key->number = lua_tonumber(L, -2);
        if (key->is_integer && key->integer >= 1 && key->integer <= skip) continue;
        break;
      case LUA_TSTRING: key->text = lua_tolstring(L, -2, &key->length); break;
      default:
        clh_raise(L, CLH_BAD_VALUE, NULL, "keys must be texts, numbers or booleans here, found a %s", clh_type_name(L, -2));
    }
    count++;
  }
  qsort(keys, count, sizeof *keys, compare_keys);
  lua_createtable(L, (int)count, 0);
  for (size_t i = 0; i < count; i++) {
    if (keys[i].type == LUA_TSTRING) {
      lua_pushlstring(L, keys[i].text, keys[i].length);
    } else if (keys[i].type == LUA_TBOOLEAN) {
      lua_pushboolean(L, keys[i].number != 0);
    } else if (keys[i].is_integer) {
      lua_pushinteger(L, keys[i].integer);
    } else {
      lua_pushnumber(L, keys[i].number);
    }
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  lua_remove(L, -2);
}
