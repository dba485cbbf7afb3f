// Records and lists of facts as a script sees them: read-only, every read noted, an unknown field an error, an
// unstated field the end of the question (the caller learns which), and lists that reason with three values.
#include <string.h>

#include "machine.h"

// MARK: Reading

static _Noreturn void undecided(lua_State *L, uint32_t field, uint32_t cell) {
  clh_machine *m = clh_of(L);
  m->undecided = true;
  m->missing_field = field;
  m->missing_cell = cell;
  clh_push_word(L, CLH_WORD_UNDECIDED, 0, 0);
  lua_error(L);
  __builtin_unreachable();
}

static const clh_cell *cell_at(lua_State *L, uint64_t index) {
  clh_machine *m = clh_of(L);
  if (index >= m->facts.cell_count) clh_raise(L, CLH_BAD_VALUE, NULL, "there is no case to read");
  return &m->facts.cells[index];
}

static void push_cell(lua_State *L, const clh_cell *cell, uint32_t index, int32_t type, uint32_t field) {
  clh_machine *m = clh_of(L);
  switch ((clh_cell_kind)cell->kind) {
    case CLH_UNSTATED: undecided(L, field, index);
    case CLH_NOTHING: lua_pushnil(L); return;
    case CLH_FLAG: lua_pushboolean(L, cell->value.integer != 0); return;
    case CLH_INTEGER: lua_pushinteger(L, cell->value.integer); return;
    case CLH_NUMBER: lua_pushnumber(L, cell->value.number); return;
    case CLH_DATE: clh_push_word(L, CLH_WORD_DATE, 0, (uint32_t)(int32_t)cell->value.integer); return;
    case CLH_STRING:
      if (cell->value.offset + cell->count > m->facts.byte_count) break;
      clh_charge(L, cell->count / 16);
      lua_pushlstring(L, m->facts.bytes + cell->value.offset, cell->count);
      return;
    case CLH_CODE:
      lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_codes);
      lua_rawgeti(L, -1, cell->value.integer + 1);
      lua_remove(L, -2);
      return;
    case CLH_RECORD: clh_push_view(L, CLH_WORD_VIEW, type, (uint32_t)cell->value.offset); return;
    case CLH_LIST: clh_push_view(L, CLH_WORD_LIST, type < 0 ? UINT16_MAX : type, index); return;
  }
  clh_raise(L, CLH_BAD_VALUE, NULL, "the host handed over a fact that is none");
}

/// The field's number in its type, or -1.
static int field_of(lua_State *L, int32_t type, int key) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_fields);
  lua_rawgeti(L, -1, type + 1);
  lua_pushvalue(L, key);
  lua_rawget(L, -2);
  int ordinal = lua_isnil(L, -1) ? -1 : (int)lua_tointeger(L, -1);
  lua_pop(L, 3);
  return ordinal;
}

static int unknown_field(lua_State *L, int32_t type, int key) {
  clh_machine *m = clh_of(L);
  const char *name = lua_type(L, key) == LUA_TSTRING ? lua_tostring(L, key) : clh_type_name(L, key);
  clh_text path = m->types[type].path;
  m->unknown_field_type = type;
  if (path.length == 0) return clh_raise(L, CLH_UNKNOWN_FIELD, name, "a case has no fact `%.60s`", name);
  return clh_raise(L, CLH_UNKNOWN_FIELD, name, "`%.*s` has no fact `%.60s`", (int)path.length, path.bytes, name);
}

static void note_read(clh_machine *m, uint32_t field) {
  if (m->reads) m->reads[field >> 6] |= (uint64_t)1 << (field & 63);
}

/// `record:states "field"`: whether the fact is stated, be it as none. The only question that an unstated fact answers.
static int view_states(lua_State *L) {
  uint16_t type;
  uint32_t first;
  if (clh_word_at(L, 1, &type, &first) != CLH_WORD_VIEW || lua_type(L, 2) != LUA_TSTRING) {
    return clh_raise(L, CLH_RUNTIME, "states", "write `record:states \"field\"`");
  }
  int ordinal = field_of(L, type, 2);
  clh_machine *m = clh_of(L);
  if (ordinal < 0) return unknown_field(L, type, 2);
  note_read(m, m->types[type].fields[ordinal].identifier);
  lua_pushboolean(L, cell_at(L, first + (uint32_t)ordinal)->kind != CLH_UNSTATED);
  return 1;
}

int clh_view_index(lua_State *L, int32_t type, uint32_t first) {
  clh_machine *m = clh_of(L);
  m->fuel -= 2;
  int ordinal = field_of(L, type, 2);
  if (ordinal < 0) {
    if (lua_type(L, 2) == LUA_TSTRING && !strcmp(lua_tostring(L, 2), "states")) {
      lua_pushcfunction(L, view_states);
      return 1;
    }
    return unknown_field(L, type, 2);
  }
  const clh_field *field = &m->types[type].fields[ordinal];
  note_read(m, field->identifier);
  uint32_t index = first + (uint32_t)ordinal;
  push_cell(L, cell_at(L, index), index, field->type, field->identifier);
  return 1;
}

// MARK: Lists

/// Pushes element `i`, counted from 0.
static void push_element(lua_State *L, const clh_cell *list, int32_t type, uint32_t i) {
  if (type < 0) {
    uint32_t index = (uint32_t)list->value.offset + i;
    push_cell(L, cell_at(L, index), index, -1, 0);
  } else {
    uint32_t size = clh_of(L)->types[type].field_count;
    clh_push_view(L, CLH_WORD_VIEW, type, (uint32_t)list->value.offset + i * size);
  }
}

static const clh_cell *list_at(lua_State *L, int index, int32_t *type) {
  uint16_t high;
  uint32_t cell;
  if (clh_word_at(L, index, &high, &cell) != CLH_WORD_LIST) {
    clh_raise(L, CLH_RUNTIME, NULL, "expected a list of facts, got a %s (call it as `list:method()`)", clh_type_name(L, index));
  }
  *type = high == UINT16_MAX ? -1 : high;
  return cell_at(L, cell);
}

int clh_list_length(lua_State *L) {
  int32_t type;
  lua_pushinteger(L, list_at(L, 1, &type)->count);
  return 1;
}

/// Pushes what the question at index 2, a function or a field's name, says of element `i`.
/// False where it read an unstated fact: the element is undecided, and the list goes on.
static bool ask_element(lua_State *L, const clh_cell *list, int32_t type, uint32_t i) {
  clh_machine *m = clh_of(L);
  clh_charge(L, 4);
  bool by_name = !lua_isfunction(L, 2);
  lua_pushcfunction(L, clh_message_handler);
  if (by_name) {
    lua_pushvalue(L, lua_upvalueindex(1));  // reads a field
  } else {
    lua_pushvalue(L, 2);
  }
  push_element(L, list, type, i);
  if (by_name) lua_pushvalue(L, 2);
  int status = lua_pcall(L, by_name ? 2 : 1, 1, by_name ? -4 : -3);
  lua_remove(L, -2);
  if (status == LUA_OK && !m->undecided) return true;
  if (status == LUA_ERRMEM) clh_abort(m, CLH_MEMORY_LIMIT);
  if (!m->undecided) lua_error(L);
  m->undecided = false;
  lua_pop(L, 1);
  return false;
}

static int read_field(lua_State *L) {
  uint16_t type;
  uint32_t cell;
  if (clh_word_at(L, 1, &type, &cell) != CLH_WORD_VIEW) {
    return clh_raise(L, CLH_RUNTIME, NULL, "only records have fields");
  }
  return clh_view_index(L, type, cell);
}

/// A yes or no of element `i`: 1, 0, or -1 where undecided.
static int answer_of(lua_State *L, const clh_cell *list, int32_t type, uint32_t i) {
  if (!ask_element(L, list, type, i)) return -1;
  if (!lua_isboolean(L, -1)) {
    clh_raise(L, CLH_BAD_VALUE, NULL, "a question put to a list says true or false, this one said a %s", clh_type_name(L, -1));
  }
  int answer = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return answer;
}

static void check_question(lua_State *L, const char *method) {
  if (!lua_isfunction(L, 2) && lua_type(L, 2) != LUA_TSTRING) {
    clh_raise(L, CLH_RUNTIME, method, "`%s` takes a function or a field's name, got %s", method, clh_type_name(L, 2));
  }
}

/// `any` and `all` in Kleene's logic: one element that settles the question settles it, whatever is unstated elsewhere.
static int quantify(lua_State *L, const char *method, int settles, bool settled) {
  int32_t type;
  const clh_cell *list = list_at(L, 1, &type);
  check_question(L, method);
  clh_machine *m = clh_of(L);
  bool unknown = false;
  uint32_t field = 0, cell = 0;
  for (uint32_t i = 0; i < list->count; i++) {
    int answer = answer_of(L, list, type, i);
    if (answer == settles) {
      lua_pushboolean(L, settled);
      return 1;
    }
    if (answer < 0 && !unknown) {
      unknown = true;
      field = m->missing_field;
      cell = m->missing_cell;
    }
  }
  if (unknown) undecided(L, field, cell);
  lua_pushboolean(L, !settled);
  return 1;
}

static int list_any(lua_State *L) { return quantify(L, "any", 1, true); }
static int list_all(lua_State *L) { return quantify(L, "all", 0, false); }
static int list_none(lua_State *L) { return quantify(L, "none", 1, false); }

/// `list:count(question)`: how many say true; undecided where one is.
static int list_count(lua_State *L) {
  int32_t type;
  const clh_cell *list = list_at(L, 1, &type);
  check_question(L, "count");
  clh_machine *m = clh_of(L);
  lua_Integer count = 0;
  for (uint32_t i = 0; i < list->count; i++) {
    int answer = answer_of(L, list, type, i);
    if (answer < 0) undecided(L, m->missing_field, m->missing_cell);
    count += answer;
  }
  lua_pushinteger(L, count);
  return 1;
}

/// `list:latest(question)` and `list:earliest(question)`: the last or first of the dates that the elements give; nil
/// where none gives one; undecided where one is.
static int extreme(lua_State *L, const char *method, bool latest) {
  int32_t type;
  const clh_cell *list = list_at(L, 1, &type);
  check_question(L, method);
  clh_machine *m = clh_of(L);
  bool found = false;
  int32_t best = 0;
  for (uint32_t i = 0; i < list->count; i++) {
    if (!ask_element(L, list, type, i)) undecided(L, m->missing_field, m->missing_cell);
    uint32_t low;
    if (!lua_isnil(L, -1)) {
      if (clh_word_at(L, -1, NULL, &low) != CLH_WORD_DATE) {
        return clh_raise(L, CLH_BAD_VALUE, method, "`%s` compares dates, got %s", method, clh_type_name(L, -1));
      }
      int32_t days = (int32_t)low;
      if (!found || (latest ? days > best : days < best)) best = days;
      found = true;
    }
    lua_pop(L, 1);
  }
  if (found) {
    clh_push_word(L, CLH_WORD_DATE, 0, (uint32_t)best);
  } else {
    lua_pushnil(L);
  }
  return 1;
}

static int list_latest(lua_State *L) { return extreme(L, "latest", true); }
static int list_earliest(lua_State *L) { return extreme(L, "earliest", false); }

/// `list:includes(value)`.
static int list_includes(lua_State *L) {
  int32_t type;
  const clh_cell *list = list_at(L, 1, &type);
  lua_settop(L, 2);
  for (uint32_t i = 0; i < list->count; i++) {
    clh_charge(L, 2);
    push_element(L, list, type, i);
    if (lua_rawequal(L, -1, 2)) {
      lua_pushboolean(L, 1);
      return 1;
    }
    lua_pop(L, 1);
  }
  lua_pushboolean(L, 0);
  return 1;
}

int clh_list_index(lua_State *L, int32_t type, uint32_t cell) {
  const clh_cell *list = cell_at(L, cell);
  if (lua_isinteger(L, 2)) {
    lua_Integer i = lua_tointeger(L, 2);
    if (i < 1 || i > (lua_Integer)list->count) {
      lua_pushnil(L);
    } else {
      push_element(L, list, type, (uint32_t)(i - 1));
    }
    return 1;
  }
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_methods);
  lua_pushvalue(L, 2);
  lua_rawget(L, -2);
  if (!lua_isnil(L, -1)) return 1;
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : clh_type_name(L, 2);
  return clh_raise(
      L, CLH_RUNTIME, name,
      "a list has `any`, `all`, `none`, `count`, `includes`, `latest` and `earliest`, no `%.40s`", name);
}

// MARK: Opening

int clh_open_views(lua_State *L) {
  clh_machine *m = clh_of(L);
  lua_createtable(L, (int)m->type_count, 0);
  for (size_t t = 0; t < m->type_count; t++) {
    lua_createtable(L, 0, (int)m->types[t].field_count);
    for (uint32_t f = 0; f < m->types[t].field_count; f++) {
      clh_text name = m->types[t].fields[f].name;
      lua_pushlstring(L, name.bytes, name.length);
      lua_pushinteger(L, f);
      lua_rawset(L, -3);
    }
    lua_rawseti(L, -2, (lua_Integer)t + 1);
  }
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_fields);

  lua_createtable(L, (int)m->code_count, 0);
  for (size_t c = 0; c < m->code_count; c++) {
    lua_pushlstring(L, m->codes[c].bytes, m->codes[c].length);
    lua_rawseti(L, -2, (lua_Integer)c + 1);
  }
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_codes);

  static const luaL_Reg methods[] = {
      {"any", list_any},     {"all", list_all},           {"none", list_none},         {"count", list_count},
      {"latest", list_latest}, {"earliest", list_earliest}, {"includes", list_includes}, {NULL, NULL},
  };
  lua_createtable(L, 0, 8);
  for (const luaL_Reg *method = methods; method->name; method++) {
    lua_pushcfunction(L, read_field);
    lua_pushcclosure(L, method->func, 1);
    lua_setfield(L, -2, method->name);
  }
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_methods);
  return 0;
}
