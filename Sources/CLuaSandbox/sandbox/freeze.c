// A decision never depends on earlier decisions. Once a file has returned, the tables that its functions can reach become
// read-only, and a function that assigns an outer variable, or keeps an iterator, is refused. So no state has to be reset
// between decisions, at no cost to them.
#include "sandbox/sandbox.h"

// A walk over all values that can be reached: the file, and stack indices of the set of visited values and of the queue.
typedef struct walk {
  const char *chunk;
  int visited, queue;
  lua_Integer count, done;  // queued, taken from the queue
} walk;

/// Pops the value on top; queues it where it is a table or a function that was not visited yet.
static void visit(lua_State *L, walk *w) {
  if (clh_condition_at(L, -1)) {
    clh_push_condition_function(L, -1);
    lua_remove(L, -2);
  }
  int type = lua_type(L, -1);
  if (type != LUA_TTABLE && type != LUA_TFUNCTION) {
    lua_pop(L, 1);
    return;
  }
  lua_pushvalue(L, -1);
  if (lua_rawget(L, w->visited) != LUA_TNIL) {
    lua_pop(L, 2);
    return;
  }
  lua_pop(L, 1);
  clh_charge(L, 4);
  lua_pushvalue(L, -1);
  lua_pushboolean(L, 1);
  lua_rawset(L, w->visited);
  lua_rawseti(L, w->queue, ++w->count);
}

// MARK: Functions

static int frozen_index(lua_State *L);
static int frozen_length(lua_State *L);

/// An iterator keeps its position between calls, and refers to the content behind a frozen table.
static bool is_iterator(lua_CFunction function) { return function == clh_next_match || function == clh_next_pair; }

static void check_function(lua_State *L, walk *w, int function) {
  lua_CFunction own = lua_tocfunction(L, function);
  if (own == frozen_index || own == frozen_length) return;  // their upvalues belong to a table that is frozen already
  if (is_iterator(own)) {
    clh_report_kept_state(L, own == clh_next_pair ? "pairs" : "gmatch", w->chunk, 0);
    return;
  }
  lua_Debug ar;
  lua_pushvalue(L, function);
  lua_getinfo(L, ">S", &ar);
  int32_t assigned[256];
  lua_pushvalue(L, function);
  clh_scan_function(L, -1, assigned);
  lua_pop(L, 1);
  for (int i = 1; i < 256; i++) {
    const char *name = lua_getupvalue(L, function, i);
    if (!name) return;
    lua_CFunction c = lua_tocfunction(L, -1);
    if (assigned[i - 1]) {
      clh_report_kept_state(L, name, ar.source, assigned[i - 1]);
    } else if (is_iterator(c)) {
      clh_report_kept_state(L, name, ar.source, ar.linedefined);
      lua_pop(L, 1);
      continue;
    }
    visit(L, w);
  }
}

// MARK: Tables

/// Upvalues: the content of the table, and its own `__index`.
static int frozen_index(lua_State *L) {
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  lua_settop(L, 2);
  lua_pushvalue(L, lua_upvalueindex(2));
  lua_insert(L, 1);
  lua_call(L, 2, 1);
  return 1;
}

static int frozen_length(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
  return 1;
}

/// Returns whether scripts can see the entry of a metatable that is on top, a value above its key.
static bool is_shared(lua_State *L) {
  return lua_type(L, -2) == LUA_TSTRING || lua_touserdata(L, -2) == &clh_key_given;
}

/// Moves the fields of the table to a table behind it, which it pushes, and visits them.
static void move_content(lua_State *L, walk *w, int table) {
  lua_createtable(L, (int)lua_rawlen(L, table), 0);
  int content = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, table);) {
    clh_charge(L, 4);
    lua_pushvalue(L, -1);
    visit(L, w);
    lua_pushvalue(L, -2);
    visit(L, w);
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, content);
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, table);
  }
}

/// Pushes a metatable with the events of the original one that reads the content and refuses every write.
static void push_frozen_events(lua_State *L, walk *w, int table, int content) {
  lua_createtable(L, 0, 8);
  int events = lua_gettop(L);
  if (lua_getmetatable(L, table)) {
    for (lua_pushnil(L); lua_next(L, events + 1);) {
      if (is_shared(L)) {
        lua_pushvalue(L, -1);
        visit(L, w);
      }
      lua_pushvalue(L, -2);
      lua_insert(L, -2);
      lua_rawset(L, events);
    }
    lua_rawsetp(L, events, &clh_key_original);
  }
  lua_pushvalue(L, content);
  lua_pushliteral(L, "__index");
  if (lua_rawget(L, events) == LUA_TFUNCTION) {
    lua_pushcclosure(L, frozen_index, 2);
  } else {
    lua_pop(L, 1);
  }
  lua_setfield(L, events, "__index");
  lua_pushcfunction(L, clh_refuse_change);
  lua_setfield(L, events, "__newindex");
  lua_pushliteral(L, "__len");
  if (lua_rawget(L, events) == LUA_TNIL) {
    lua_pushvalue(L, content);
    lua_pushcclosure(L, frozen_length, 1);
    lua_setfield(L, events, "__len");
  }
  lua_settop(L, events);
  lua_pushvalue(L, content);
  lua_rawsetp(L, events, &clh_key_content);
}

static void freeze_table(lua_State *L, walk *w, int table) {
  if (clh_is_frozen(L, table) || clh_is_sealed(L, table)) return;
  move_content(L, w, table);
  push_frozen_events(L, w, table, lua_gettop(L));
  lua_setmetatable(L, table);
}

// MARK: The walk

/// Visits the functions in a value, and the metatables of its tables, which all copies share. The tables themselves stay as
/// they are, since each file that uses them has a copy.
static void visit_functions(lua_State *L, walk *w, int depth) {
  if (lua_isfunction(L, -1) || clh_condition_at(L, -1)) {
    visit(L, w);
    return;
  }
  // A table that another file froze was visited then.
  if (lua_istable(L, -1) && !clh_is_frozen(L, -1)) {
    luaL_checkstack(L, 8, NULL);
    if (depth > CLH_DEPTH) clh_raise(L, CLH_BAD_VALUE, NULL, "tables are nested more than %d deep", CLH_DEPTH);
    clh_push_content(L, -1);
    for (lua_pushnil(L); lua_next(L, -2);) {
      clh_charge(L, 1);
      visit_functions(L, w, depth + 1);
    }
    lua_pop(L, 1);
    if (lua_getmetatable(L, -1)) {
      for (lua_pushnil(L); lua_next(L, -2);) {
        if (is_shared(L)) {
          visit(L, w);
        } else {
          lua_pop(L, 1);
        }
      }
      lua_pop(L, 1);
    }
  }
  lua_pop(L, 1);
}

void clh_freeze(lua_State *L, const char *chunk) {
#ifdef CLH_UNGUARDED
  return;
#endif
  luaL_checkstack(L, 16, NULL);
  int value = lua_gettop(L);
  lua_createtable(L, 0, 0);
  lua_createtable(L, 0, 0);
  walk w = {.chunk = chunk, .visited = value + 1, .queue = value + 2};
  lua_pushvalue(L, value);
  visit_functions(L, &w, 0);
  while (w.done < w.count) {
    lua_rawgeti(L, w.queue, ++w.done);
    if (lua_isfunction(L, -1)) {
      check_function(L, &w, lua_gettop(L));
    } else {
      freeze_table(L, &w, lua_gettop(L));
    }
    lua_settop(L, w.queue);
  }
  lua_settop(L, value);
}
