// What a script may use: an allow-list. Functions of Lua's own library are taken over one by one where they cannot run
// long, loop without end or tell addresses; the others are written here or left out.
#include <lualib.h>
#include <string.h>

#include "internals.h"

// MARK: Base

static int base_type(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushstring(L, clh_type_name(L, 1));
  return 1;
}

static int base_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  clh_charge(L, lua_type(L, 1) == LUA_TNUMBER ? 2 * CLH_CALL : CLH_CALL);
  clh_push_text(L, 1);
  return 1;
}

/// A limit never comes here, since it is no error; an unstated fact does, and is handed on.
static int protected_call(lua_State *L, int arguments) {
  clh_machine *m = clh_of(L);
  int status = lua_pcall(L, arguments, LUA_MULTRET, 0);
  if (clh_is_out_of_memory(m, status)) clh_abort(m, CLH_MEMORY_LIMIT);
  if (m->undecided) {
    clh_push_word(L, CLH_WORD_UNDECIDED, 0, 0);
    lua_error(L);
  }
  m->told = false;
  m->raised = NULL;
  return status;
}

static int base_pcall(lua_State *L) {
  luaL_checkany(L, 1);
  clh_charge(L, CLH_CALL);
  lua_pushboolean(L, protected_call(L, lua_gettop(L) - 1) == LUA_OK);
  lua_insert(L, 1);
  return lua_gettop(L);
}

/// The handler runs after the stack has been unwound, within the same limits as everything else.
static int base_xpcall(lua_State *L) {
  luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_pushvalue(L, 2);
  lua_remove(L, 2);
  lua_insert(L, 1);  // the handler below the function and its arguments
  clh_charge(L, CLH_CALL);
  int status = protected_call(L, lua_gettop(L) - 2);
  if (status == LUA_OK) {
    lua_pushboolean(L, 1);
    lua_replace(L, 1);
    return lua_gettop(L);
  }
  protected_call(L, 1);  // what a handler that fails says is the message, as good as any
  lua_settop(L, 1);
  lua_pushboolean(L, 0);
  lua_insert(L, 1);
  return 2;
}

// MARK: Functions taken over, their work charged

static int charged(lua_State *L) {
  uint64_t work = CLH_CALL + (uint64_t)lua_gettop(L) / 8;
  for (int i = lua_gettop(L); i > 0; i--) {
    if (lua_type(L, i) == LUA_TSTRING || lua_type(L, i) == LUA_TTABLE) work += lua_rawlen(L, i) / 8;
  }
  clh_charge(L, work);
  clh_make_room(L);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

static int string_rep(lua_State *L) {
  size_t length, separator = 0;
  luaL_checklstring(L, 1, &length);
  lua_Integer times = luaL_checkinteger(L, 2);
  luaL_optlstring(L, 3, "", &separator);
  if (times <= 0 || length + separator == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  uint64_t total = (uint64_t)times * (length + separator);
  if ((uint64_t)times > clh_of(L)->byte_limit || total > clh_of(L)->byte_limit) clh_abort(clh_of(L), CLH_MEMORY_LIMIT);
  clh_charge(L, CLH_CALL + total / 8);
  clh_make_room(L);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

static const char *const stock_base[] = {"assert", "error", "ipairs", "select", "tonumber", "rawequal", NULL};
static const char *const stock_math[] = {"abs",  "ceil", "floor", "fmod",     "max",        "min",        "modf", "sqrt",
                                         "type", "ult",  "huge",  "tointeger", "maxinteger", "mininteger", "pi",   NULL};
static const char *const stock_string[] = {"byte", "char", "len", "lower", "reverse", "sub", "upper", NULL};
static const char *const stock_utf8[] = {"char", "charpattern", "codepoint", "codes", "len", "offset", NULL};
static const char *const stock_numerals[] = {"__add", "__sub", "__mul", "__mod", "__pow", "__div", "__idiv", "__unm", NULL};
static const char *const stock_none[] = {NULL};

// Written here; Lua's own function of that name, where there is one, is the upvalue.
static const luaL_Reg own_nothing[] = {{NULL, NULL}};
static const luaL_Reg own_string[] = {
    {"find", clh_string_find}, {"format", clh_string_format}, {"gmatch", clh_string_gmatch},
    {"gsub", clh_string_gsub}, {"match", clh_string_match},   {"rep", string_rep}, {NULL, NULL},
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
    if (lua_getfield(L, from, *names) == LUA_TFUNCTION) lua_pushcclosure(L, charged, 1);
    lua_setfield(L, -2, *names);
  }
}

static int refuse_member(lua_State *L) {
  return clh_raise(L, CLH_FORBIDDEN, NULL, "`%s` cannot be changed", lua_tostring(L, lua_upvalueindex(1)));
}

/// Replaces the table on top by an empty one through which it can be read and not written.
static void seal(lua_State *L, const char *name) {
  lua_createtable(L, 0, 1);
  lua_pushstring(L, name);
  lua_pushcclosure(L, clh_unknown_member, 1);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);

  lua_createtable(L, 0, 0);
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, name);
  lua_pushcclosure(L, refuse_member, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_remove(L, -2);
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

/// Leaves the table of globals on the stack; `names.c` puts the environment before it.
void clh_open_library(lua_State *L) {
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 1);
  lua_createtable(L, 0, 32);
  take(L, lua_gettop(L) - 1, stock_base);
  lua_remove(L, -2);
  static const luaL_Reg own[] = {
      {"type", base_type},
      {"tostring", base_tostring},
      {"pcall", base_pcall},
      {"xpcall", base_xpcall},
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
  lua_getmetatable(L, -1);  // Lua's own, whose arithmetic reads numerals
  lua_createtable(L, 0, 16);
  take(L, lua_gettop(L) - 1, stock_numerals);
  lua_remove(L, -2);
  lua_getfield(L, -3, "string");
  lua_setfield(L, -2, "__index");  // the sealed library, never Lua's own
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
  clh_add_constructors(L);
  clh_add_host_functions(L);
  if (clh_of(L)->prints) {
    lua_pushcfunction(L, clh_print);
    lua_setfield(L, -2, "print");
  }
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, clh_unknown_name);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);

  // Nothing of Lua's own global table stays within reach.
  lua_createtable(L, 0, 0);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_pushnil(L);
  lua_setfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
}
