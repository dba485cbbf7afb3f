// Lines at a prompt. They read the facts of a case by the names of its fields, and the names that they assign stay for the
// next line. Only the host can change facts.
#include <stdlib.h>
#include <string.h>

#include "entry/entry.h"
#include "sandbox/sandbox.h"

/// Registry keys: the environment of a line, and the table of the names that lines assigned.
static const char prompt_key = 0, defined_key = 0;

// MARK: Names

static void push_root(lua_State *L) { clh_push_view(L, CLH_IMMEDIATE_VIEW, 0, 0); }

static bool is_fact(lua_State *L, int key) {
  if (lua_type(L, key) != LUA_TSTRING || clh_of(L)->config.type_count == 0) return false;
  return !strcmp(lua_tostring(L, key), "case") || clh_field_of(L, 0, key) >= 0;
}

/// Looks a name up among those of the session, then the facts, then the sandbox.
static int read_name(lua_State *L) {
  lua_settop(L, 2);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &defined_key);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, 3) != LUA_TNIL) return 1;
  lua_settop(L, 2);
  if (is_fact(L, 2)) {
    if (clh_of(L)->input.facts.cell_count == 0) {
      return clh_raise(L, CLH_BAD_VALUE, lua_tostring(L, 2), "there is no case to read");
    }
    push_root(L);
    if (!strcmp(lua_tostring(L, 2), "case")) return 1;
    return clh_view_index(L, clh_immediate_at(L, -1));
  }
  if (lua_type(L, 2) == LUA_TSTRING && !strcmp(lua_tostring(L, 2), "null")) {
    clh_push_immediate(L, CLH_IMMEDIATE_NOTHING, 0, 0);
    return 1;
  }
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_environment);
  lua_pushvalue(L, 2);
  lua_gettable(L, 3);
  return 1;
}

static bool is_sandbox_name(const char *name) {
  const char *known;
  for (size_t i = 0; (known = clh_global_name(i)); i++) {
    if (!strcmp(known, name)) return true;
  }
  return !strcmp(name, "print") || !strcmp(name, "null");
}

static int assign_name(lua_State *L) {
  clh_machine *m = clh_of(L);
  if (lua_type(L, 2) != LUA_TSTRING) {
    return clh_raise(L, CLH_FORBIDDEN, NULL, "only names can be defined here, not a %s", clh_type_name(L, 2));
  }
  const char *name = lua_tostring(L, 2);
  if (is_fact(L, 2)) {
    return clh_raise(
        L, CLH_FORBIDDEN, name, "`%.60s` holds facts: set them by a line of their own, such as `%.60s.… = …`", name, name);
  }
  if (is_sandbox_name(name)) {
    return clh_raise(L, CLH_FORBIDDEN, name, "`%.60s` belongs to the sandbox: choose another name", name);
  }
  lua_rawgetp(L, LUA_REGISTRYINDEX, &defined_key);
  lua_pushvalue(L, 2);
  lua_pushvalue(L, 3);
  lua_rawset(L, -3);
  m->run.assigned++;
  return 0;
}

static void open_names(lua_State *L) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &prompt_key) != LUA_TNIL) {
    lua_pop(L, 1);
    return;
  }
  lua_createtable(L, 0, 8);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &defined_key);
  lua_pushcfunction(L, read_name);
  lua_pushcfunction(L, assign_name);
  clh_push_proxy(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &prompt_key);
  lua_pop(L, 1);
}

// MARK: Running

typedef struct line {
  size_t source;
  clh_interaction *result;
} line;

static void encode_names(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &defined_key);
  clh_push_sorted_keys(L, lua_gettop(L), 0);
  clh_encode(L, lua_gettop(L), 0);
  lua_pop(L, 2);
}

static void run_line(lua_State *L, void *argument) {
  line *this = argument;
  clh_machine *m = clh_of(L);
  open_names(L);
  lua_pushcfunction(L, clh_message_handler);
  int handler = lua_gettop(L);
  clh_compile(L, this->source, &prompt_key);
  m->input.is_undecided = false;
  int status = lua_pcall(L, 0, LUA_MULTRET, handler);
  if (clh_is_out_of_memory(m, status)) clh_abort(m, CLH_MEMORY_LIMIT);
  if (m->input.is_undecided) {
    this->result->undecided = 1;
    this->result->missing_field = m->input.missing_field;
    this->result->missing_cell = m->input.missing_cell;
    lua_settop(L, handler);
  } else if (status != LUA_OK) {
    lua_error(L);  // reported already
  }
  int count = lua_gettop(L) - handler;
  if (count > 0) {  // `_` is the first value that a line returned
    lua_rawgetp(L, LUA_REGISTRYINDEX, &defined_key);
    lua_pushvalue(L, handler + 1);
    lua_setfield(L, -2, "_");
    lua_pop(L, 1);
  }
  clh_encode_count(L, (uint32_t)count);
  for (int i = 1; i <= count; i++) clh_encode(L, handler + i, 0);
  encode_names(L);
}

/// Adds a copy of a text to the sources, name and text in one block; returns false where memory is short.
static bool add_source(clh_machine *m, const clh_source *text) {
  clh_source *sources = realloc(m->config.sources, (m->config.source_count + 2) * sizeof *sources);
  if (!sources) return false;
  m->config.sources = sources;
  char *name = malloc(text->name.length + text->text.length + 2);
  if (!name) return false;
  char *bytes = name + text->name.length + 1;
  memcpy(name, text->name.bytes, text->name.length);
  memcpy(bytes, text->text.bytes, text->text.length);
  name[text->name.length] = bytes[text->text.length] = 0;
  m->config.sources[m->config.source_count++] = (clh_source){{name, text->name.length}, {bytes, text->text.length}};
  return true;
}

static void remove_last_source(clh_machine *m) {
  free((char *)m->config.sources[--m->config.source_count].name.bytes);
}

clh_kind clh_interact(
    clh_machine *m, const clh_source *text, const clh_facts *facts, int same, const clh_limits *limits,
    clh_interaction *result, clh_error *error) {
  m->output.values.length = m->output.printed.length = 0;
  m->output.problem_count = 0;
  *result = (clh_interaction){0};
  if (!add_source(m, text)) {
    clh_clear_error(error);
    strcpy(error->message, "no memory for a line");
    return error->kind = CLH_MEMORY_LIMIT;
  }
  m->input.facts = *facts;
  if (!same) m->input.epoch = (m->input.epoch + 1) & 0xfff;
  m->run.assigned = 0;
  m->output.chunk = -1;
  m->input.row = CLH_NO_ROW;
  m->run.task = CLH_TASK_PROMPT;
  line this = {m->config.source_count - 1, result};
  clh_kind kind = clh_enter(m, limits, run_line, &this, error);
  result->assigned = m->run.assigned;
  // Only a function outlives its line; then the host still needs its text for errors.
  result->kept = memmem(text->text.bytes, text->text.length, "function", 8) != NULL;
  if (!result->kept) remove_last_source(m);
  m->run.task = CLH_TASK_DECISION;
  m->input.facts = (clh_facts){0};
  return kind;
}
