// Loading: scripts are documents that return a value. A constructor such as `retain "open invoices" { ... }` builds a
// table tagged with its word, its name and its place; an unknown name becomes a problem and a blank, so that one load
// finds them all.
#include <stdio.h>
#include <string.h>

#include "internals.h"

// No hook runs in Lua's compiler, and its messages look for names in time that grows with the square of the text: at this
// length the worst compiles in under a second. The longest rule document is a third of it.
#define MAXIMUM_SOURCE (64 * 1024)

// MARK: Constructors

static void set(lua_State *L, const char *key, size_t length) {  // pops the value into the table below it
  lua_pushlstring(L, key, length);
  lua_insert(L, -2);
  lua_rawset(L, -3);
}
#define SET(L, key) set(L, "\0" key, sizeof("\0" key) - 1)

/// Pushes a copy of the table at index 1, tagged by the upvalues: word, name, line, source.
static int build(lua_State *L) {
  if (lua_type(L, 1) == LUA_TUSERDATA) {
    lua_settop(L, 1);  // a blank: told already
    return 1;
  }
  if (lua_type(L, 1) != LUA_TTABLE) {
    return clh_raise(
        L, CLH_BAD_VALUE, lua_tostring(L, lua_upvalueindex(1)), "`%s` takes a table, got %s",
        lua_tostring(L, lua_upvalueindex(1)), clh_type_name(L, 1));
  }
  lua_settop(L, 1);
  lua_createtable(L, 4, 8);
  for (lua_pushnil(L); lua_next(L, 1);) {
    clh_charge(L, 2);
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, 2);
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  SET(L, "tag");
  lua_pushvalue(L, lua_upvalueindex(2));
  SET(L, "name");
  lua_pushvalue(L, lua_upvalueindex(3));
  SET(L, "line");
  lua_pushvalue(L, lua_upvalueindex(4));
  SET(L, "source");
  return 1;
}

static void push_place(lua_State *L) {
  lua_Debug ar;
  lua_Integer line = 0, source = -1;
  if (lua_getstack(L, 1, &ar)) {
    lua_getinfo(L, "Sl", &ar);
    line = ar.currentline;
    if (ar.source[1] == '#') sscanf(ar.source + 2, "%lld", &source);
  }
  lua_pushinteger(L, line);
  lua_pushinteger(L, source);
}

/// `word "name" { ... }` or `word { ... }`; the upvalue is the word.
static int construct(lua_State *L) {
  bool named = lua_type(L, 1) == LUA_TSTRING;
  lua_settop(L, 1);
  lua_pushvalue(L, lua_upvalueindex(1));
  if (named) {
    lua_pushvalue(L, 1);
  } else {
    lua_pushnil(L);
  }
  push_place(L);
  lua_pushcclosure(L, build, 4);
  if (named) return 1;
  lua_insert(L, 1);
  lua_call(L, 1, 1);
  return 1;
}

// MARK: Names that nothing gives

static void note_problem(lua_State *L, clh_kind kind, const char *name) {
  clh_machine *m = clh_of(L);
  if (m->problem_count == CLH_PROBLEMS) return;
  clh_problem *problem = &m->problems[m->problem_count++];
  problem->kind = kind;
  problem->source = -1;
  problem->line = 0;
  snprintf(problem->name, sizeof problem->name, "%s", name);
  lua_Debug ar;
  if (lua_getstack(L, 1, &ar)) {
    lua_getinfo(L, "Sl", &ar);
    problem->line = ar.currentline;
    if (ar.source[1] == '#') sscanf(ar.source + 2, "%d", &problem->source);
  }
}

static const clh_text *advice_on(clh_machine *m, const char *name) {
  for (size_t i = 0; i < m->advice_count; i++) {
    if (!strcmp(m->advice[i].name.bytes, name)) return &m->advice[i].text;
  }
  return NULL;
}

static int unknown_name(lua_State *L) {
  clh_machine *m = clh_of(L);
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : clh_type_name(L, 2);
  const clh_text *advice = advice_on(m, name);
  if (m->loading) {
    note_problem(L, advice ? CLH_FORBIDDEN : CLH_UNKNOWN_NAME, name);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_blank);
    return 1;
  }
  if (advice) return clh_raise(L, CLH_FORBIDDEN, name, "%.*s", (int)advice->length, advice->bytes);
  return clh_raise(L, CLH_UNKNOWN_NAME, name, "nothing is called `%.60s`", name);
}

static int assigned_global(lua_State *L) {
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : clh_type_name(L, 2);
  if (!clh_of(L)->loading) {
    return clh_raise(L, CLH_GLOBAL_ASSIGNED, name, "`%.60s` is assigned but not declared: write `local`", name);
  }
  note_problem(L, CLH_GLOBAL_ASSIGNED, name);
  return 0;
}

static int blank(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_blank);
  return 1;
}

static int blank_ignore(lua_State *L) {
  (void)L;
  return 0;
}

// MARK: Sources

static int find_source(clh_machine *m, const char *name, size_t length) {
  for (size_t i = 0; i < m->source_count; i++) {
    clh_text known = m->sources[i].name;
    if (known.length == length && !memcmp(known.bytes, name, length)) return (int)i;
    if (known.length == length + 4 && !memcmp(known.bytes, name, length) && !strcmp(known.bytes + length, ".lua")) {
      return (int)i;
    }
  }
  return -1;
}

/// Runs a source once and pushes what it returned; asked again, pushes the same.
static void run_source(lua_State *L, size_t source) {
  clh_machine *m = clh_of(L);
  luaL_checkstack(L, 6, NULL);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_modules);
  int modules = lua_gettop(L);
  int known = lua_rawgeti(L, modules, (lua_Integer)source + 1);
  if (known == LUA_TLIGHTUSERDATA && lua_touserdata(L, -1) == m) {  // no word has the machine's address
    clh_raise(L, CLH_BAD_VALUE, "use", "`%s` uses itself in a circle", m->sources[source].name.bytes);
  }
  if (known != LUA_TNIL) {
    lua_remove(L, modules);
    return;
  }
  lua_pop(L, 1);
  lua_pushlightuserdata(L, m);
  lua_rawseti(L, modules, (lua_Integer)source + 1);

  if (m->sources[source].text.length > MAXIMUM_SOURCE) {
    clh_raise(L, CLH_BAD_VALUE, NULL, "`%.80s` is longer than %d bytes: divide it", m->sources[source].name.bytes, MAXIMUM_SOURCE);
  }
  char chunk[16];
  snprintf(chunk, sizeof chunk, "=#%zu", source);
  clh_text text = m->sources[source].text;
  clh_charge(L, text.length);
  int status = luaL_loadbufferx(L, text.bytes, text.length, chunk, "t");
  if (status == LUA_ERRMEM) clh_abort(m, CLH_MEMORY_LIMIT);
  if (status != LUA_OK) {
    clh_note_syntax_error(m, lua_tostring(L, -1));
    m->told = true;
    lua_error(L);
  }
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_environment);
  lua_setupvalue(L, -2, 1);
  lua_call(L, 0, 1);
  if (lua_isnil(L, -1)) {
    clh_raise(L, CLH_BAD_VALUE, "return", "the file returns nothing: it should end in, or begin with, `return`");
  }
  lua_pushvalue(L, -1);
  lua_rawseti(L, modules, (lua_Integer)source + 1);
  lua_remove(L, modules);
}

/// Replaces the table on top by a copy, tables within it included.
static void copy_table(lua_State *L, int depth) {
  luaL_checkstack(L, 8, NULL);
  if (depth > 32) clh_raise(L, CLH_BAD_VALUE, NULL, "tables are nested more than 32 deep");
  int from = lua_gettop(L);
  lua_createtable(L, 0, 8);
  for (lua_pushnil(L); lua_next(L, from);) {
    clh_charge(L, 2);
    if (lua_istable(L, -1)) copy_table(L, depth + 1);
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, from + 1);
  }
  lua_remove(L, from);
}

/// `use "law/debts"`: the value of another file, loaded once. Each user has a copy: what one file writes into it, no other
/// sees, so that a notice cannot change the questions that the law asks.
static int use(lua_State *L) {
  clh_machine *m = clh_of(L);
  size_t length;
  const char *name = luaL_checklstring(L, 1, &length);
  if (!m->loading) return clh_raise(L, CLH_FORBIDDEN, "use", "`use` belongs at the top of a file, not into a rule");
  int source = find_source(m, name, length);
  if (source < 0) return clh_raise(L, CLH_UNKNOWN_NAME, name, "there is no file `%.80s` to use", name);
  run_source(L, (size_t)source);
  if (lua_istable(L, -1)) copy_table(L, 0);
  return 1;
}

// MARK: Opening

void clh_open_document(lua_State *L) {
  clh_machine *m = clh_of(L);
  int globals = lua_gettop(L);
  for (size_t i = 0; i < m->constructor_count; i++) {
    lua_pushlstring(L, m->constructors[i].bytes, m->constructors[i].length);
    lua_pushvalue(L, -1);
    lua_pushcclosure(L, construct, 1);
    lua_rawset(L, globals);
  }
  lua_pushcfunction(L, use);
  lua_setfield(L, globals, "use");

  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, unknown_name);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, globals);

  lua_createtable(L, 0, 0);  // the environment: empty, so that every write is seen
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, globals);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, assigned_global);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_environment);

  lua_newuserdatauv(L, 0, 0);
  static const luaL_Reg events[] = {
      {"__index", blank}, {"__call", blank}, {"__newindex", blank_ignore}, {"__add", blank}, {"__sub", blank},
      {"__mul", blank},   {"__div", blank},  {"__unm", blank},             {"__len", blank}, {NULL, NULL},
  };
  lua_createtable(L, 0, 12);
  luaL_setfuncs(L, events, 0);
  lua_setmetatable(L, -2);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_blank);

  lua_createtable(L, 8, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_functions);
  lua_createtable(L, 8, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_modules);
  lua_settop(L, 0);
}

// MARK: Loading

static void load(lua_State *L, void *argument) {
  clh_machine *m = clh_of(L);
  m->loading = true;
  run_source(L, *(size_t *)argument);
  clh_encode(L, lua_gettop(L), 0);
  m->loading = false;
}

clh_kind clh_load(clh_machine *m, size_t source, const clh_limits *limits, clh_error *error) {
  clh_output_reset(m);
  m->problem_count = 0;
  m->facts = (clh_facts){0};
  clh_kind kind = clh_enter(m, limits, load, &source, error);
  m->loading = false;
  return kind;
}
