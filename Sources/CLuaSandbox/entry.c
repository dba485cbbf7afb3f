// The way in and the way out: the one protected call that every script runs below, and the frame that limits jump to.
#include <string.h>

#include "internals.h"

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

/// Its texts are long: only their beginnings are looked at.
void clh_forget_error(clh_error *error) {
  error->kind = CLH_OK;
  error->source = error->call = error->type = -1;
  error->line = 0;
  error->name[0] = error->message[0] = error->traceback[0] = 0;
}

clh_kind clh_enter(
    clh_machine *m, const clh_limits *limits, void (*body)(lua_State *, void *), void *argument, clh_error *error) {
  clh_forget_error(&m->error);
  if (m->dead) {
    m->error.kind = CLH_DEAD;
    strcpy(m->error.message, "the machine hit a limit before and was not replaced");
    if (error) *error = m->error;
    return CLH_DEAD;
  }
  m->current_call = -1;
  m->raised = NULL;
  m->told = false;
  if (m->is_open) clh_limit_allocations(m, limits);  // opening has made some already

  entry e = {body, argument};
  m->outside = clh_leave_locale();
  if (sigsetjmp(m->exit, 0) == 0) {
    m->armed = true;
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
    if (status == LUA_OK) m->error.kind = CLH_OK;  // what a script caught is its own affair
    if (status != LUA_OK && m->error.kind == CLH_OK) {
      m->error.kind = CLH_RUNTIME;  // an error while handling an error
      strcpy(m->error.message, "the script failed while it was failing");
    }
  } else {
    m->dead = true;
    m->error.kind = m->abort_kind;
  }
  clh_return_to_locale(m->outside);
  m->armed = false;
  m->error.call = m->current_call;
  if (error) *error = m->error;
  return m->error.kind;
}
