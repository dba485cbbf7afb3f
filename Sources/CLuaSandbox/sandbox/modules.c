// Sources: each is compiled and run once, and its value is read-only from then on.
#include <stdio.h>
#include <string.h>

#include "sandbox/sandbox.h"

#define PIECE 512

static int find_source(clh_machine *m, const char *name, size_t length) {
  for (size_t i = 0; i < m->config.configured_count; i++) {
    clh_text known = m->config.sources[i].name;
    if (known.length == length && !memcmp(known.bytes, name, length)) return (int)i;
    if (known.length == length + 4 && !memcmp(known.bytes, name, length) && !strcmp(known.bytes + length, ".lua")) {
      return (int)i;
    }
  }
  return -1;
}

/// Registry key: the value of each source that was run, by its number plus one.
static const char modules_key = 0;

void clh_open_modules(lua_State *L) {
  lua_createtable(L, 8, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &modules_key);
}

// MARK: Compiling

/// Passes the text to the compiler in pieces, and charges each.
static const char *next_piece(lua_State *L, void *argument, size_t *length) {
  clh_text *rest = argument;
  *length = rest->length < PIECE ? rest->length : PIECE;
  clh_charge(L, *length);
  const char *piece = rest->bytes;
  rest->bytes += *length;
  rest->length -= *length;
  return *length ? piece : NULL;
}

/// A path that is too long is cut, and then not found again by its name.
static void chunk_name(const clh_machine *m, size_t source, char *name, size_t capacity) {
  snprintf(name, capacity, "=%s", m->config.sources[source].name.bytes);
}

void clh_compile(lua_State *L, size_t source, const void *names) {
  clh_machine *m = clh_of(L);
  clh_text text = m->config.sources[source].text;
  if (text.length > CLH_MAXIMUM_SOURCE) {
    clh_raise(
        L, CLH_FORBIDDEN, NULL, "the file is longer than %d bytes: split it", CLH_MAXIMUM_SOURCE);
  }
  char chunk[1024];
  chunk_name(m, source, chunk, sizeof chunk);
  int status = lua_load(L, next_piece, &text, chunk, "t");
  if (clh_is_out_of_memory(m, status)) clh_abort(m, CLH_MEMORY_LIMIT);
  if (status != LUA_OK) {
    clh_note_syntax_error(m, lua_tostring(L, -1));
    m->run.is_reported = true;
    lua_error(L);
  }
  int32_t assigned[256];
  clh_scan_function(L, (int32_t)source, assigned);
  lua_rawgetp(L, LUA_REGISTRYINDEX, names);
  lua_setupvalue(L, -2, 1);
}

// MARK: Modules

void clh_run_source(lua_State *L, size_t source) {
  clh_machine *m = clh_of(L);
  luaL_checkstack(L, 8, NULL);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &modules_key);
  int modules = lua_gettop(L);
  int known = lua_rawgeti(L, modules, (lua_Integer)source + 1);
  if (known == LUA_TLIGHTUSERDATA && lua_touserdata(L, -1) == m) {  // no immediate value has the machine's address
    clh_raise(L, CLH_BAD_VALUE, "use", "`%s` uses itself in a circle", m->config.sources[source].name.bytes);
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
  // The conditions that a file creates are numbered in its own order, whichever files ran before.
  int32_t outer = m->output.chunk, count = m->output.condition_count;
  m->output.chunk = (int32_t)source;
  m->output.condition_count = 0;
  int status = lua_pcall(L, 0, 1, -2);
  m->output.chunk = outer;
  m->output.condition_count = count;
  if (status != LUA_OK) {
    lua_pushnil(L);  // the next `use` gets the same error, not one about a circle
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

/// Replaces the table on top with a deep copy. Metatables are shared: they never change.
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
  if (clh_push_original_metatable(L, from)) lua_setmetatable(L, from + 2);
  lua_replace(L, from);
  lua_settop(L, from);
}

/// Without this error, a misspelt condition would be nil, and a rule whose condition is nil always holds.
static int missing_field(lua_State *L) {
  if (lua_type(L, 2) != LUA_TSTRING) return 0;  // the end of a list
  const char *name = lua_tostring(L, 2), *file = lua_tostring(L, lua_upvalueindex(1));
  if (clh_of(L)->run.task == CLH_TASK_DOCUMENT) {
    char path[160];
    snprintf(path, sizeof path, "%.80s.%.60s", file, name);
    return clh_unknown_path(L, path);
  }
  return clh_raise(L, CLH_BAD_VALUE, name, "`%.80s` has no `%.60s`", file, name);
}

/// Gives the copy on top, unless it has a metatable, one that raises an error for a missing field.
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

/// `use "law/debts"`: the value of another file, loaded once. Each file that uses it gets a copy and cannot change what
/// others see: a notice cannot change the conditions of the law.
int clh_use(lua_State *L) {
  clh_machine *m = clh_of(L);
  size_t length;
  const char *name = luaL_checklstring(L, 1, &length);
  if (m->run.task == CLH_TASK_DECISION) {
    return clh_raise(L, CLH_FORBIDDEN, "use", "`use` is allowed at the top of a file, not in a rule");
  }
  int source = find_source(m, name, length);
  if (source < 0) return clh_raise(L, CLH_UNKNOWN_NAME, name, "there is no file `%.80s` to use", name);
  clh_run_source(L, (size_t)source);
  if (lua_istable(L, -1)) {
    copy_table(L, 0);
    make_strict(L, name);
  }
  return 1;
}
