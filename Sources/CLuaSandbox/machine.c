// Opening and closing a machine, and looking at it.
#include "internals.h"

#include <stdlib.h>
#include <string.h>

const char clh_key_environment, clh_key_functions, clh_key_fields, clh_key_modules, clh_key_blank,
    clh_key_methods, clh_key_prompt, clh_key_defined, clh_key_content, clh_key_thawed, clh_key_given, clh_key_marks;

static void prepare(lua_State *L, void *argument) {
  (void)argument;
  clh_open_words(L);
  clh_open_views(L);
  clh_open_lists(L);
  clh_open_library(L);
  clh_open_names(L);
  lua_createtable(L, 8, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_functions);
  lua_createtable(L, 8, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_modules);
}

static clh_machine *fail(clh_machine *m, clh_error *error) {
  if (error->kind == CLH_OK) {
    clh_forget_error(error);
    error->kind = CLH_MEMORY_LIMIT;
    strcpy(error->message, "no memory for a machine");
  }
  clh_close(m);
  return NULL;
}

clh_machine *clh_open(const clh_configuration *configuration, const clh_limits *limits, clh_error *error) {
  clh_forget_error(error);
  clh_machine *m = clh_has_locale() ? calloc(1, sizeof *m) : NULL;
  if (!m) return fail(NULL, error);
  clh_arena_open(&m->arena);
  clh_limit_allocations(m, limits);
  m->byte_limit = limits->bytes;
  m->traffic = INT64_MAX;
  if (!clh_copy_configuration(m, configuration)) return fail(m, error);
  m->L = lua_newstate(clh_allocate, m);
  if (!m->L) return fail(m, error);
  *(clh_machine **)lua_getextraspace(m->L) = m;
  lua_atpanic(m->L, clh_on_panic);
  if (clh_enter(m, limits, prepare, NULL, error) != CLH_OK) return fail(m, error);
  m->is_open = true;
  return m;
}

void clh_close(clh_machine *m) {
  if (!m) return;
  clh_arena_drop(&m->arena);  // never lua_close: it would run what the scripts left behind
  free(m->output.bytes);
  free(m->scratch.bytes);
  free(m->printed.bytes);
  clh_close_views(m);
  clh_free_configuration(m);
  free(m);
}

static void collect(lua_State *L, void *argument) {
  (void)argument;
  lua_gc(L, LUA_GCCOLLECT, 0);
}

clh_kind clh_collect(clh_machine *m, const clh_limits *limits, clh_error *error) {
  return clh_enter(m, limits, collect, NULL, error);
}

const uint8_t *clh_output(const clh_machine *m, size_t *length) {
  *length = m->output.length;
  return m->output.bytes;
}

const char *clh_printed(const clh_machine *m, size_t *length) {
  *length = m->printed.length;
  return (const char *)m->printed.bytes;
}

const clh_problem *clh_problems(const clh_machine *m, size_t *count) {
  *count = m->problem_count;
  return m->problems;
}

const clh_error *clh_last_error(const clh_machine *m) { return &m->error; }

uint64_t clh_instructions(const clh_machine *m) { return m->fuel_at_start - (uint64_t)m->fuel; }
uint64_t clh_bytes(const clh_machine *m) { return m->arena.used; }
uint64_t clh_allocations(const clh_machine *m) { return m->arena.allocations - m->arena.allocations_at_start; }

int clh_is_worn(const clh_machine *m) { return m->epoch >= 0xff0; }
