// Sources: each is compiled and run once, and what it returned is fixed from then on.
#include <stdio.h>
#include <string.h>

#include "internals.h"

#define PIECE 512

static int find_source(clh_machine *m, const char *name, size_t length) {
  for (size_t i = 0; i < m->configured_sources; i++) {
    clh_text known = m->sources[i].name;
    if (known.length == length && !memcmp(known.bytes, name, length)) return (int)i;
    if (known.length == length + 4 && !memcmp(known.bytes, name, length) && !strcmp(known.bytes + length, ".lua")) {
      return (int)i;
    }
  }
  return -1;
}

// MARK: Compiling

/// Hands the text out in pieces: between two, the compiler pays.
static const char *next_piece(lua_State *L, void *argument, size_t *length) {
  clh_text *rest = argument;
  *length = rest->length < PIECE ? rest->length : PIECE;
  clh_charge(L, *length);
  const char *piece = rest->bytes;
  rest->bytes += *length;
  rest->length -= *length;
  return *length ? piece : NULL;
}

/// Paths have no fixed length; one that is cut is told as unknown.
static void chunk_name(const clh_machine *m, size_t source, char *name, size_t capacity) {
  snprintf(name, capacity, "=%s", m->sources[source].name.bytes);
}

void clh_compile(lua_State *L, size_t source, const void *names) {
  clh_machine *m = clh_of(L);
  clh_text text = m->sources[source].text;
  if (text.length > CLH_MAXIMUM_SOURCE) {
    clh_raise(
        L, CLH_FORBIDDEN, NULL, "the file is longer than %d bytes: divide it", CLH_MAXIMUM_SOURCE);
  }
  char chunk[1024];
  chunk_name(m, source, chunk, sizeof chunk);
  int status = lua_load(L, next_piece, &text, chunk, "t");
  if (clh_is_out_of_memory(m, status)) clh_abort(m, CLH_MEMORY_LIMIT);
  if (status != LUA_OK) {
    clh_note_syntax_error(m, lua_tostring(L, -1));
    m->told = true;
    lua_error(L);
  }
  int32_t assigned[256];
  clh_scan_function(L, (int32_t)source, assigned);
  lua_rawgetp(L, LUA_REGISTRYINDEX, names);
  lua_setupvalue(L, -2, 1);
}

// MARK: Modules

/// Runs a source once and pushes what it returned; asked again, pushes the same.
static void run_source(lua_State *L, size_t source) {
  clh_machine *m = clh_of(L);
  luaL_checkstack(L, 8, NULL);
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
  lua_pushcfunction(L, clh_message_handler);
  clh_compile(L, source, &clh_key_environment);
  lua_pushlightuserdata(L, m);
  lua_rawseti(L, modules, (lua_Integer)source + 1);
  if (lua_pcall(L, 0, 1, -2) != LUA_OK) {
    lua_pushnil(L);  // whoever asks again gets the same error, and none of a circle
    lua_rawseti(L, modules, (lua_Integer)source + 1);
    lua_error(L);
  }
  lua_remove(L, -2);
  if (lua_isnil(L, -1)) {
    clh_raise(L, CLH_BAD_VALUE, "return", "the file returns nothing: it should end in, or begin with, `return`");
  }
  char chunk[1024];
  chunk_name(m, source, chunk, sizeof chunk);
  clh_freeze(L, chunk);
  lua_pushvalue(L, -1);
  lua_rawseti(L, modules, (lua_Integer)source + 1);
  lua_remove(L, modules);
}

/// Replaces the table on top by a copy, tables within it included. Metatables are shared: they never change.
static void copy_table(lua_State *L, int depth) {
  luaL_checkstack(L, 8, NULL);
  if (depth > CLH_DEPTH) clh_raise(L, CLH_BAD_VALUE, NULL, "tables are nested more than %d deep", CLH_DEPTH);
  int from = lua_gettop(L);
  clh_push_content(L, from);
  lua_createtable(L, 0, 8);
  for (lua_pushnil(L); lua_next(L, from + 1);) {
    clh_charge(L, 2);
    if (lua_istable(L, -1)) copy_table(L, depth + 1);
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, from + 2);
  }
  if (clh_push_thawed_metatable(L, from)) lua_setmetatable(L, from + 2);
  lua_replace(L, from);
  lua_settop(L, from);
}

/// A misspelt question would be nil, and a rule whose condition is nil holds always.
static int missing_field(lua_State *L) {
  if (lua_type(L, 2) != LUA_TSTRING) return 0;  // the end of a list
  const char *name = lua_tostring(L, 2);
  return clh_raise(L, CLH_BAD_VALUE, name, "`%.80s` has no `%.60s`", lua_tostring(L, lua_upvalueindex(1)), name);
}

/// Gives the copy on top, where it has no metatable of its own, one in which a field that is not there is an error.
static void make_strict(lua_State *L, const char *name) {
  if (lua_getmetatable(L, -1)) {
    lua_pop(L, 1);
    return;
  }
  lua_createtable(L, 0, 2);
  lua_pushstring(L, name);
  lua_pushcclosure(L, missing_field, 1);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_rawsetp(L, -2, &clh_key_given);
  lua_setmetatable(L, -2);
}

/// `use "law/debts"`: the value of another file, loaded once. Each user has a copy: what one file writes into it, no other
/// sees, so that a notice cannot change the questions that the law asks.
int clh_use(lua_State *L) {
  clh_machine *m = clh_of(L);
  size_t length;
  const char *name = luaL_checklstring(L, 1, &length);
  if (m->task == CLH_TASK_DECISION) {
    return clh_raise(L, CLH_FORBIDDEN, "use", "`use` belongs at the top of a file, not into a rule");
  }
  int source = find_source(m, name, length);
  if (source < 0) return clh_raise(L, CLH_UNKNOWN_NAME, name, "there is no file `%.80s` to use", name);
  run_source(L, (size_t)source);
  if (lua_istable(L, -1)) {
    copy_table(L, 0);
    make_strict(L, name);
  }
  return 1;
}

// MARK: Loading and evaluating

static void load(lua_State *L, void *argument) {
  run_source(L, *(size_t *)argument);
  clh_encode(L, lua_gettop(L), 0);
}

static void evaluate(lua_State *L, void *argument) {
  clh_compile(L, *(size_t *)argument, &clh_key_environment);
  int before = lua_gettop(L) - 1;
  lua_call(L, 0, LUA_MULTRET);
  int count = lua_gettop(L) - before;
  clh_encode_count(L, (uint32_t)count);
  for (int i = 1; i <= count; i++) clh_encode(L, before + i, 0);
}

static clh_kind run(
    clh_machine *m, clh_task task, void (*body)(lua_State *, void *), size_t source, const clh_limits *limits,
    clh_error *error) {
  m->output.length = m->printed.length = 0;
  m->problem_count = 0;
  m->facts = (clh_facts){0};
  m->task = task;
  m->encoded_source = source;
  m->functions = 0;
  clh_kind kind = clh_enter(m, limits, body, &source, error);
  m->task = CLH_TASK_DECISION;
  return kind;
}

clh_kind clh_load(clh_machine *m, size_t source, const clh_limits *limits, clh_error *error) {
  return run(m, CLH_TASK_DOCUMENT, load, source, limits, error);
}

clh_kind clh_evaluate(clh_machine *m, size_t source, const clh_limits *limits, clh_error *error) {
  return run(m, CLH_TASK_SCRIPT, evaluate, source, limits, error);
}
