// Loading a rule document; evaluating a script of no register.
#include "entry/entry.h"
#include "sandbox/sandbox.h"

static void load(lua_State *L, void *argument) {
  clh_run_source(L, *(size_t *)argument);
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
  m->output.values.length = m->output.printed.length = 0;
  m->output.problem_count = 0;
  m->input.facts = (clh_facts){0};
  m->run.task = task;
  m->output.source = source;
  m->output.function_count = 0;
  m->output.chunk = -1;
  m->input.row = CLH_NO_ROW;
  clh_kind kind = clh_enter(m, limits, body, &source, error);
  m->run.task = CLH_TASK_DECISION;
  m->dates.loaded = m->dates.notes.length;
  return kind;
}

clh_kind clh_load(clh_machine *m, size_t source, const clh_limits *limits, clh_error *error) {
  return run(m, CLH_TASK_DOCUMENT, load, source, limits, error);
}

clh_kind clh_evaluate(clh_machine *m, size_t source, const clh_limits *limits, clh_error *error) {
  return run(m, CLH_TASK_SCRIPT, evaluate, source, limits, error);
}
