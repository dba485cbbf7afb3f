// Unknown names. While a rule document loads, each is recorded as a problem and replaced by a placeholder (a blank), so that
// one load finds them all; at any other time it is an error.
#include <stdio.h>
#include <string.h>

#include "sandbox/sandbox.h"

const char clh_key_environment;
/// Registry key: the blank.
static const char blank_key = 0;

static void note_problem(clh_machine *m, clh_kind kind, const char *name, int32_t source, int32_t line) {
  if (m->output.problem_count == CLH_PROBLEMS) return;
  clh_problem *problem = &m->output.problems[m->output.problem_count++];
  problem->kind = kind;
  problem->source = source;
  problem->line = line;
  snprintf(problem->name, sizeof problem->name, "%s", name);
}

static const clh_text *advice_on(clh_machine *m, const char *name) {
  for (size_t i = 0; i < m->config.advice_count; i++) {
    if (!strcmp(m->config.advice[i].name.bytes, name)) return &m->config.advice[i].text;
  }
  return NULL;
}

void clh_report_kept_state(lua_State *L, const char *name, const char *chunk, int32_t line) {
  clh_machine *m = clh_of(L);
  if (m->run.task == CLH_TASK_DOCUMENT) {
    note_problem(m, CLH_KEPT_STATE, name, clh_source_number(m, chunk), line);
  } else {
    clh_raise(L, CLH_KEPT_STATE, name, "`%.60s` would carry state from one case to the next", name);
  }
}

int clh_unknown_path(lua_State *L, const char *path) {
  clh_machine *m = clh_of(L);
  clh_charge(L, CLH_CALL_COST);
  const clh_text *advice = advice_on(m, path);
  if (m->run.task == CLH_TASK_DOCUMENT) {
    int32_t source, line = clh_script_position(L, &source);
    note_problem(m, advice ? CLH_FORBIDDEN : CLH_UNKNOWN_NAME, path, source, line);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &blank_key);
    return 1;
  }
  if (advice) return clh_raise(L, CLH_FORBIDDEN, path, "%.*s", (int)advice->length, advice->bytes);
  return clh_raise(L, CLH_UNKNOWN_NAME, path, "nothing is called `%.60s`", path);
}

int clh_unknown_name(lua_State *L) {
  return clh_unknown_path(L, lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : clh_type_name(L, 2));
}

int clh_unknown_member(lua_State *L) {
  const char *library = lua_tostring(L, lua_upvalueindex(1));
  const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : clh_type_name(L, 2);
  char path[96];
  snprintf(path, sizeof path, "%s.%.60s", library, key);
  const clh_text *advice = advice_on(clh_of(L), path);
  if (advice) return clh_raise(L, CLH_FORBIDDEN, key, "%.*s", (int)advice->length, advice->bytes);
  return clh_raise(L, CLH_FORBIDDEN, key, "the sandbox has no `%s`", path);
}

static int assigned_global(lua_State *L) {
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : clh_type_name(L, 2);
  clh_machine *m = clh_of(L);
  clh_charge(L, CLH_CALL_COST);
  if (m->run.task != CLH_TASK_DOCUMENT) {
    return clh_raise(L, CLH_GLOBAL_ASSIGNED, name, "`%.60s` is assigned but not declared: write `local`", name);
  }
  int32_t source, line = clh_script_position(L, &source);
  note_problem(m, CLH_GLOBAL_ASSIGNED, name, source, line);
  return 0;
}

// MARK: Blanks

static int blank(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &blank_key);
  return 1;
}

static int ignore_assignment(lua_State *L) {
  (void)L;
  return 0;
}

void clh_open_environment(lua_State *L) {
  lua_newuserdatauv(L, 0, 0);
  static const luaL_Reg events[] = {
      {"__index", blank}, {"__call", blank}, {"__newindex", ignore_assignment}, {"__add", blank}, {"__sub", blank},
      {"__mul", blank},   {"__div", blank},  {"__unm", blank},             {"__len", blank}, {NULL, NULL},
  };
  lua_createtable(L, 0, 12);
  luaL_setfuncs(L, events, 0);
  clh_set_hidden_metatable(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &blank_key);

  lua_pushcfunction(L, assigned_global);
  clh_push_proxy(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_environment);
}
