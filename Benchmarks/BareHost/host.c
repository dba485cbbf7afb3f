// A minimal C host of Lua: it loads a policy and cases, calls the policy with each case, and reads the answer. It has no
// limits, no sandbox, no evidence and no texts of reasons: a lower bound for the time of a decision.
//
//   cc -O2 $(pkg-config --cflags lua5.4) host.c -o bare $(pkg-config --libs lua5.4)
//   ./bare policy.lua cases.lua
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char answer[64 * 1024];  // the part of an answer that the host stores
static size_t used;

static double cpu(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/// Stores the text on top of the stack and pops it.
static void keep(lua_State *L) {
  size_t length;
  const char *text = lua_tolstring(L, -1, &length);
  if (text && used + length < sizeof answer) {
    memcpy(answer + used, text, length);
    used += length;
  }
  lua_pop(L, 1);
}

static void field(lua_State *L, const char *name) {
  lua_getfield(L, -1, name);
  keep(L);
}

static void read_answer(lua_State *L) {
  used = 0;
  field(L, "outcome");
  lua_getfield(L, -1, "categories");
  for (lua_Integer i = 1; lua_rawgeti(L, -1, i) == LUA_TTABLE; i++) {
    field(L, "name");
    field(L, "action");
    field(L, "until_");
    lua_getfield(L, -1, "reasons");
    for (lua_Integer k = 1; lua_rawgeti(L, -1, k) == LUA_TSTRING; k++) keep(L);
    lua_pop(L, 3);  // the end of the list, the list, the category
  }
  lua_pop(L, 3);  // the end of the list, the list, the answer
}

static void fail(lua_State *L) {
  fprintf(stderr, "%s\n", lua_tostring(L, -1));
  exit(1);
}

/// Decides every case of the table at index 2 with the function at index 1; returns the CPU time in seconds.
static double pass(lua_State *L, lua_Integer count) {
  double began = cpu();
  for (lua_Integer i = 1; i <= count; i++) {
    lua_pushvalue(L, 1);
    lua_rawgeti(L, 2, i);
    if (lua_pcall(L, 1, 1, 0) != LUA_OK) fail(L);
    read_answer(L);
  }
  return cpu() - began;
}

int main(int argc, char **argv) {
  lua_State *L = luaL_newstate();
  luaL_openlibs(L);
  if (argc != 3 || luaL_dofile(L, argv[1]) || luaL_dofile(L, argv[2])) fail(L);
  lua_Integer count = luaL_len(L, 2);
  pass(L, count);  // to warm up
  printf("%.0f\n", (double)count * 5 / (pass(L, count) + pass(L, count) + pass(L, count) + pass(L, count) + pass(L, count)));
}
