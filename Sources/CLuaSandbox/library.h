// What scripts find in `string` and `table` that is written here, and the text of a value.
#pragma once

#include <lua.h>

// format.c
/// Pushes the text of the value at `index`: no addresses, one spelling of NaN.
void clh_push_text(lua_State *L, int index);
int clh_string_format(lua_State *L);

// patterns.c
int clh_string_find(lua_State *L);
int clh_string_match(lua_State *L);
int clh_string_gmatch(lua_State *L);
int clh_string_gsub(lua_State *L);
int clh_next_match(lua_State *L);

// tables.c
int clh_table_concat(lua_State *L);
int clh_table_insert(lua_State *L);
int clh_table_move(lua_State *L);
int clh_table_pack(lua_State *L);
int clh_table_remove(lua_State *L);
int clh_table_sort(lua_State *L);
int clh_table_unpack(lua_State *L);
