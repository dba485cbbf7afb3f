// Constructors: `erasure.retain "open invoices" { ... }` builds a table that records its word, its name, its position and its
// kinds, in the metatable under a key that no script can name, so that no script can forge them.
#include <stdio.h>

#include "sandbox/sandbox.h"

// The parts of a construction, by their place in its list.
enum { WORD = 1, NAME, LINE, SOURCE, TEXT, KINDS, PARTS = KINDS };

enum { LIST = 1, NAMES };  // upvalues: the list so far, and how many strings may follow

/// Pushes an empty list of parts, marked as that of a constructor: an unfinished one is encoded with its position.
static void push_list(lua_State *L) {
  lua_createtable(L, PARTS, 1);
  lua_pushboolean(L, 1);
  lua_rawsetp(L, -2, &clh_key_construction);
}

static int construct(lua_State *L);

/// Pushes a constructor that continues with the list at the top, which it pops.
static void push_constructor(lua_State *L, lua_Integer names) {
  lua_pushinteger(L, names);
  lua_pushcclosure(L, construct, 2);
}

void clh_push_word(lua_State *L, const char *word, size_t length, int kinds, lua_Integer names) {
  push_list(L);
  lua_pushlstring(L, word, length);
  lua_rawseti(L, -2, WORD);
  for (int i = NAME; i <= PARTS; i++) {
    lua_pushboolean(L, 0);
    lua_rawseti(L, -2, i);
  }
  if (kinds) {
    lua_pushvalue(L, kinds);
    lua_rawseti(L, -2, KINDS);
  }
  push_constructor(L, names);
}

/// Pushes a copy of the list, with the position of the first call.
static void copy_list(lua_State *L) {
  clh_push_content(L, lua_upvalueindex(LIST));  // a file that keeps a constructor froze it
  push_list(L);
  for (int i = WORD; i <= PARTS; i++) {
    lua_rawgeti(L, -2, i);
    lua_rawseti(L, -2, i);
  }
  lua_remove(L, -2);
  lua_rawgeti(L, -1, LINE);
  bool is_placed = lua_isinteger(L, -1);
  lua_pop(L, 1);
  if (is_placed) return;
  int32_t source;
  lua_pushinteger(L, clh_script_position(L, &source));
  lua_rawseti(L, -2, LINE);
  lua_pushinteger(L, source);
  lua_rawseti(L, -2, SOURCE);
}

/// Pushes a copy of the content at index 1 whose metatable has the list on top.
static int build(lua_State *L) {
  int list = lua_gettop(L);
  clh_push_content(L, 1);
  lua_createtable(L, (int)lua_rawlen(L, list + 1), 8);
  for (lua_pushnil(L); lua_next(L, list + 1);) {
    clh_charge(L, 2);
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, list + 2);
  }
  lua_createtable(L, 0, 1);
  lua_pushvalue(L, list);
  lua_rawsetp(L, -2, &clh_key_construction);
  lua_setmetatable(L, list + 2);
  return 1;
}

/// Raises an error with the word of the list at index 2.
static int refuse(lua_State *L, int count, const char *format) {
  lua_rawgeti(L, 2, WORD);
  const char *word = lua_tostring(L, -1);
  return clh_raise(L, CLH_BAD_VALUE, word, format, word, count);
}

/// `word "name" { ... }`, `word { ... }`, `word(kind) { ... }`: takes one part and returns the rest of the constructor, or the
/// table.
static int construct(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  lua_Integer names = lua_tointeger(L, lua_upvalueindex(NAMES));
  int count = lua_gettop(L);
  lua_settop(L, 1);
  if (lua_type(L, 1) == LUA_TUSERDATA && !clh_condition_at(L, 1)) return 1;  // a blank, whose problem is recorded already
  copy_list(L);
  if (count > 1) return refuse(L, count, "`%s` takes one value, got %d");
  if (clh_push_kinds(L, 1)) {
    lua_rawgeti(L, 2, KINDS);
    if (lua_istable(L, -1)) return refuse(L, 0, "`%s` has its kinds of request already");
    lua_pop(L, 1);
    lua_rawseti(L, 2, KINDS);
    push_constructor(L, names);
    return 1;
  }
  if (lua_type(L, 1) == LUA_TTABLE) return build(L);
  if (lua_type(L, 1) == LUA_TSTRING && names > 0) {
    lua_rawgeti(L, 2, NAME);
    int place = lua_toboolean(L, -1) ? TEXT : NAME;
    lua_pop(L, 1);
    lua_pushvalue(L, 1);
    lua_rawseti(L, 2, place);
    push_constructor(L, names - 1);
    return 1;
  }
  lua_rawgeti(L, 2, WORD);
  const char *word = lua_tostring(L, -1);
  return clh_raise(L, CLH_BAD_VALUE, word, "`%s` takes a table, got %s", word, clh_type_name(L, 1));
}

void clh_add_constructors(lua_State *L) {
  clh_machine *m = clh_of(L);
  for (size_t i = 0; i < m->config.constructor_count; i++) {
    const clh_constructor *constructor = &m->config.constructors[i];
    lua_pushlstring(L, constructor->word.bytes, constructor->word.length);
    clh_push_word(L, constructor->word.bytes, constructor->word.length, 0, constructor->names);
    lua_rawset(L, -3);
  }
}
