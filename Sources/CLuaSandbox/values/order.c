// The order of a table's keys. Lua's own order depends on addresses and the clock; this one does not.
#include <stdlib.h>
#include <string.h>

#include "values/values.h"

typedef struct sort_key {
  int type;
  int is_integer;
  lua_Integer integer;
  lua_Number number;
  const char *text;
  size_t length;
} sort_key;

/// A float key is not a whole number, or one that does not fit into an integer.
static int compare_to_float(lua_Integer integer, lua_Number number) {
  if (number >= 0x1p63) return -1;
  if (number < -0x1p63) return 1;
  lua_Integer whole = (lua_Integer)number;  // towards zero
  if (integer != whole) return integer < whole ? -1 : 1;
  return number > (lua_Number)whole ? -1 : 1;
}

static int compare_keys(const void *one, const void *other) {
  const sort_key *a = one, *b = other;
  if (a->type != b->type) return a->type - b->type;
  if (a->type == LUA_TSTRING) {
    size_t shared = a->length < b->length ? a->length : b->length;
    int order = memcmp(a->text, b->text, shared);
    return order ? order : (a->length > b->length) - (a->length < b->length);
  }
  if (a->is_integer && b->is_integer) return (a->integer > b->integer) - (a->integer < b->integer);
  if (a->is_integer) return compare_to_float(a->integer, b->number);
  if (b->is_integer) return -compare_to_float(b->integer, a->number);
  return (a->number > b->number) - (a->number < b->number);
}

/// Returns the key at `index` in comparable form. Keys of other types have no order except that of their addresses.
static sort_key key_at(lua_State *L, int index) {
  sort_key key = {.type = lua_type(L, index)};
  switch (key.type) {
    case LUA_TBOOLEAN: key.number = lua_toboolean(L, index); break;
    case LUA_TNUMBER:
      key.is_integer = lua_isinteger(L, index);
      key.integer = lua_tointeger(L, index);
      key.number = lua_tonumber(L, index);
      break;
    case LUA_TSTRING:
      key.text = lua_tolstring(L, index, &key.length);
      clh_charge(L, key.length / 16);  // the cost of comparing it
      break;
    default:  // the message names no type: which key comes first depends on addresses
      clh_raise(L, CLH_BAD_VALUE, NULL, "the keys of this table must be strings, numbers or booleans");
  }
  return key;
}

static void push_key(lua_State *L, const sort_key *key) {
  if (key->type == LUA_TSTRING) {
    lua_pushlstring(L, key->text, key->length);
  } else if (key->type == LUA_TBOOLEAN) {
    lua_pushboolean(L, key->number != 0);
  } else if (key->is_integer) {
    lua_pushinteger(L, key->integer);
  } else {
    lua_pushnumber(L, key->number);
  }
}

void clh_push_sorted_keys(lua_State *L, int index, lua_Integer skip) {
  index = lua_absindex(L, index);
  clh_check_time(L);  // a table that was emptied has an unknown number of slots to walk through
  size_t count = 0, capacity = 0;
  for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) capacity++;
  clh_charge(L, capacity * 8 + 4);
  sort_key *keys = lua_newuserdatauv(L, capacity * sizeof *keys + 1, 0);
  for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
    sort_key key = key_at(L, -2);
    if (key.is_integer && key.integer >= 1 && key.integer <= skip) continue;
    keys[count++] = key;
  }
  qsort(keys, count, sizeof *keys, compare_keys);
  lua_createtable(L, (int)count | 1, 0);  // odd: the allocator takes other sizes for hash parts
  for (size_t i = 0; i < count; i++) {
    push_key(L, &keys[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  lua_remove(L, -2);
}

void clh_push_next_key(lua_State *L, int index, int after) {
  clh_check_time(L);
  bool is_first = lua_isnil(L, after), found = false;
  sort_key last = {0}, best = {0};
  if (!is_first) last = key_at(L, after);
  uint64_t looked_at = 0;
  for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
    looked_at++;
    sort_key key = key_at(L, -2);
    if (!is_first && compare_keys(&key, &last) <= 0) continue;
    if (!found || compare_keys(&key, &best) < 0) best = key;
    found = true;
  }
  clh_charge(L, looked_at * 2 + 2);
  if (found) {
    push_key(L, &best);
  } else {
    lua_pushnil(L);
  }
}
