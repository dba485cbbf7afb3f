// Encodes values for the host: a stream of tagged bytes in a buffer outside of Lua's memory.
#include <string.h>

#include "values/values.h"

const char clh_key_functions;

// Decoded, a value takes the host several times the memory.
#define MAXIMUM_VALUES 200000
#define MAXIMUM_OUTPUT (8u << 20)
#define MAXIMUM_FUNCTIONS 65536  // that one file may return

static uint8_t *reserve(lua_State *L, size_t size) {
  clh_machine *m = clh_of(L);
  if (m->output.values.length + size > MAXIMUM_OUTPUT) {
    m->run.abort_reason = "the script returns more than 8 MiB";
    clh_abort(m, CLH_MEMORY_LIMIT);
  }
  return clh_reserve(L, &m->output.values, size);
}

static void put_tag(lua_State *L, clh_tag tag) { *reserve(L, 1) = (uint8_t)tag; }
static void put_32(lua_State *L, uint32_t value) { memcpy(reserve(L, 4), &value, 4); }
static void put_64(lua_State *L, const void *value) { memcpy(reserve(L, 8), value, 8); }

/// Keeps a function of a document and returns its number. Functions are numbered by their source, so that a machine may load
/// its sources in any order, or some of them later. The host never calls a function that a script returns: it gets no number.
static int32_t keep_function(lua_State *L, int index) {
  clh_machine *m = clh_of(L);
  if (m->run.task != CLH_TASK_DOCUMENT) return -1;
  if (++m->output.function_count > MAXIMUM_FUNCTIONS) {
    clh_raise(L, CLH_BAD_VALUE, NULL, "the file returns more than %d functions", MAXIMUM_FUNCTIONS);
  }
  if (m->output.source >= INT32_MAX / MAXIMUM_FUNCTIONS) {
    clh_raise(L, CLH_BAD_VALUE, NULL, "there are more than %d files", INT32_MAX / MAXIMUM_FUNCTIONS);
  }
  int32_t number = (int32_t)(m->output.source * MAXIMUM_FUNCTIONS) + m->output.function_count;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_functions);
  lua_pushvalue(L, index);
  lua_rawseti(L, -2, number);
  lua_pop(L, 1);
  return number;
}

/// Sets the position where the script began with a constructor that has no table yet, such as `erasure.retain "x"`.
static void find_unfinished(lua_State *L, int index, int32_t *source, int *line) {
  int top = lua_gettop(L);
  if (lua_tocfunction(L, index) && lua_getupvalue(L, index, 1) && lua_istable(L, -1)) {
    clh_push_content(L, -1);  // a file that keeps a constructor froze its list
    if (lua_rawgetp(L, -1, &clh_key_construction) == LUA_TBOOLEAN) {
      lua_rawgeti(L, -2, 3);
      lua_rawgeti(L, -3, 4);
      if (lua_isinteger(L, -2)) {
        *line = (int)lua_tointeger(L, -2);
        *source = (int32_t)lua_tointeger(L, -1);
      }
    }
  }
  lua_settop(L, top);
}

static void put_function(lua_State *L, int index, int32_t number) {
  lua_Debug ar;
  lua_pushvalue(L, index);
  lua_getinfo(L, ">Su", &ar);
  int32_t source = clh_source_number(clh_of(L), ar.source);
  find_unfinished(L, index, &source, &ar.linedefined);
  put_tag(L, CLH_TAG_FUNCTION);
  put_32(L, (uint32_t)number);
  put_32(L, (uint32_t)source);
  put_32(L, (uint32_t)ar.linedefined);
  put_32(L, (uint32_t)ar.lastlinedefined);
  put_32(L, ar.nparams);
}

static void put_condition(lua_State *L, int index) {
  clh_condition *condition = clh_condition_at(L, index);
  put_tag(L, CLH_TAG_CONDITION);
  put_32(L, (uint32_t)condition->line);
  clh_push_condition_sentence(L, index);
  clh_encode(L, -1, 0);
  clh_push_condition_function(L, index);
  put_function(L, lua_gettop(L), -condition->number);
  lua_pop(L, 2);
}

/// The word, name, position, text and kinds of a table that a constructor built precede the table.
static void put_construction(lua_State *L, int index, int depth) {
  if (!clh_push_construction(L, index)) return;
  put_tag(L, CLH_TAG_CONSTRUCTED);
  for (int i = 1; i <= 6; i++) {
    lua_rawgeti(L, -1, i);
    clh_encode(L, -1, depth + 1);
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

static void put_table(lua_State *L, int index, int depth) {
  put_construction(L, index, depth);
  clh_push_content(L, index);
  index = lua_gettop(L);
  lua_Integer list = 0;
  while (lua_rawgeti(L, index, list + 1) != LUA_TNIL) {
    list++;
    lua_pop(L, 1);
    clh_charge(L, 1);
  }
  lua_pop(L, 1);
  clh_push_sorted_keys(L, index, list);
  int keys = lua_gettop(L);
  lua_Integer pairs = (lua_Integer)lua_rawlen(L, keys);
  put_tag(L, CLH_TAG_TABLE);
  put_32(L, (uint32_t)list);
  put_32(L, (uint32_t)pairs);
  for (lua_Integer i = 1; i <= list; i++) {
    lua_rawgeti(L, index, i);
    clh_encode(L, -1, depth + 1);
    lua_pop(L, 1);
  }
  for (lua_Integer i = 1; i <= pairs; i++) {
    lua_rawgeti(L, keys, i);
    clh_encode(L, -1, depth + 1);
    lua_rawget(L, index);
    clh_encode(L, -1, depth + 1);
    lua_pop(L, 1);
  }
  lua_settop(L, index - 1);
}

// MARK: Facts, which only a prompt may return

/// The cell is stated: the callers leave out the others.
static void put_cell(lua_State *L, const clh_cell *cell, uint32_t index, int32_t type, int depth) {
  if (cell->kind == CLH_NOTHING) {
    put_tag(L, CLH_TAG_NOTHING);
    return;
  }
  clh_push_cell(L, cell, index, type, 0);
  clh_encode(L, -1, depth);
  lua_pop(L, 1);
}

/// A table of the stated fields, in the order of their declaration.
static void put_record(lua_State *L, int32_t type, uint32_t first, int depth) {
  const clh_type *record = &clh_of(L)->config.types[type];
  uint32_t stated = 0;
  for (uint32_t i = 0; i < record->field_count; i++) stated += clh_cell_at(L, first + i)->kind != CLH_UNSTATED;
  put_tag(L, CLH_TAG_TABLE);
  put_32(L, 0);
  put_32(L, stated);
  for (uint32_t i = 0; i < record->field_count; i++) {
    const clh_cell *cell = clh_cell_at(L, first + i);
    if (cell->kind == CLH_UNSTATED) continue;
    lua_pushlstring(L, record->fields[i].name.bytes, record->fields[i].name.length);
    clh_encode(L, -1, depth + 1);
    lua_pop(L, 1);
    put_cell(L, cell, first + i, record->fields[i].type, depth + 1);
  }
}

static void put_list(lua_State *L, clh_immediate value, int depth) {
  const clh_cell *list = clh_cell_at(L, value.low);
  int32_t type = value.high == UINT16_MAX ? -1 : value.high;
  put_tag(L, CLH_TAG_TABLE);
  put_32(L, list->count);
  put_32(L, 0);
  for (uint32_t i = 0; i < list->count; i++) {
    if (type < 0) {
      uint32_t index = (uint32_t)list->value.offset + i;
      put_cell(L, clh_cell_at(L, index), index, -1, depth + 1);
    } else {
      put_record(L, type, (uint32_t)list->value.offset + i * clh_of(L)->config.types[type].field_count, depth + 1);
    }
  }
}

/// A view of a record or a list, as a table.
static void put_facts(lua_State *L, clh_immediate value, int depth) {
  clh_check_epoch(L, value);
  if (value.kind == CLH_IMMEDIATE_VIEW) {
    put_record(L, value.high, value.low, depth);
  } else {
    put_list(L, value, depth);
  }
}

void clh_open_functions(lua_State *L) {
  lua_createtable(L, 8, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_functions);
}

void clh_encode_count(lua_State *L, uint32_t count) { put_32(L, count); }

void clh_encode(lua_State *L, int index, int depth) {
  index = lua_absindex(L, index);
  luaL_checkstack(L, 8, NULL);
  clh_charge(L, 1);
  if (++clh_of(L)->output.value_count > MAXIMUM_VALUES) {
    clh_raise(L, CLH_BAD_VALUE, NULL, "the script returns more than %d values", MAXIMUM_VALUES);
  }
  if (depth > CLH_DEPTH) clh_raise(L, CLH_BAD_VALUE, NULL, "tables are nested more than %d deep", CLH_DEPTH);
  clh_immediate value = clh_immediate_at(L, index);
  switch (lua_type(L, index)) {
    case LUA_TNIL: put_tag(L, CLH_TAG_NIL); return;
    case LUA_TBOOLEAN: put_tag(L, lua_toboolean(L, index) ? CLH_TAG_TRUE : CLH_TAG_FALSE); return;
    case LUA_TNUMBER:
      if (lua_isinteger(L, index)) {
        lua_Integer integer = lua_tointeger(L, index);
        put_tag(L, CLH_TAG_INTEGER);
        put_64(L, &integer);
      } else {
        lua_Number number = lua_tonumber(L, index);
        put_tag(L, CLH_TAG_NUMBER);
        put_64(L, &number);
      }
      return;
    case LUA_TSTRING: {
      size_t length;
      const char *text = lua_tolstring(L, index, &length);
      clh_charge(L, length / 16);
      put_tag(L, CLH_TAG_STRING);
      put_32(L, (uint32_t)length);
      memcpy(reserve(L, length), text, length);
      return;
    }
    case LUA_TTABLE: put_table(L, index, depth); return;
    case LUA_TFUNCTION:
      if (clh_of(L)->run.task == CLH_TASK_DECISION) clh_raise(L, CLH_BAD_VALUE, NULL, "a rule cannot return a function");
      put_function(L, index, keep_function(L, index));
      return;
    case LUA_TUSERDATA:
      if (clh_condition_at(L, index)) {
        put_condition(L, index);
      } else {
        put_tag(L, CLH_TAG_BLANK);
      }
      return;
    case LUA_TLIGHTUSERDATA:
      switch (value.kind) {
        case CLH_IMMEDIATE_DATE:
          put_tag(L, CLH_TAG_DATE);
          put_32(L, value.low);
          return;
        case CLH_IMMEDIATE_PERIOD:
          put_tag(L, CLH_TAG_PERIOD);
          put_32(L, (uint32_t)(int32_t)(int16_t)value.high);
          put_32(L, value.low);
          return;
        case CLH_IMMEDIATE_NOTHING: put_tag(L, CLH_TAG_NOTHING); return;
        default: break;
      }
      if (clh_of(L)->run.task == CLH_TASK_PROMPT) {
        put_facts(L, value, depth);
        return;
      }
      clh_raise(L, CLH_BAD_VALUE, NULL, "a script cannot return a %s of facts, only its values", clh_type_name(L, index));
      return;
    default: clh_raise(L, CLH_BAD_VALUE, NULL, "a script cannot return a %s", clh_type_name(L, index));
  }
}
