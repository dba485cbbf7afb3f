// Opening and closing a machine; its results and counters.
#include <stdlib.h>
#include <string.h>

#include "entry/entry.h"
#include "machine/machine.h"

static void prepare(lua_State *L, void *argument) {
  (void)argument;
  clh_open_immediates(L);
  clh_open_views(L);
  clh_open_lists(L);
  clh_open_globals(L);
  clh_open_environment(L);
  clh_open_functions(L);
  clh_open_conditions(L);
  clh_open_modules(L);
}

static int on_panic(lua_State *L) {
  clh_machine *m = clh_of(L);
  clh_abort(m, CLH_MEMORY_LIMIT);  // an error outside of a protected call is a lack of memory at the entry
}

static clh_machine *fail(clh_machine *m, clh_error *error) {
  if (error->kind == CLH_OK) {
    clh_clear_error(error);
    error->kind = CLH_MEMORY_LIMIT;
    strcpy(error->message, "no memory for a machine");
  }
  clh_close(m);
  return NULL;
}

clh_machine *clh_open(const clh_configuration *configuration, const clh_limits *limits, clh_error *error) {
  clh_clear_error(error);
  clh_machine *m = clh_has_locale() ? calloc(1, sizeof *m) : NULL;
  if (!m) return fail(NULL, error);
  clh_arena_open(&m->arena);
  clh_limit_allocations(m, limits);
  m->meter.byte_limit = limits->bytes;
  m->meter.traffic = INT64_MAX;
  m->programs.run = clh_run_condition;
  if (!clh_copy_configuration(m, configuration) || (configuration->counts_lines && !clh_open_lines(m))) return fail(m, error);
  if (m->config.operand_recorder.length && !clh_open_operands(m)) return fail(m, error);
  m->L = lua_newstate(clh_allocate, m);
  if (!m->L) return fail(m, error);
  *(clh_machine **)lua_getextraspace(m->L) = m;
  lua_atpanic(m->L, on_panic);
  if (clh_enter(m, limits, prepare, NULL, error) != CLH_OK) return fail(m, error);
  m->is_open = true;
  return m;
}

void clh_close(clh_machine *m) {
  if (!m) return;
  clh_arena_drop(&m->arena);  // not lua_close, which would run finalizers
  free(m->answers.words.bytes);
  free(m->answers.asked.bytes);
  clh_close_conditions(m);
  clh_close_programs(m);
  free(m->output.values.bytes);
  free(m->output.dump.bytes);
  free(m->output.printed.bytes);
  clh_close_views(m);
  clh_close_lines(m);
  free(m->operands);
  free(m->dates.notes.bytes);
  clh_free_configuration(m);
  free(m);
}

static void collect(lua_State *L, void *argument) {
  (void)argument;
  lua_gc(L, LUA_GCCOLLECT, 0);
}

clh_kind clh_collect(clh_machine *m, const clh_limits *limits, clh_error *error) {
  m->output.problem_count = 0;
  return clh_enter(m, limits, collect, NULL, error);
}

const uint8_t *clh_output(const clh_machine *m, size_t *length) {
  *length = m->output.values.length;
  return m->output.values.bytes;
}

const char *clh_printed(const clh_machine *m, size_t *length) {
  *length = m->output.printed.length;
  return (const char *)m->output.printed.bytes;
}

const clh_problem *clh_problems(const clh_machine *m, size_t *count) {
  *count = m->output.problem_count;
  return m->output.problems;
}

const clh_error *clh_last_error(const clh_machine *m) { return &m->run.error; }

uint64_t clh_instructions(const clh_machine *m) { return m->meter.fuel_at_start - (uint64_t)m->meter.fuel; }
uint64_t clh_bytes(const clh_machine *m) { return m->arena.used; }
uint64_t clh_allocations(const clh_machine *m) { return m->arena.allocations - m->arena.allocations_at_start; }

int clh_needs_replacement(const clh_machine *m) { return m->input.epoch >= 0xff0; }
