// Functions of Lua's library that are written here: each charges its work, and none depends on addresses.
#pragma once

#include "values/values.h"

// base.c
int clh_base_type(lua_State *L);
int clh_base_tostring(lua_State *L);
int clh_base_pcall(lua_State *L);
int clh_base_xpcall(lua_State *L);
/// Call the function of Lua's own library that is their upvalue, and charge its work.
int clh_charged(lua_State *L);
int clh_string_rep(lua_State *L);

// metatables.c
int clh_setmetatable(lua_State *L);
int clh_getmetatable(lua_State *L);
int clh_rawget(lua_State *L);
int clh_rawset(lua_State *L);
int clh_rawlen(lua_State *L);

// pairs.c
int clh_pairs(lua_State *L);
int clh_next(lua_State *L);
/// The iterator of `pairs`.
int clh_next_pair(lua_State *L);

// format.c
/// Pushes the value at `index` as a string: without addresses, and with one spelling of NaN.
void clh_push_text(lua_State *L, int index);
int clh_string_format(lua_State *L);

// patterns.c
int clh_string_find(lua_State *L);
int clh_string_match(lua_State *L);
int clh_string_gmatch(lua_State *L);
int clh_string_gsub(lua_State *L);
/// The iterator of `string.gmatch`.
int clh_next_match(lua_State *L);

// tables.c
int clh_table_concat(lua_State *L);
int clh_table_insert(lua_State *L);
int clh_table_move(lua_State *L);
int clh_table_pack(lua_State *L);
int clh_table_remove(lua_State *L);
int clh_table_sort(lua_State *L);
int clh_table_unpack(lua_State *L);
