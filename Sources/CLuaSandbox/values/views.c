// Records of facts as a script sees them. They are read-only; every read is noted; an unknown field is an error; an unstated
// field ends the call as undecided.
#include <stdlib.h>
#include <string.h>

#include "values/values.h"

/// Registry key: the names of all fields, which keeps their strings alive.
static const char fields_key = 0;

_Noreturn void clh_undecided(lua_State *L, uint32_t field, uint32_t cell) {
  clh_machine *m = clh_of(L);
  m->input.is_undecided = true;
  m->input.missing_field = field;
  m->input.missing_cell = cell;
  clh_push_immediate(L, CLH_IMMEDIATE_UNDECIDED, 0, 0);
  lua_error(L);
  __builtin_unreachable();
}

void clh_check_epoch(lua_State *L, clh_immediate word) {
  if (word.epoch != clh_of(L)->input.epoch) clh_raise(L, CLH_BAD_VALUE, NULL, "this fact belongs to an earlier case");
}

const clh_cell *clh_cell_at(lua_State *L, uint64_t index) {
  clh_machine *m = clh_of(L);
  if (index == CLH_ASSUMED_LIST) return &clh_assumed_list;
  if (index >= m->input.facts.cell_count) clh_raise(L, CLH_BAD_VALUE, NULL, "there is no case to read");
  return &m->input.facts.cells[index];
}

void clh_push_cell(lua_State *L, const clh_cell *cell, uint32_t index, int32_t type, uint32_t field) {
  clh_machine *m = clh_of(L);
  switch ((clh_cell_kind)cell->kind) {
    case CLH_UNSTATED: clh_undecided(L, field, index);
    case CLH_NOTHING: lua_pushnil(L); return;
    case CLH_FLAG: lua_pushboolean(L, cell->value.integer != 0); return;
    case CLH_INTEGER: lua_pushinteger(L, cell->value.integer); return;
    case CLH_NUMBER: lua_pushnumber(L, cell->value.number); return;
    case CLH_DATE: clh_push_date(L, (int32_t)cell->value.integer); return;
    case CLH_STRING:
      if (cell->value.offset + cell->count > m->input.facts.byte_count) break;
      clh_charge(L, cell->count / 16);
      lua_pushlstring(L, m->input.facts.bytes + cell->value.offset, cell->count);
      return;
    case CLH_CODE:
      lua_rawgeti(L, LUA_REGISTRYINDEX, m->config.codes_reference);
      lua_rawgeti(L, -1, cell->value.integer + 1);
      lua_remove(L, -2);
      return;
    case CLH_RECORD: clh_push_view(L, CLH_IMMEDIATE_VIEW, type, (uint32_t)cell->value.offset); return;
    case CLH_LIST: clh_push_view(L, CLH_IMMEDIATE_LIST, type < 0 ? UINT16_MAX : type, index); return;
  }
  clh_raise(L, CLH_BAD_VALUE, NULL, "the host passed a cell of an unknown kind");
}

int clh_field_of(lua_State *L, int32_t type, int key) { return clh_find_name(&clh_of(L)->config.field_names[type], L, key); }

static const char *field_name(const void *type, uint32_t i) { return ((const clh_type *)type)->fields[i].name.bytes; }

static int unknown_field(lua_State *L, int32_t type, int key) {
  clh_machine *m = clh_of(L);
  clh_text path = m->config.types[type].path;
  const char *quote = path.length ? "`" : "";
  if (!path.length) path = (clh_text){"a case", 6};
  m->run.unknown_field_type = type;
  if (lua_type(L, key) != LUA_TSTRING) {
    const char *found = clh_type_name(L, key);
    return clh_raise(
        L, CLH_UNKNOWN_FIELD, found, "%s%.*s%s is indexed by the name of a fact, not by a %s", quote, (int)path.length,
        path.bytes, quote, found);
  }
  const char *name = lua_tostring(L, key);
  return clh_raise(
      L, CLH_UNKNOWN_FIELD, name, "%s%.*s%s has no fact `%.60s`", quote, (int)path.length, path.bytes, quote, name);
}

int clh_require_field(lua_State *L, int32_t type, int key) {
  int ordinal = clh_field_of(L, type, key);
  return ordinal < 0 ? unknown_field(L, type, key) : ordinal;
}

const clh_cell clh_assumed_list = {.kind = CLH_LIST};

const clh_cell *clh_assumed(clh_machine *m, uint32_t identifier) {
  const clh_batch *batch = m->input.batch;
  if (!batch || !batch->assumed || identifier >= batch->field_count) return NULL;
  const clh_cell *cell = &batch->assumed[identifier];
  if (cell->kind == CLH_UNSTATED) return NULL;
  clh_note_read(m, (uint32_t)batch->field_count + identifier);
  return cell;
}

/// `record:assume "field"`: the fact or, where it is not stated, what is declared to be assumed of it.
static int view_assume(lua_State *L) {
  clh_immediate view = clh_immediate_at(L, 1);
  if (view.kind != CLH_IMMEDIATE_VIEW || lua_type(L, 2) != LUA_TSTRING) {
    return clh_raise(L, CLH_RUNTIME, "assume", "write `record:assume \"field\"`");
  }
  clh_check_epoch(L, view);
  clh_machine *m = clh_of(L);
  const clh_field *field = &m->config.types[view.high].fields[clh_require_field(L, view.high, 2)];
  uint32_t index = view.low + (uint32_t)(field - m->config.types[view.high].fields);
  const clh_cell *cell = clh_cell_at(L, index);
  clh_note_read(m, field->identifier);
  if (cell->kind == CLH_UNSTATED) {
    cell = clh_assumed(m, field->identifier);
    if (!cell) clh_undecided(L, field->identifier, index);
    index = CLH_ASSUMED_LIST;
  }
  clh_push_cell(L, cell, index, field->type, field->identifier);
  return 1;
}

int clh_view_index(lua_State *L, clh_immediate view) {
  clh_machine *m = clh_of(L);
  int32_t type = view.high;
  clh_check_epoch(L, view);
  m->meter.fuel -= 2;
  int ordinal = clh_field_of(L, type, 2);
  if (ordinal < 0) {
    if (lua_type(L, 2) == LUA_TSTRING && !strcmp(lua_tostring(L, 2), "assume")) {
      lua_pushcfunction(L, view_assume);
      return 1;
    }
    return unknown_field(L, type, 2);
  }
  const clh_field *field = &m->config.types[type].fields[ordinal];
  clh_note_read(m, field->identifier);
  uint32_t index = view.low + (uint32_t)ordinal;
  clh_push_cell(L, clh_cell_at(L, index), index, field->type, field->identifier);
  return 1;
}

void clh_close_views(clh_machine *m) {
  for (size_t t = 0; m->config.field_names && t < m->config.type_count; t++) free(m->config.field_names[t].slots);
  free(m->config.field_names);
  free(m->config.method_names.slots);
}

void clh_open_views(lua_State *L) {
  clh_machine *m = clh_of(L);
  m->config.field_names = calloc(m->config.type_count ? m->config.type_count : 1, sizeof *m->config.field_names);
  if (!m->config.field_names) clh_abort(m, CLH_MEMORY_LIMIT);
  lua_createtable(L, (int)m->config.type_count, 0);
  for (size_t t = 0; t < m->config.type_count; t++) {
    clh_make_name_table(L, &m->config.field_names[t], field_name, &m->config.types[t], m->config.types[t].field_count);
    lua_rawseti(L, -2, (lua_Integer)t + 1);
  }
  lua_rawsetp(L, LUA_REGISTRYINDEX, &fields_key);

  lua_createtable(L, (int)m->config.code_count, 0);
  for (size_t c = 0; c < m->config.code_count; c++) {
    lua_pushlstring(L, m->config.codes[c].bytes, m->config.codes[c].length);
    lua_rawseti(L, -2, (lua_Integer)c + 1);
  }
  m->config.codes_reference = luaL_ref(L, LUA_REGISTRYINDEX);
}
