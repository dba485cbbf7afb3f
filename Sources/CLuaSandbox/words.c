// Values of one word: dates, periods, and views of records and lists. They travel as light userdata, so that reading
// a fact allocates nothing. A script can copy such a word but not make one. Layout, from the top: 4 bits of kind,
// 12 bits of epoch (views of an earlier batch are refused), 16 bits of type or months, 32 bits of days or cell.
#include "internals.h"

static void push(lua_State *L, clh_word_kind kind, uint64_t epoch, uint16_t high, uint32_t low) {
  uint64_t word = (uint64_t)kind << 60 | epoch << 48 | (uint64_t)high << 32 | low;
  lua_pushlightuserdata(L, (void *)(uintptr_t)word);
}

void clh_push_word(lua_State *L, clh_word_kind kind, uint16_t high, uint32_t low) { push(L, kind, 0, high, low); }

void clh_push_date(lua_State *L, int32_t days) { push(L, CLH_WORD_DATE, 0, 0, (uint32_t)days); }

void clh_push_view(lua_State *L, clh_word_kind kind, int32_t type, uint32_t cell) {
  push(L, kind, clh_of(L)->epoch, (uint16_t)type, cell);
}

clh_word clh_word_at(lua_State *L, int index) {
  // Scripts get no other userdata, and what is none is NULL, which no word is.
  uint64_t word = (uint64_t)(uintptr_t)lua_touserdata(L, index);
  return (clh_word){
      .kind = (clh_word_kind)(word >> 60), .epoch = (word >> 48) & 0xfff, .high = (uint16_t)(word >> 32), .low = (uint32_t)word};
}

/// The name of a value's type as `type` tells it: dates and views have names of their own.
const char *clh_type_name(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TLIGHTUSERDATA) return luaL_typename(L, index);
  switch (clh_word_at(L, index).kind) {
    case CLH_WORD_DATE: return "date";
    case CLH_WORD_PERIOD: return "period";
    case CLH_WORD_LIST: return "list";
    case CLH_WORD_NOTHING: return "null";
    default: return "record";
  }
}
