// Raising errors, and recording them where they happen: file, line, name and calls.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "errors/errors.h"

static void copy(char *to, size_t capacity, const char *from) { snprintf(to, capacity, "%s", from); }

/// Clears the beginnings of the strings alone, for speed.
void clh_clear_error(clh_error *error) {
  error->kind = CLH_OK;
  error->source = error->call = error->type = -1;
  error->line = 0;
  error->name[0] = error->message[0] = error->traceback[0] = 0;
}

/// Records the innermost script line and the calls above it. Allocates nothing.
static void note_place(clh_machine *m) {
  lua_State *L = m->L;
  lua_Debug ar;
  clh_error *e = &m->run.error;
  size_t used = 0;
  e->source = -1;
  e->line = 0;
  e->traceback[0] = 0;
  for (int level = 0; level < 20 && lua_getstack(L, level, &ar); level++) {
    lua_getinfo(L, "Sln", &ar);
    bool is_script = *ar.what != 'C';
    int source = is_script ? clh_source_number(m, ar.source) : -1;
    if (is_script && e->line == 0) {
      e->source = source;
      e->line = ar.currentline;
    }
    if (!is_script && (!ar.name || !strcmp(ar.namewhat, "metamethod"))) continue;
    int written;
    if (is_script && source >= 0 && (size_t)source < m->config.source_count) {
      clh_text name = m->config.sources[source].name;
      written = snprintf(
          e->traceback + used, sizeof e->traceback - used, "%.*s:%d: in %s%.60s\n", (int)name.length, name.bytes,
          ar.currentline, ar.name ? "function " : *ar.what == 'm' ? "the file" : "a function",
          ar.name ? ar.name : "");
    } else {
      written = snprintf(e->traceback + used, sizeof e->traceback - used, "[host]: in %.60s\n", ar.name ? ar.name : "?");
    }
    if (written < 0 || used + (size_t)written >= sizeof e->traceback) {
      e->traceback[used] = 0;
      return;
    }
    used += (size_t)written;
  }
}

/// Sets the kind of the error; without a name and a type.
static clh_error *begin_error(clh_machine *m, clh_kind kind) {
  clh_error *e = &m->run.error;
  e->kind = kind;
  e->type = -1;
  e->name[0] = 0;
  return e;
}

int clh_raise(lua_State *L, clh_kind kind, const char *name, const char *format, ...) {
  clh_machine *m = clh_of(L);
  char message[sizeof m->run.error.message];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  clh_error *e = begin_error(m, kind);
  if (kind == CLH_UNKNOWN_FIELD) e->type = m->run.unknown_field_type;
  if (name) copy(e->name, sizeof e->name, name);
  m->run.raised = lua_pushstring(L, message);
  return lua_error(L);
}

/// Removes the `rules/x.lua:34: ` that Lua puts before its own messages, and returns its parts. Lua shortens long names.
static const char *without_place(const clh_machine *m, const char *message, int32_t *source, int32_t *line) {
  for (size_t i = 0; i < m->config.source_count; i++) {
    clh_text name = m->config.sources[i].name;
    size_t length = name.length < LUA_IDSIZE ? name.length : LUA_IDSIZE - 1;
    if (strncmp(message, name.bytes, length) || message[length] != ':') continue;
    char *end;
    long number = strtol(message + length + 1, &end, 10);
    if (end[0] != ':' || end[1] != ' ') continue;
    if (source) *source = (int32_t)i;
    if (line) *line = (int32_t)number;
    return end + 2;
  }
  return message;
}

int clh_message_handler(lua_State *L) {
  clh_machine *m = clh_of(L);
  if (clh_immediate_at(L, 1).kind == CLH_IMMEDIATE_UNDECIDED) return 1;
  if (m->run.is_reported) return 1;
  m->run.is_reported = true;
  note_place(m);
  const char *message = lua_type(L, 1) == LUA_TSTRING ? lua_tostring(L, 1) : NULL;
  clh_error *e = message && message == m->run.raised ? &m->run.error : begin_error(m, CLH_RUNTIME);
  if (message) {
    copy(e->message, sizeof e->message, without_place(m, message, NULL, NULL));
  } else if (lua_isinteger(L, 1)) {
    snprintf(e->message, sizeof e->message, LUA_INTEGER_FMT, lua_tointeger(L, 1));
  } else if (lua_type(L, 1) == LUA_TNUMBER) {
    snprintf(e->message, sizeof e->message, "%.14g", lua_tonumber(L, 1));
  } else {
    snprintf(e->message, sizeof e->message, "the script raised a %s value", clh_type_name(L, 1));
  }
  return 1;
}

void clh_note_syntax_error(clh_machine *m, const char *message) {
  clh_error *e = begin_error(m, CLH_SYNTAX);
  e->traceback[0] = 0;
  e->source = -1;
  e->line = 0;
  copy(e->message, sizeof e->message, without_place(m, message, &e->source, &e->line));
}

int clh_raise_at(lua_State *L, clh_kind kind, int32_t source, int32_t line, const char *message) {
  clh_machine *m = clh_of(L);
  clh_error *e = begin_error(m, kind);
  e->traceback[0] = 0;
  e->source = source;
  e->line = line;
  copy(e->message, sizeof e->message, message);
  m->run.is_reported = true;
  lua_pushstring(L, message);
  return lua_error(L);
}

void clh_note_abort(clh_machine *m) {
  note_place(m);
  clh_kind kind = m->run.abort_kind;
  clh_error *e = begin_error(m, kind);
  const char *message = kind == CLH_INSTRUCTION_LIMIT ? "the script used up its instructions"
                        : kind == CLH_TIME_LIMIT      ? "the script used up its time"
                        : kind == CLH_INTERRUPTED     ? "interrupted"
                                                      : "the script used up its memory";
  copy(e->message, sizeof e->message, m->run.abort_reason ? m->run.abort_reason : message);
}
