// Immediate values: dates, periods, and views of records and lists, each in one word. They are light userdata, so that
// reading a fact allocates nothing. A script can copy them but not make them from bits. Layout, from the highest bit: 4 bits
// of kind, 12 bits of epoch (a view of an earlier batch is an error), 16 bits of type or months, 32 bits of days or cell.
#include "state/state.h"

static void push(lua_State *L, clh_immediate_kind kind, uint64_t epoch, uint16_t high, uint32_t low) {
  uint64_t word = (uint64_t)kind << 60 | epoch << 48 | (uint64_t)high << 32 | low;
  lua_pushlightuserdata(L, (void *)(uintptr_t)word);
}

void clh_push_immediate(lua_State *L, clh_immediate_kind kind, uint16_t high, uint32_t low) {
  push(L, kind, 0, high, low);
}

void clh_push_date(lua_State *L, int32_t days) { push(L, CLH_IMMEDIATE_DATE, 0, 0, (uint32_t)days); }

void clh_push_view(lua_State *L, clh_immediate_kind kind, int32_t type, uint32_t cell) {
  push(L, kind, clh_of(L)->input.epoch, (uint16_t)type, cell);
}

clh_immediate clh_immediate_at(lua_State *L, int index) {
  // Scripts get no other userdata. For other values the pointer is NULL, whose kind is CLH_IMMEDIATE_NONE.
  uint64_t word = (uint64_t)(uintptr_t)lua_touserdata(L, index);
  return (clh_immediate){
      .kind = (clh_immediate_kind)(word >> 60),
      .epoch = (word >> 48) & 0xfff,
      .high = (uint16_t)(word >> 32),
      .low = (uint32_t)word,
  };
}

const char *clh_type_name(lua_State *L, int index) {
  if (lua_type(L, index) == LUA_TUSERDATA && lua_rawlen(L, index) > 0) return "condition";  // a blank is empty
  if (lua_type(L, index) != LUA_TLIGHTUSERDATA) return luaL_typename(L, index);
  switch (clh_immediate_at(L, index).kind) {
    case CLH_IMMEDIATE_DATE: return "date";
    case CLH_IMMEDIATE_PERIOD: return "period";
    case CLH_IMMEDIATE_LIST: return "list";
    case CLH_IMMEDIATE_NOTHING: return "null";
    default: return "record";
  }
}
