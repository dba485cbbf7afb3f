// The globals of a script: an allow-list. A function of Lua's own library is on it where it cannot run long, loop forever or
// reveal addresses; the others are written in this target or left out.
#include <lualib.h>
#include <string.h>

#include "sandbox/sandbox.h"

static const char *const stock_base[] = {"assert", "error", "ipairs", "select", "tonumber", "rawequal", NULL};
static const char *const stock_math[] = {"abs",  "ceil", "floor", "fmod",     "max",        "min",        "modf", "sqrt",
                                         "type", "ult",  "huge",  "tointeger", "maxinteger", "mininteger", "pi",   NULL};
static const char *const stock_string[] = {"byte", "char", "len", "lower", "reverse", "sub", "upper", NULL};
static const char *const stock_utf8[] = {"char", "charpattern", "codepoint", "codes", "len", "offset", NULL};
static const char *const stock_numerals[] = {"__add", "__sub", "__mul", "__mod", "__pow", "__div", "__idiv", "__unm", NULL};
static const char *const stock_none[] = {NULL};

// Written in this target; Lua's own function of that name, where there is one, is the upvalue.
static const luaL_Reg own_nothing[] = {{NULL, NULL}};
static const luaL_Reg own_string[] = {
    {"find", clh_string_find}, {"format", clh_string_format}, {"gmatch", clh_string_gmatch},
    {"gsub", clh_string_gsub}, {"match", clh_string_match},   {"rep", clh_string_rep}, {NULL, NULL},
};
static const luaL_Reg own_table[] = {
    {"concat", clh_table_concat}, {"insert", clh_table_insert}, {"move", clh_table_move}, {"pack", clh_table_pack},
    {"remove", clh_table_remove}, {"sort", clh_table_sort},     {"unpack", clh_table_unpack}, {NULL, NULL},
};
static const char *const global_names[] = {
    "assert",   "error",  "getmetatable", "ipairs",   "next",   "pairs", "pcall", "rawequal", "rawget", "rawlen",
    "rawset",   "select", "setmetatable", "tonumber", "tostring", "type",  "xpcall", "math",   "string", "table",
    "utf8",     "date",   "days",         "months",   "years",  "use",   NULL,
};

static const struct {
  const char *name;
  lua_CFunction open;
  const char *const *stock;
  const luaL_Reg *own;
} libraries[] = {
    {"math", luaopen_math, stock_math, own_nothing},
    {"table", luaopen_table, stock_none, own_table},
    {"utf8", luaopen_utf8, stock_utf8, own_nothing},
    {"string", luaopen_string, stock_string, own_string},
};
enum { library_count = sizeof libraries / sizeof *libraries };

const char *clh_global_name(size_t index) {
  return index < sizeof global_names / sizeof *global_names ? global_names[index] : NULL;
}

const char *clh_library_name(size_t index) { return index < library_count ? libraries[index].name : NULL; }

const char *clh_member_name(size_t library, size_t index) {
  if (library >= library_count) return NULL;
  for (const char *const *name = libraries[library].stock; *name; name++) {
    if (index-- == 0) return *name;
  }
  for (const luaL_Reg *own = libraries[library].own; own->name; own++) {
    if (index-- == 0) return own->name;
  }
  return NULL;
}

/// Copies the named members of the table at `from` into the one on top.
static void take(lua_State *L, int from, const char *const *names) {
  for (; *names; names++) {
    if (lua_getfield(L, from, *names) == LUA_TFUNCTION) lua_pushcclosure(L, clh_charged, 1);
    lua_setfield(L, -2, *names);
  }
}

static int refuse_member(lua_State *L) {
  return clh_raise(L, CLH_FORBIDDEN, NULL, "`%s` cannot be changed", lua_tostring(L, lua_upvalueindex(1)));
}

/// Replaces the table on top with an empty one that reads through to it and refuses writes.
static void seal(lua_State *L, const char *name) {
  lua_createtable(L, 0, 1);
  lua_pushstring(L, name);
  lua_pushcclosure(L, clh_unknown_member, 1);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);

  lua_pushstring(L, name);
  lua_pushcclosure(L, refuse_member, 1);
  clh_push_proxy(L);
}

static void add_library(
    lua_State *L, const char *name, lua_CFunction open, const char *const *names, const luaL_Reg *own) {
  lua_pushcfunction(L, open);
  lua_call(L, 0, 1);
  lua_createtable(L, 0, 16);
  take(L, lua_gettop(L) - 1, names);
  for (; own->name; own++) {
    lua_getfield(L, -2, own->name);
    lua_pushcclosure(L, own->func, 1);
    lua_setfield(L, -2, own->name);
  }
  seal(L, name);
  lua_remove(L, -2);
}

static void add_period(lua_State *L, const char *name, int months, int days) {
  lua_pushinteger(L, months);
  lua_pushinteger(L, days);
  lua_pushcclosure(L, clh_period_constructor, 2);
  lua_setfield(L, -2, name);
}

void clh_open_globals(lua_State *L) {
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 1);
  lua_createtable(L, 0, 32);
  take(L, lua_gettop(L) - 1, stock_base);
  lua_remove(L, -2);
  static const luaL_Reg own[] = {
      {"type", clh_base_type},
      {"tostring", clh_base_tostring},
      {"pcall", clh_base_pcall},
      {"xpcall", clh_base_xpcall},
      {"pairs", clh_pairs},
      {"next", clh_next},
      {"setmetatable", clh_setmetatable},
      {"getmetatable", clh_getmetatable},
      {"rawget", clh_rawget},
      {"rawset", clh_rawset},
      {"rawlen", clh_rawlen},
      {"date", clh_date_constructor},
      {"use", clh_use},
      {NULL, NULL},
  };
  luaL_setfuncs(L, own, 0);
  add_period(L, "days", 0, 1);
  add_period(L, "months", 1, 0);
  add_period(L, "years", 12, 0);
  for (size_t i = 0; i < library_count; i++) {
    add_library(L, libraries[i].name, libraries[i].open, libraries[i].stock, libraries[i].own);
    lua_setfield(L, -2, libraries[i].name);
  }
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);  // Lua's own, whose arithmetic converts numerals
  lua_createtable(L, 0, 16);
  take(L, lua_gettop(L) - 1, stock_numerals);
  lua_remove(L, -2);
  lua_getfield(L, -3, "string");
  lua_setfield(L, -2, "__index");  // the sealed library, not Lua's own
  clh_set_hidden_metatable(L);
  lua_pop(L, 1);
  clh_add_constructors(L);
  clh_add_kinds(L);
  clh_add_host_functions(L);
  clh_add_operand_recorder(L);
  if (clh_of(L)->config.prints) {
    lua_pushcfunction(L, clh_print);
    lua_setfield(L, -2, "print");
  }
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, clh_unknown_name);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);

  // Lua's own global table is no longer reachable.
  lua_createtable(L, 0, 0);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_pushnil(L);
  lua_setfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
}
