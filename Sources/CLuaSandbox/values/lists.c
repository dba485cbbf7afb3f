// Lists of facts. Their methods use three-valued logic: an unstated fact makes the result undecided only where it matters.
#include "values/values.h"

/// Registry key: the names of the methods, which keeps their strings alive.
static const char methods_key = 0;

/// Pushes element `i`, counted from 0.
static void push_element(lua_State *L, const clh_cell *list, int32_t type, uint32_t i) {
  if (type < 0) {
    uint32_t index = (uint32_t)list->value.offset + i;
    clh_push_cell(L, clh_cell_at(L, index), index, -1, 0);
  } else {
    uint32_t size = clh_of(L)->config.types[type].field_count;
    clh_push_view(L, CLH_IMMEDIATE_VIEW, type, (uint32_t)list->value.offset + i * size);
  }
}

static const clh_cell *list_of(lua_State *L, clh_immediate value, int32_t *type) {
  clh_check_epoch(L, value);
  *type = value.high == UINT16_MAX ? -1 : value.high;
  return clh_cell_at(L, value.low);
}

static const clh_cell *list_at(lua_State *L, int index, int32_t *type) {
  clh_immediate value = clh_immediate_at(L, index);
  if (value.kind != CLH_IMMEDIATE_LIST) {
    clh_raise(L, CLH_RUNTIME, NULL, "expected a list of facts, got a %s (call it as `list:method()`)", clh_type_name(L, index));
  }
  return list_of(L, value, type);
}

int clh_list_length(lua_State *L) {
  int32_t type;
  lua_pushinteger(L, list_at(L, 1, &type)->count);
  return 1;
}

/// Calls the function at index 2 with element `i` and pushes its result. Returns false, and pushes nothing, where the
/// function read an unstated fact: that element is undecided.
static bool call_with_element(lua_State *L, const clh_cell *list, int32_t type, uint32_t i) {
  clh_machine *m = clh_of(L);
  clh_charge(L, 4);
  lua_pushcfunction(L, clh_message_handler);
  lua_pushvalue(L, 2);
  push_element(L, list, type, i);
  int status = lua_pcall(L, 1, 1, -3);
  lua_remove(L, -2);
  if (status == LUA_OK && !m->input.is_undecided) return true;
  if (clh_is_out_of_memory(m, status)) clh_abort(m, CLH_MEMORY_LIMIT);
  if (!m->input.is_undecided) lua_error(L);
  m->input.is_undecided = false;
  lua_pop(L, 1);
  return false;
}

/// Returns the flag of element `i`: 1, 0, or -1 where undecided.
static int flag_of(lua_State *L, const clh_cell *list, int32_t type, clh_column column, uint32_t i) {
  if (column.is_named) return clh_column_flag(L, column, i);
  if (!call_with_element(L, list, type, i)) return -1;
  if (!lua_isboolean(L, -1)) {
    clh_raise(L, CLH_BAD_VALUE, NULL, "the function of a list method must return a boolean, got a %s", clh_type_name(L, -1));
  }
  int flag = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return flag;
}

/// Reads the date of element `i`: 1, 0 where it is nil, -1 where undecided.
static int date_of(
    lua_State *L, const clh_cell *list, int32_t type, clh_column column, uint32_t i, const char *method, int32_t *days) {
  if (column.is_named) return clh_column_date(L, column, i, method, days);
  if (!call_with_element(L, list, type, i)) return -1;
  bool is_given = !lua_isnil(L, -1);
  clh_immediate value = clh_immediate_at(L, -1);
  if (is_given && value.kind != CLH_IMMEDIATE_DATE) {
    clh_raise(L, CLH_BAD_VALUE, method, "`%s` compares dates, got %s", method, clh_type_name(L, -1));
  }
  *days = (int32_t)value.low;
  lua_pop(L, 1);
  return is_given;
}

/// `any`, `all` and `none` in Kleene's logic: one element can settle the result, whatever is unstated in the others.
static int quantify(lua_State *L, const char *method, int settles, bool settled) {
  int32_t type;
  const clh_cell *list = list_at(L, 1, &type);
  clh_column column = clh_column_at(L, list, type, method);
  clh_machine *m = clh_of(L);
  bool unknown = false;
  uint32_t field = 0, cell = 0;
  for (uint32_t i = 0; i < list->count; i++) {
    int flag = flag_of(L, list, type, column, i);
    if (flag == settles) {
      lua_pushboolean(L, settled);
      return 1;
    }
    if (flag < 0 && !unknown) {
      unknown = true;
      field = m->input.missing_field;
      cell = m->input.missing_cell;
    }
  }
  if (unknown) clh_undecided(L, field, cell);
  lua_pushboolean(L, !settled);
  return 1;
}

static int list_any(lua_State *L) { return quantify(L, "any", 1, true); }
static int list_all(lua_State *L) { return quantify(L, "all", 0, false); }
static int list_none(lua_State *L) { return quantify(L, "none", 1, false); }

/// `list:count(condition)`: the number of elements for which it is true; undecided where one is.
static int list_count(lua_State *L) {
  int32_t type;
  const clh_cell *list = list_at(L, 1, &type);
  clh_column column = clh_column_at(L, list, type, "count");
  clh_machine *m = clh_of(L);
  lua_Integer count = 0;
  for (uint32_t i = 0; i < list->count; i++) {
    int flag = flag_of(L, list, type, column, i);
    if (flag < 0) clh_undecided(L, m->input.missing_field, m->input.missing_cell);
    count += flag;
  }
  lua_pushinteger(L, count);
  return 1;
}

/// `list:latest(date)` and `list:earliest(date)`: the last or first of the elements' dates; nil where there is none;
/// undecided where one is.
static int extreme(lua_State *L, const char *method, bool latest) {
  int32_t type;
  const clh_cell *list = list_at(L, 1, &type);
  clh_column column = clh_column_at(L, list, type, method);
  clh_machine *m = clh_of(L);
  bool found = false;
  int32_t best = 0, days;
  for (uint32_t i = 0; i < list->count; i++) {
    int given = date_of(L, list, type, column, i, method, &days);
    if (given < 0) clh_undecided(L, m->input.missing_field, m->input.missing_cell);
    if (given == 0) continue;
    if (!found || (latest ? days > best : days < best)) best = days;
    found = true;
  }
  if (found) {
    clh_push_date(L, best);
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

static const luaL_Reg methods[] = {
    {"any", list_any},       {"all", list_all},           {"none", list_none},         {"count", list_count},
    {"latest", list_latest}, {"earliest", list_earliest}, {"includes", list_includes}, {NULL, NULL},
};

int clh_list_index(lua_State *L, clh_immediate value) {
  if (lua_isinteger(L, 2)) {
    int32_t type;
    const clh_cell *list = list_of(L, value, &type);
    lua_Integer i = lua_tointeger(L, 2);
    if (i < 1 || i > (lua_Integer)list->count) {
      lua_pushnil(L);
    } else {
      push_element(L, list, type, (uint32_t)(i - 1));
    }
    return 1;
  }
  clh_check_epoch(L, value);
  int method = clh_find_name(&clh_of(L)->config.method_names, L, 2);
  if (method >= 0) {
    lua_pushcfunction(L, methods[method].func);
    return 1;
  }
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : clh_type_name(L, 2);
  return clh_raise(
      L, CLH_RUNTIME, name,
      "a list has `any`, `all`, `none`, `count`, `includes`, `latest` and `earliest`, no `%.40s`", name);
}

const char *clh_list_method_name(size_t index) {
  return index < sizeof methods / sizeof *methods ? methods[index].name : NULL;
}

static const char *method_name(const void *source, uint32_t i) {
  (void)source;
  return methods[i].name;
}

void clh_open_lists(lua_State *L) {
  clh_make_name_table(L, &clh_of(L)->config.method_names, method_name, NULL, sizeof methods / sizeof *methods - 1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &methods_key);
}
