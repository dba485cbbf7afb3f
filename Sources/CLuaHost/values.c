// Values of one word: dates, periods, and views of records and lists. They travel as light userdata, so that reading
// a fact allocates nothing. A script can copy such a word but not make one. Layout, from the top: 4 bits of kind,
// 12 bits of epoch (views of an earlier batch are refused), 16 bits of type or months, 32 bits of days or cell.
#include "machine.h"

void clh_push_word(lua_State *L, clh_word kind, uint16_t high, uint32_t low) {
  uint64_t word = (uint64_t)kind << 60 | (uint64_t)high << 32 | low;
  lua_pushlightuserdata(L, (void *)(uintptr_t)word);
}

void clh_push_view(lua_State *L, clh_word kind, int32_t type, uint32_t cell) {
  uint64_t epoch = clh_of(L)->epoch;
  uint64_t word = (uint64_t)kind << 60 | epoch << 48 | (uint64_t)(uint16_t)type << 32 | cell;
  lua_pushlightuserdata(L, (void *)(uintptr_t)word);
}

clh_word clh_word_at(lua_State *L, int index, uint16_t *high, uint32_t *low) {
  if (lua_type(L, index) != LUA_TLIGHTUSERDATA) return CLH_WORD_NONE;
  uint64_t word = (uint64_t)(uintptr_t)lua_touserdata(L, index);
  clh_word kind = (clh_word)(word >> 60);
  if (high) *high = (uint16_t)(word >> 32);
  if (low) *low = (uint32_t)word;
  if ((kind == CLH_WORD_VIEW || kind == CLH_WORD_LIST) && ((word >> 48) & 0xfff) != clh_of(L)->epoch) {
    clh_raise(L, CLH_BAD_VALUE, NULL, "this fact belongs to an earlier case");
  }
  return kind;
}

/// The name of a value's type as `type` tells it: dates and views have names of their own.
const char *clh_type_name(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TLIGHTUSERDATA) return luaL_typename(L, index);
  switch ((clh_word)((uint64_t)(uintptr_t)lua_touserdata(L, index) >> 60)) {
    case CLH_WORD_DATE: return "date";
    case CLH_WORD_PERIOD: return "period";
    case CLH_WORD_LIST: return "list";
    default: return "record";
  }
}

static int word_index(lua_State *L) {
  uint16_t high;
  uint32_t low;
  switch (clh_word_at(L, 1, &high, &low)) {
    case CLH_WORD_VIEW: return clh_view_index(L, high, low);
    case CLH_WORD_LIST: return clh_list_index(L, high == UINT16_MAX ? -1 : high, low);
    case CLH_WORD_DATE: return clh_date_index(L, (int32_t)low);
    default: return clh_raise(L, CLH_RUNTIME, NULL, "a %s has no fields", clh_type_name(L, 1));
  }
}

static int word_newindex(lua_State *L) {
  return clh_raise(L, CLH_FORBIDDEN, NULL, "a %s cannot be changed", clh_type_name(L, 1));
}

/// All light userdata of a machine share this metatable.
int clh_open_words(lua_State *L) {
  static const luaL_Reg events[] = {
      {"__index", word_index},      {"__newindex", word_newindex},     {"__len", clh_list_length},
      {"__add", clh_date_add},      {"__sub", clh_date_subtract},      {"__lt", clh_date_less},
      {"__le", clh_date_less_equal}, {NULL, NULL},
  };
  lua_pushlightuserdata(L, NULL);
  lua_createtable(L, 0, 8);
  for (const luaL_Reg *event = events; event->name; event++) {
    lua_pushcfunction(L, event->func);
    lua_setfield(L, -2, event->name);
  }
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
  return 0;
}
