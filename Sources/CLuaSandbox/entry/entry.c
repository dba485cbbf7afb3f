// The protected call that every script runs in, and the frame that a limit jumps to.
#include <string.h>

#include "entry/entry.h"

typedef struct entry {
  void (*body)(lua_State *L, void *argument);
  void *argument;
} entry;

static int trampoline(lua_State *L) {
  entry *e = lua_touserdata(L, 1);
  lua_settop(L, 0);
  e->body(L, e->argument);
  return 0;
}

clh_kind clh_enter(
    clh_machine *m, const clh_limits *limits, void (*body)(lua_State *, void *), void *argument, clh_error *error) {
  clh_clear_error(&m->run.error);
  if (m->is_dead) {
    m->run.error.kind = CLH_DEAD;
    strcpy(m->run.error.message, "the machine reached a limit in an earlier run and was not replaced");
    if (error) *error = m->run.error;
    return CLH_DEAD;
  }
  m->run.call = -1;
  m->run.raised = NULL;
  m->run.is_reported = m->run.is_final = false;
  if (m->is_open) clh_limit_allocations(m, limits);  // while opening, allocations were counted before

  entry e = {body, argument};
  m->run.host_locale = clh_leave_locale();
  if (sigsetjmp(m->run.exit, 0) == 0) {
    m->run.is_active = true;
    clh_set_limits(m, limits);
    lua_State *L = m->L;
    lua_settop(L, 0);
    lua_pushcfunction(L, clh_message_handler);
    lua_pushcfunction(L, trampoline);
    lua_pushlightuserdata(L, &e);
    clh_start_counting(m);
    int status = lua_pcall(L, 1, 0, 1);
    clh_stop_counting(m);
    if (clh_is_out_of_memory(m, status)) clh_abort(m, CLH_MEMORY_LIMIT);
    if (status == LUA_OK) m->run.error.kind = CLH_OK;  // errors that the script caught do not count
    if (status != LUA_OK && m->run.error.kind == CLH_OK) {
      m->run.error.kind = CLH_RUNTIME;
      strcpy(m->run.error.message, "an error occurred in the error handler");
    }
  } else {
    m->is_dead = true;
    m->run.error.kind = m->run.abort_kind;
  }
  clh_return_to_locale(m->run.host_locale);
  m->run.is_active = false;
  m->run.error.call = m->run.call;
  if (error) *error = m->run.error;
  return m->run.error.kind;
}
