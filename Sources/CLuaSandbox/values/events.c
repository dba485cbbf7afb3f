// The operations on immediate values: the one metatable that all of them share.
#include "values/values.h"

static int index_immediate(lua_State *L) {
  clh_immediate value = clh_immediate_at(L, 1);
  switch (value.kind) {
    case CLH_IMMEDIATE_VIEW: return clh_view_index(L, value);
    case CLH_IMMEDIATE_LIST: return clh_list_index(L, value);
    case CLH_IMMEDIATE_DATE: return clh_date_index(L, (int32_t)value.low);
    default: return clh_raise(L, CLH_RUNTIME, NULL, "a %s has no fields", clh_type_name(L, 1));
  }
}

static int refuse_change(lua_State *L) {
  return clh_raise(L, CLH_FORBIDDEN, NULL, "a %s cannot be changed", clh_type_name(L, 1));
}

void clh_open_immediates(lua_State *L) {
  static const luaL_Reg events[] = {
      {"__index", index_immediate},       {"__newindex", refuse_change}, {"__len", clh_list_length},
      {"__add", clh_date_add},       {"__sub", clh_date_subtract},  {"__lt", clh_date_less},
      {"__le", clh_date_less_equal}, {NULL, NULL},
  };
  lua_pushlightuserdata(L, NULL);
  lua_createtable(L, 0, 8);
  luaL_setfuncs(L, events, 0);
  clh_set_hidden_metatable(L);
  lua_pop(L, 1);
}
